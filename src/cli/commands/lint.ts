/** `lint`: what a configuration will not do as it stands. */
import { LINT_IDS } from "../../match/lint/index.js";
import type { LintId } from "../../match/lint/lint.js";
import type { ServerRelease } from "../../match/release.js";
import { paintFor } from "../colour.js";
import { CliArgument, CliCommand, CliOption, type Context } from "../command.js";
import { EXIT, type ExitCode } from "../exit-codes.js";
import { type Input, inputName, inputsOf } from "../input.js";
import { type Io, writeNotes } from "../io.js";
import type { LintedFile } from "../linting/reporters.js";
import { formatOption, listOf, serverReleaseOption } from "../options.js";
import { LazyPython } from "../python.js";
import { readText } from "../read-text.js";
import { FORMATS, type Format } from "../reporters/index.js";
import { FAIL_LEVELS, type FailLevel, fails } from "../reporters/reporter.js";
import { visible } from "../visible-text.js";

interface LintOptions {
  release?: ServerRelease;
  format: Format;
  failOn: FailLevel;
  select?: LintId[];
  ignore?: LintId[];
}

const HINT = "Name a file, or pipe something in: authentik-events lint - < rules.yaml";

export function lintCommand({ io, exit }: Context): CliCommand {
  return new CliCommand("lint")
    .summary("what a configuration will not do as it stands")
    .description(
      "Checks policies, rules, bindings, transports and the Python of expressions and mappings for mistakes that a server accepts in silence, and says what will happen and what to write instead.",
    )
    .addArgument(
      new CliArgument("[file...]", "JSON or YAML, plain or gzip; - for standard input").completes({
        kind: "files",
      }),
    )
    .addOption(serverReleaseOption())
    .addOption(formatOption(FORMATS))
    .addOption(
      new CliOption("--fail-on <level>", "lowest level of a finding that makes the exit code 1")
        .choices(FAIL_LEVELS)
        .default("violation"),
    )
    .addOption(lintsOption("--select <ids>", "only these lints, with commas between"))
    .addOption(lintsOption("--ignore <ids>", "all but these lints, with commas between"))
    .note(
      "A file is a configuration, as `notify` takes it, or one policy; a blueprint, Terraform in either syntax, what `terraform show -json` prints, or answers of the API. Which of them it is shows in its content, and findings have its lines. A release on the command line wins over that of the file; without either it is the newest.",
    )
    .note(
      "Expressions are read by Python itself and not run; it is loaded when a file holds one. It comes with the optional package `pyodide`.",
    )
    .useCase("Check rules before they go to a server", "authentik-events lint rules.yaml")
    .useCase(
      "Annotate a pull request",
      "authentik-events lint --format github --fail-on warning config/*.yaml",
    )
    .useCase("See what an upgrade breaks", "authentik-events lint --release 2025.8 rules.yaml")
    .action(async (names: string[], options: LintOptions) =>
      exit(await lint(inputsOf(names, io, HINT), options, io)),
    );
}

function lintsOption(flags: string, description: string): CliOption {
  return new CliOption(flags, description)
    .argParser(listOf(LINT_IDS, "lint"))
    .completes({ kind: "list", words: LINT_IDS });
}

async function lint(inputs: readonly Input[], options: LintOptions, io: Io): Promise<ExitCode> {
  const { format, failOn } = options;
  const { LINT_REPORTS } = await import("../linting/reporters.js");
  const files: LintedFile[] = [];
  const python = new LazyPython(io.err);
  for (const input of inputs) {
    const linted = await lintInput(input, options, python, io);
    files.push(linted);
    await writeNotes(linted.notes, io);
    if (linted.error !== null)
      await io.err.write(`${visible(inputName(input.file))} cannot be read: ${linted.error}\n`);
  }
  python.close();
  const look = { paint: paintFor(io.out.hasColour), columns: io.out.columns, failOn };
  await io.out.write(await LINT_REPORTS[format](files, look));
  if (io.interrupt.aborted) return EXIT.interrupted;
  if (files.some(({ error }) => error !== null)) return EXIT.unreadable;
  const isFailed = files.some(({ found }) => found.some(({ finding }) => fails(finding, failOn)));
  return isFailed ? EXIT.findings : EXIT.done;
}

async function lintInput(
  input: Input,
  { release, select, ignore }: LintOptions,
  python: LazyPython,
  io: Io,
): Promise<LintedFile & { notes: string[] }> {
  // Reading YAML takes longer to load than the rest of the command.
  const { lintFile } = await import("../linting/lint-file.js");
  const read = await readText(input, io.interrupt);
  if ("error" in read) return { file: input.file, found: [], error: read.error, notes: [] };
  const isWanted = (id: LintId) => !ignore?.includes(id) && (select?.includes(id) ?? true);
  const linted = await lintFile(input.file, read.text, release, python);
  const found = linted.found.filter(({ finding }) => isWanted(finding.id));
  return { file: input.file, found, error: null, notes: linted.notes };
}
