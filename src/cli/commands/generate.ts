/** `generate`: realistic events by the million, the same ones for the same seed. */
import { InvalidArgumentError } from "commander";
import { ACTIONS, RELEASES } from "../../generated/facts.js";
import type { Envelope, Mix, Mock } from "../../mock/index.js";
import { CliCommand, CliOption, type Context } from "../command.js";
import { EXIT } from "../exit-codes.js";
import { formatOption, listOf, NEWEST, positiveInteger } from "../options.js";
import { UsageError } from "../usage-error.js";

interface GenerateOptions {
  count: number;
  release: string;
  envelope: Envelope;
  action?: string[];
  variant?: string[];
  mix: Mix;
  seed: string;
  noise?: number;
  from?: Date;
  to?: Date;
  format: "ndjson" | "json";
}

export function generateCommand({ io, exit }: Context): CliCommand {
  return new CliCommand("generate")
    .summary("realistic events by action, variant, release and seed")
    .description(
      "Makes events that are valid in a release and about the same people, applications and addresses throughout. The same seed and options give the same bytes.",
    )
    .addOption(
      new CliOption("--count <number>", "number of events").argParser(positiveInteger).default(1),
    )
    .addOption(
      new CliOption("--release <line>", "release line of the server")
        .choices(RELEASES)
        .default(NEWEST),
    )
    .addOption(
      new CliOption("--envelope <form>", "as the REST API returns it, or as the server logs it")
        .choices(["rest", "log"])
        .default("rest"),
    )
    .addOption(
      new CliOption("--action <names>", "only these actions, with commas between")
        .argParser(listOf(ACTIONS, "action"))
        .completes({ kind: "list", words: ACTIONS }),
    )
    .addOption(
      new CliOption(
        "--variant <names>",
        "only these variants: interactive, or login/interactive",
      ).argParser((text) => text.split(",").map((name) => name.trim())),
    )
    .addOption(
      new CliOption("--mix <name>", "as often as in an installation, or each variant as often")
        .choices(["realistic", "uniform"])
        .default("realistic"),
    )
    .addOption(new CliOption("--seed <text>", "what all chance comes from").default("1"))
    .addOption(
      new CliOption("--noise <share>", "share of other lines in a log, below 1").argParser(share),
    )
    .addOption(new CliOption("--from <time>", "earliest time, UTC").argParser(time))
    .addOption(
      new CliOption("--to <time>", "latest time, UTC; the events are spread until then").argParser(
        time,
      ),
    )
    .addOption(formatOption(["ndjson", "json"]))
    .useCase(
      "Fill a test system with a month of events",
      "authentik-events generate --count 50000 --from 2026-09-01 --to 2026-10-01",
    )
    .useCase(
      "Try a log pipeline with the log of a whole container",
      "authentik-events generate --count 100000 --envelope log --noise 0.4 | ./pipeline",
    )
    .useCase(
      "Test a rule with each kind of failed sign-in",
      "authentik-events generate --count 200 --action login_failed --mix uniform",
    )
    .action(async (options: GenerateOptions) => {
      const mock = await mockOf(options);
      for (const text of options.format === "json" ? arrayText(mock) : mock.chunks()) {
        if (io.interrupt.aborted) return exit(EXIT.interrupted);
        await io.out.write(text);
      }
      exit(EXIT.done);
    });
}

/** The tables are large: only this command pays for reading them. */
async function mockOf({ action, variant, ...options }: GenerateOptions): Promise<Mock> {
  const { envelope, noise, format } = options;
  if (noise !== undefined && (envelope !== "log" || format !== "ndjson"))
    throw new UsageError("--noise is for logs: it needs --envelope log and --format ndjson");
  const { createMock } = await import("../../mock/index.js");
  try {
    return createMock({ ...options, actions: action, variants: variant });
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
}

function* arrayText(mock: Mock): Generator<string, void, void> {
  let before = "[";
  for (const chunk of mock.chunks()) {
    yield `${before}\n${chunk.slice(0, -1).replaceAll("\n", ",\n")}`;
    before = ",";
  }
  yield before === "[" ? "[]\n" : "\n]\n";
}

function share(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0 && value < 1))
    throw new InvalidArgumentError("It must be a number from 0 up to and without 1.");
  return value;
}

const TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** A day, or a time; without an offset it is UTC. */
function time(text: string): Date {
  const hasOffset = text.length === 10 || /(Z|[+-]\d{2}:\d{2})$/.test(text);
  const date = new Date(hasOffset ? text : `${text}Z`);
  if (!TIME.test(text) || Number.isNaN(date.getTime()))
    throw new InvalidArgumentError("It must be a day or a time: 2026-09-01, 2026-09-01T08:00Z.");
  return date;
}
