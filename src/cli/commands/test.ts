/** `test`: what policies and rules make of events, held against what is expected. */
import { openExpressions, withOutcomes } from "../../expression/suite-outcomes.js";
import type { ServerRelease } from "../../match/release.js";
import type { SuiteInput } from "../../match/suite/run.js";
import { paintFor } from "../colour.js";
import { CliArgument, CliCommand, CliOption, type Context } from "../command.js";
import { EXIT, type ExitCode } from "../exit-codes.js";
import { type Io, writeNotes } from "../io.js";
import { formatOption, serverReleaseOption } from "../options.js";
import { LazyPython } from "../python.js";
import type { LoadedSuite } from "../testing/load-suite.js";
import {
  type SuiteReport,
  summaryOf,
  TEST_FORMATS,
  type TestFormat,
  testReport,
} from "../testing/reporters.js";
import { changed } from "../testing/watch.js";
import { UsageError } from "../usage-error.js";
import { textWidth } from "../wrap.js";

interface TestOptions {
  release?: ServerRelease;
  format: TestFormat;
  watch?: true;
}

export function testCommand({ io, exit }: Context): CliCommand {
  return new CliCommand("test")
    .summary("unit tests for policies and rules")
    .description(
      "Runs suites: tables of events and policies or rules, with what each must make of the other.",
    )
    .addArgument(
      new CliArgument("<suite...>", "JSON or YAML with a suite").completes({ kind: "files" }),
    )
    .addOption(serverReleaseOption())
    .addOption(formatOption(TEST_FORMATS))
    .addOption(new CliOption("--watch", "run again when a file changes"))
    .note(
      'A suite names events (`example` of the catalog, `file` or `event`, with changes), says which `configuration` it is about, and expects: `matrix` by policy and event, `rules` by rule and event. A pair of which nothing is said fails; `"*"` stands for all other events, and `{skip: reason}` leaves one out. `authentik-events schema config/test-suite` prints the schema.',
    )
    .note(
      "A release on the command line wins over that of the suite, which wins over that of its configuration. Rules run at the suite's `now`, or when each event was created. Expressions are run in Python, with what `fixtures` says of the server; `expressions` says what one is taken to give instead.",
    )
    .useCase("Test rules in CI", "authentik-events test --format junit tests/*.yaml > report.xml")
    .useCase(
      "Work on a policy until its tests pass",
      "authentik-events test --watch tests/logins.yaml",
    )
    .useCase(
      "See what another release would decide",
      "authentik-events test --release 2026.5.4 tests/logins.yaml",
    )
    .action(async (files: string[], options: TestOptions) => exit(await test(files, options, io)));
}

async function test(files: readonly string[], options: TestOptions, io: Io): Promise<ExitCode> {
  let run = await runOnce(files, options, io, options.watch === true);
  while (options.watch) {
    await io.err.write("Waiting for changes.\n");
    if (!(await changed([...run.read], io.interrupt))) return EXIT.interrupted;
    run = await runOnce(files, options, io, true);
  }
  return run.code;
}

interface Run {
  code: ExitCode;
  /** What a change of can change the outcome. */
  read: ReadonlySet<string>;
}

/** @param goesOn Whether a file that makes no sense is said, and waited for. */
async function runOnce(
  files: readonly string[],
  { format, release }: TestOptions,
  io: Io,
  goesOn: boolean,
): Promise<Run> {
  const read = new Set(files);
  try {
    const reports = await run(files, release, read, io);
    const look = { paint: paintFor(io.out.hasColour), width: textWidth(io.out.columns) };
    await io.out.write(await testReport(format, reports, look));
    return { code: summaryOf(reports).failed > 0 ? EXIT.findings : EXIT.done, read };
  } catch (error) {
    if (!goesOn || !(error instanceof UsageError)) throw error;
    await io.err.write(`error: ${error.message}\n`);
    return { code: EXIT.usage, read };
  }
}

async function run(
  files: readonly string[],
  release: ServerRelease | undefined,
  read: Set<string>,
  io: Io,
): Promise<SuiteReport[]> {
  // Reading YAML takes longer to load than the rest of the command.
  const { loadSuite } = await import("../testing/load-suite.js");
  const { runSuite } = await import("../../match/suite/run.js");
  const notes: string[] = [];
  const note = (line: string) => notes.push(line);
  const suites = files.map((file) => loadSuite(file, release, read, note));
  await writeNotes(notes, io);
  const inputs = await withExpressions(suites, io);
  const reports = suites.map(
    ({ file, document }, index): SuiteReport => ({
      file,
      results: runSuite(inputs[index] as SuiteInput).map((result) => ({
        ...result,
        ...document.position(result.path),
      })),
    }),
  );
  const idle = reports.find(({ results }) => results.length === 0);
  if (idle)
    throw new UsageError(
      `${idle.file} tests nothing: it needs events, and \`matrix\` or \`rules\``,
    );
  return reports;
}

/** Python is loaded only for a suite that has something to run. */
async function withExpressions(suites: readonly LoadedSuite[], io: Io): Promise<SuiteInput[]> {
  const inputs = suites.map(({ input }) => input);
  if (inputs.every((input) => openExpressions(input).length === 0)) return inputs;
  const python = new LazyPython(io.err);
  try {
    const ran: SuiteInput[] = [];
    for (const { input, fixtures } of suites)
      ran.push(await withOutcomes(input, await python.loaded(), fixtures));
    return ran;
  } finally {
    python.close();
  }
}
