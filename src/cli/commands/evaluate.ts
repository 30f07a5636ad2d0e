/** `evaluate`: what a Python expression or mapping makes of events. */
import type { Fixtures } from "../../expression/fixtures.js";
import type { ExpressionKind, ExpressionRequest, Python } from "../../expression/python.js";
import type { ExpressionResult } from "../../expression/result.js";
import { NEWEST_RELEASE, type ServerRelease } from "../../match/release.js";
import type { InputKind } from "../../validate/input/item.js";
import { paintFor } from "../colour.js";
import { CliCommand, CliOption, type Context } from "../command.js";
import { configText } from "../config/read-file.js";
import type { Found } from "../each-event.js";
import {
  EVALUATE_FORMATS,
  type EvaluateFormat,
  type EvaluateTotals,
  type EvaluateWriter,
  evaluateWriter,
} from "../evaluating/writers.js";
import { EXIT, type ExitCode } from "../exit-codes.js";
import { type Input, inputsOf } from "../input.js";
import type { Io } from "../io.js";
import {
  eventFiles,
  formatOption,
  inputOption,
  positiveInteger,
  quietOption,
  serverReleaseOption,
} from "../options.js";
import { printEvents } from "../print-events.js";
import { LazyPython } from "../python.js";
import { textWidth } from "../wrap.js";

const KINDS = ["policy", "body", "headers"] as const satisfies readonly ExpressionKind[];

interface EvaluateOptions {
  expression: string;
  as: ExpressionKind;
  fixtures?: string;
  release?: ServerRelease;
  severity: string;
  recipient: string;
  recipientEmail: string;
  timeLimit?: number;
  input?: InputKind;
  format: EvaluateFormat;
  exitCode?: true;
  quiet?: true;
}

const HINT =
  "Name a file, or pipe something in: authentik-events example login passkey | authentik-events evaluate --expression policy.py -";

export function evaluateCommand({ io, exit }: Context): CliCommand {
  return new CliCommand("evaluate")
    .summary("what a Python expression or mapping makes of events")
    .description(
      "Finds events in files or standard input and runs an expression policy or a webhook mapping for each, in real Python, with the names that the server would offer and no others.",
    )
    .addArgument(eventFiles())
    .addOption(
      new CliOption("--expression <file>", "file with the Python code")
        .completes({ kind: "files" })
        .makeOptionMandatory() as CliOption,
    )
    .addOption(
      new CliOption(
        "--as <kind>",
        "a policy of a rule, or the body or headers mapping of a webhook",
      )
        .choices(KINDS)
        .default("policy"),
    )
    .addOption(
      new CliOption(
        "--fixtures <file>",
        "JSON or YAML with users, groups, policies and answers of the network",
      ).completes({ kind: "files" }),
    )
    .addOption(serverReleaseOption())
    .addOption(
      new CliOption(
        "--severity <name>",
        "severity of the notification that a mapping sees",
      ).default("notice"),
    )
    .addOption(
      new CliOption("--recipient <username>", "who is told, for a mapping").default("akadmin"),
    )
    .addOption(
      new CliOption("--recipient-email <address>", "their address").default("admin@example.com"),
    )
    .addOption(
      new CliOption(
        "--time-limit <milliseconds>",
        "how long one run may take; default 2000",
      ).argParser(positiveInteger),
    )
    .addOption(inputOption())
    .addOption(formatOption(EVALUATE_FORMATS))
    .addOption(new CliOption("--exit-code", "exit with 1 when no event passes, too"))
    .addOption(quietOption())
    .note(
      "The code is the body of a function, as authentik takes it. `authentik-events schema config/expression-fixtures` prints the schema of the fixtures. What only the server knows and no fixture says is not guessed: the run ends, and its error says what to set.",
    )
    .note(
      "An expression that raises, runs for too long or asks for what is not said makes the exit code 1. Nothing is sent, stored or looked up: calls of functions that would are printed with what they were answered.",
    )
    .useCase(
      "Try a policy on the events of last week",
      "authentik-events evaluate --expression policy.py events.ndjson",
    )
    .useCase(
      "See the body that a mapping sends",
      "authentik-events example login_failed | authentik-events evaluate --as body --expression mapping.py --format ndjson - | jq .result",
    )
    .useCase(
      "Say who is in which group",
      `echo '{"users": [{"username": "jane", "groups": ["ops"]}]}' > people.json; authentik-events evaluate --expression policy.py --fixtures people.json event.json`,
    )
    .useCase(
      "Find out whether an older server knows a function",
      "authentik-events evaluate --release 2025.8 --expression policy.py event.json",
    )
    .action(async (names: string[], options: EvaluateOptions) =>
      exit(await evaluate(inputsOf(names, io, HINT), options, io)),
    );
}

async function evaluate(
  inputs: readonly Input[],
  options: EvaluateOptions,
  io: Io,
): Promise<ExitCode> {
  const { format, quiet } = options;
  const request = await requestOf(options);
  const look = {
    paint: paintFor(io.out.hasColour),
    width: textWidth(io.out.columns),
    success: options.as === "policy" ? "passing" : "mapped",
  };
  const lazy = new LazyPython(io.err);
  const python = await lazy.loaded();
  const run = new EvaluateRun(python, request, evaluateWriter(format, look), io.interrupt);
  const { unread, empty } = await printEvents(inputs, options, run, io).finally(() => lazy.close());
  if (!quiet) await io.err.write(empty + unread);
  if (io.interrupt.aborted) return EXIT.interrupted;
  if (unread !== "") return EXIT.unreadable;
  const { passing, raised, undecided } = run.totals;
  const isFailed = raised + undecided > 0 || (options.exitCode && passing === 0);
  return isFailed ? EXIT.findings : EXIT.done;
}

/** @throws UsageError when a file cannot be read or makes no sense. */
async function requestOf(options: EvaluateOptions): Promise<ExpressionRequest> {
  const { expression, as: kind, release = NEWEST_RELEASE, timeLimit, severity } = options;
  const recipient = { username: options.recipient, email: options.recipientEmail };
  return {
    kind,
    source: configText(expression),
    name: expression,
    release,
    fixtures: await fixturesOf(options),
    notification: { severity, recipient },
    ...(timeLimit !== undefined && { timeLimit }),
  };
}

async function fixturesOf({ fixtures }: EvaluateOptions): Promise<Fixtures> {
  if (fixtures === undefined) return {};
  // Reading YAML takes longer to load than the rest of the command.
  const { fixturesFrom } = await import("../config/read-fixtures.js");
  return fixturesFrom(fixtures);
}

/** All events, one piece of the input after the other. */
class EvaluateRun {
  readonly totals: EvaluateTotals = { events: 0, passing: 0, raised: 0, undecided: 0 };
  readonly begin: () => string;
  readonly #python: Python;
  readonly #request: ExpressionRequest;
  readonly #writer: EvaluateWriter;
  readonly #signal: AbortSignal;

  constructor(
    python: Python,
    request: ExpressionRequest,
    writer: EvaluateWriter,
    signal: AbortSignal,
  ) {
    this.begin = writer.begin;
    this.#python = python;
    this.#request = request;
    this.#writer = writer;
    this.#signal = signal;
  }

  async text(found: readonly Found[]): Promise<string> {
    const values = found.map(({ item }) => item.value);
    const results = await this.#python
      .evaluate(this.#request, values, { signal: this.#signal })
      .catch((error) => {
        if (this.#signal.aborted) return [];
        throw error;
      });
    return results.map((result, index) => this.#one(result, found[index] as Found)).join("");
  }

  end(): string {
    return this.#writer.end(this.totals);
  }

  #one(told: ExpressionResult, { item, file }: Found): string {
    const place = this.totals.events++;
    const result = typeof told.event === "number" ? { ...told, event: place } : told;
    if (result.error?.kind === "raised") this.totals.raised++;
    else if (result.error) this.totals.undecided++;
    else if (result.passing !== false) this.totals.passing++;
    return this.#writer.evaluated({ result, item, file });
  }
}
