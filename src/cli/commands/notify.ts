/** `notify`: what the rules of a configuration send about events, and why. */
import { InvalidArgumentError } from "commander";
import { withPeopleOf } from "../../expression/configured-people.js";
import {
  boundExpressions,
  expressionOutcomes,
  type OutcomeOptions,
} from "../../expression/outcomes.js";
import type { Python } from "../../expression/python.js";
import type { Configuration, ExpressionPolicy } from "../../match/config/model.js";
import { NEWEST_RELEASE, type ServerRelease } from "../../match/release.js";
import { createEngine } from "../../match/rules/engine.js";
import type { ExpressionOutcomes } from "../../match/rules/expression.js";
import type { InputKind } from "../../validate/input/item.js";
import { paintFor } from "../colour.js";
import { CliCommand, CliOption, type Context } from "../command.js";
import type { Found } from "../each-event.js";
import { EXIT, type ExitCode } from "../exit-codes.js";
import { type Input, inputsOf } from "../input.js";
import { type Io, writeNotes } from "../io.js";
import { addDecision, emptyTotals, type NotifyTotals } from "../notifying/totals.js";
import {
  type DecisionWriter,
  decisionWriter,
  NOTIFY_FORMATS,
  type NotifyFormat,
} from "../notifying/writers.js";
import {
  eventFiles,
  formatOption,
  inputOption,
  quietOption,
  serverReleaseOption,
} from "../options.js";
import { printEvents } from "../print-events.js";
import { LazyPython } from "../python.js";
import { textWidth } from "../wrap.js";

interface NotifyOptions {
  config: string;
  release?: ServerRelease;
  now?: Date;
  fixtures?: string;
  explain?: true;
  input?: InputKind;
  format: NotifyFormat;
  exitCode?: true;
  quiet?: true;
}

const HINT =
  "Name a file, or pipe something in: docker logs authentik-server 2>&1 | authentik-events notify --config rules.yaml -";

export function notifyCommand({ io, exit }: Context): CliCommand {
  return new CliCommand("notify")
    .summary("who is told of which events, and why")
    .description(
      "Finds events in files or standard input, runs the notification rules of a configuration over each as the server does, and prints what is sent to whom.",
    )
    .addArgument(eventFiles())
    .addOption(
      new CliOption(
        "--config <file>",
        "rules, policies, transports and groups in any form: native, blueprint, Terraform, answers of the API",
      )
        .completes({ kind: "files" })
        .makeOptionMandatory() as CliOption,
    )
    .addOption(serverReleaseOption())
    .addOption(
      new CliOption(
        "--now <time>",
        "when the rules run, for bindings that expire; default when each event was created",
      ).argParser(time),
    )
    .addOption(
      new CliOption(
        "--fixtures <file>",
        "JSON or YAML with what expressions ask the server for",
      ).completes({ kind: "files" }),
    )
    .addOption(
      new CliOption("--explain", "every rule with every check, also where nothing is sent"),
    )
    .addOption(inputOption())
    .addOption(formatOption(NOTIFY_FORMATS))
    .addOption(new CliOption("--exit-code", "exit with 1 when nothing is sent"))
    .addOption(quietOption())
    .note(
      "A release on the command line wins over that of the configuration; without either it is the newest. `authentik-events schema config/configuration` prints the schema of the configuration, which editors can use.",
    )
    .note(
      "`json` prints every decision as a tree; `ndjson` one delivery per line. Expressions are run in Python, which is loaded when a rule has one; users and groups of the configuration are known to them. A rule whose outcome depends on what is not known says so, and what to set.",
    )
    .useCase(
      "See who would have been told last week",
      "authentik-events notify --config rules.yaml events.ndjson",
    )
    .useCase(
      "Find out why nobody was told",
      "authentik-events notify --config rules.yaml --explain event.json",
    )
    .useCase(
      "Count deliveries by transport",
      "authentik-events notify --config rules.yaml --format ndjson events.ndjson | jq -r .transport | sort | uniq -c",
    )
    .action(async (names: string[], options: NotifyOptions) =>
      exit(await notify(inputsOf(names, io, HINT), options, io)),
    );
}

function time(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime()))
    throw new InvalidArgumentError("It must be a date, as in 2026-03-01 or 2026-03-01T12:00:00Z.");
  return date;
}

async function notify(inputs: readonly Input[], options: NotifyOptions, io: Io): Promise<ExitCode> {
  // Reading YAML takes longer to load than the rest of the command.
  const { configurationFrom } = await import("../config/read-file.js");
  const { format, explain = false, quiet } = options;
  const notes: string[] = [];
  const configuration = configurationFrom(options.config, (line) => notes.push(line));
  if (!quiet) await writeNotes(notes, io);
  const look = { paint: paintFor(io.out.hasColour), width: textWidth(io.out.columns), explain };
  const expressions = await expressionsOf(configuration, options, io);
  const run = new NotifyRun(configuration, options, decisionWriter(format, look), expressions);
  const { unread, empty } = await printEvents(inputs, options, run, io).finally(() =>
    expressions?.python.close(),
  );
  if (!quiet) await io.err.write(empty + unread);
  if (io.interrupt.aborted) return EXIT.interrupted;
  if (unread !== "") return EXIT.unreadable;
  return options.exitCode && run.totals.deliveries === 0 ? EXIT.findings : EXIT.done;
}

/** The expressions of a configuration, and what runs them. */
interface Expressions {
  python: Python;
  policies: readonly ExpressionPolicy[];
  circumstances: OutcomeOptions;
}

/** Null where no rule has an expression: Python is not loaded for nothing. */
async function expressionsOf(
  configuration: Configuration,
  { release, fixtures }: NotifyOptions,
  io: Io,
): Promise<Expressions | null> {
  const policies = boundExpressions(configuration);
  if (policies.length === 0) return null;
  const { fixturesFrom } = await import("../config/read-fixtures.js");
  const circumstances = {
    release: release ?? configuration.release ?? NEWEST_RELEASE,
    signal: io.interrupt,
    ...withPeopleOf(configuration, fixtures === undefined ? {} : fixturesFrom(fixtures)),
  };
  return { python: await new LazyPython(io.err).loaded(), policies, circumstances };
}

/** Decides about events, one piece of the input after the other. */
class NotifyRun {
  readonly totals: NotifyTotals;
  readonly begin: () => string;
  readonly #decide: ReturnType<typeof createEngine>["decide"];
  readonly #writer: DecisionWriter;
  readonly #expressions: Expressions | null;

  constructor(
    configuration: Configuration,
    { release, now, explain, format }: NotifyOptions,
    writer: DecisionWriter,
    expressions: Expressions | null,
  ) {
    const engine = createEngine(configuration, {
      ...(release ? { release } : {}),
      ...(now ? { now } : {}),
    });
    this.#decide = explain || format === "json" ? engine.decide : engine.decideConcerned;
    this.totals = emptyTotals(configuration.rules.map(({ name }) => name));
    this.begin = writer.begin;
    this.#writer = writer;
    this.#expressions = expressions;
  }

  async text(found: readonly Found[]): Promise<string> {
    const outcomes = await this.#outcomes(found);
    return found
      .map(({ item, file }, index) => {
        const decision = this.#decide(item.value, this.totals.events, outcomes?.(index));
        addDecision(this.totals, decision);
        return this.#writer.decided({ decision, item, file });
      })
      .join("");
  }

  end(): string {
    return this.#writer.end(this.totals);
  }

  /** Undefined where there is nothing to run, or it is not wanted any more. */
  async #outcomes(
    found: readonly Found[],
  ): Promise<((index: number) => ExpressionOutcomes) | undefined> {
    if (!this.#expressions || found.length === 0) return undefined;
    const { python, policies, circumstances } = this.#expressions;
    const events = found.map(({ item }) => item.value);
    try {
      return await expressionOutcomes(python, policies, events, circumstances);
    } catch (error) {
      if (circumstances.signal?.aborted) return undefined;
      throw error;
    }
  }
}
