/** `match`: which events an event matcher passes, and why. */

import { compileQuery } from "../../match/akql/compile.js";
import type { MatcherOptions } from "../../match/matcher/compile.js";
import {
  COMBINATIONS,
  type Combination,
  type EventMatcherPolicy,
  QUERY_RELEASES,
} from "../../match/matcher/policy.js";
import { isInRelease, NEWEST_RELEASE, type ServerRelease } from "../../match/release.js";
import type { InputKind } from "../../validate/input/item.js";
import { CliCommand, CliOption, type Context } from "../command.js";
import type { Note } from "../config/read-file.js";
import { EXIT, type ExitCode } from "../exit-codes.js";
import { bytesOf, type Input, inputsOf } from "../input.js";
import { type Io, writeNotes } from "../io.js";
import { MATCH_FORMATS, type MatchFormat, type MatchRun, runMatch } from "../matching/run.js";
import {
  ACTION_NAMES,
  defaultJobs,
  eventFiles,
  formatOption,
  inputOption,
  jobsOption,
  quietOption,
  serverReleaseOption,
} from "../options.js";
import { startProgress } from "../progress.js";
import { UsageError } from "../usage-error.js";

interface MatchOptions {
  policy?: string;
  name?: string;
  action?: string;
  app?: string;
  model?: string;
  clientIp?: string;
  query?: string;
  release?: ServerRelease;
  combine: Combination;
  input?: InputKind;
  format: MatchFormat;
  exitCode?: true;
  jobs?: number;
  quiet?: true;
}

const HINT =
  "Name a file, or pipe something in: docker logs authentik-server 2>&1 | authentik-events match --action login_failed -";

export function matchCommand({ io, exit }: Context): CliCommand {
  return new CliCommand("match")
    .summary("which events an event matcher passes, and why")
    .description(
      "Finds events in files or standard input and decides about each as an event matcher policy of the server does. Prints the events that pass, in the order of the input, or every decision with its checks.",
    )
    .addArgument(eventFiles())
    .addOption(
      new CliOption("--policy <file>", "JSON or YAML with a policy, or a configuration").completes({
        kind: "files",
      }),
    )
    .addOption(new CliOption("--name <name>", "which policy of a file that has several"))
    .addOption(
      new CliOption("--action <name>", "the event's action, exactly").completes(ACTION_NAMES),
    )
    .addOption(new CliOption("--app <path>", "the event's app, exactly: usually a module"))
    .addOption(new CliOption("--model <name>", "the event's model, as in authentik_core.user"))
    .addOption(new CliOption("--client-ip <address>", "the event's address, exactly"))
    .addOption(new CliOption("--query <akql>", "a query, which exists from 2026.5 on"))
    .addOption(serverReleaseOption())
    .addOption(
      new CliOption("--combine <mode>", "all fields must match, or any, as before 2024.8.4")
        .choices(COMBINATIONS)
        .default("all"),
    )
    .addOption(inputOption())
    .addOption(formatOption(MATCH_FORMATS))
    .addOption(new CliOption("--exit-code", "exit with 1 when no event passes"))
    .addOption(jobsOption())
    .addOption(quietOption())
    .note(
      "`ndjson` prints the events that pass, each as it was given where it was given on a line; `count` only how many; `json` and `pretty` every decision with its checks, messages and errors.",
    )
    .note(
      "What the input does not tell is not decided: a log line has no `app`, for example. Such events are not printed, and their number is said on standard error.",
    )
    .useCase(
      "See the failed logins of an archive",
      "authentik-events match --action login_failed events.ndjson.gz",
    )
    .useCase(
      "Find out why a policy does not match an event",
      "authentik-events match --policy policy.yaml --format pretty event.json",
    )
    .useCase(
      "Try a query before it is saved",
      `authentik-events match --query 'action = "login" and context.geo.country != "DE"' events.ndjson`,
    )
    .useCase(
      "Count, in a running log, what a rule would have seen",
      "kubectl logs deploy/authentik-server | authentik-events match --model authentik_core.user --format count -",
    )
    .action(async (names: string[], options: MatchOptions) =>
      exit(await match(inputsOf(names, io, HINT), options, io)),
    );
}

async function match(inputs: readonly Input[], options: MatchOptions, io: Io): Promise<ExitCode> {
  const { release = NEWEST_RELEASE, combine, format, input, jobs, quiet } = options;
  const notes: string[] = [];
  const policy = await policyOf(options, (line) => notes.push(line));
  if (!quiet) await writeNotes(notes, io);
  const matching: MatcherOptions = { release, combine };
  const fault = queryFault(policy, release);
  if (fault && (format === "ndjson" || format === "count")) throw new UsageError(fault);
  if (!quiet) await io.err.write(releaseHint(policy, release));
  const run: MatchRun = {
    inputs,
    policy,
    matching,
    format,
    form: input,
    jobs: jobs ?? defaultJobs(),
  };
  const progress = startProgress(io.err, quiet ? null : bytesOf(inputs));
  const outcome = await runMatch(run, progress, io).finally(progress.stop);
  if (!quiet) await io.err.write(outcome.notes);
  if (io.interrupt.aborted) return EXIT.interrupted;
  if (fault) return EXIT.usage;
  if (outcome.isUnread) return EXIT.unreadable;
  return options.exitCode && outcome.passing === 0 ? EXIT.findings : EXIT.done;
}

const FIELDS = {
  action: "action",
  app: "app",
  model: "model",
  client_ip: "clientIp",
  query: "query",
} as const satisfies Record<string, keyof MatchOptions>;

/** @throws UsageError when there is no policy, or two of them. */
async function policyOf(options: MatchOptions, note: Note): Promise<EventMatcherPolicy> {
  const given = Object.entries(FIELDS).flatMap(([field, option]) =>
    options[option] === undefined ? [] : [[field, options[option]]],
  );
  if (options.policy === undefined) {
    if (given.length > 0) return Object.fromEntries(given) as EventMatcherPolicy;
    throw new UsageError(
      "there is nothing to match. Name a policy with --policy, or fields of one: --action, --app, --model, --client-ip, --query",
    );
  }
  if (given.length > 0)
    throw new UsageError("a policy is either in a file or in options, not in both");
  // Reading YAML takes longer to load than the rest of the command.
  const { policyFrom } = await import("../config/read-file.js");
  const policy = policyFrom(options.policy, options.name, note);
  if (policy.kind === "matcher") return policy.matcher;
  throw new UsageError(
    `${options.policy} has an expression policy, which is Python: \`evaluate\` runs it. Event matchers can be matched`,
  );
}

/** What is wrong with the query, with its place; null for one that can run. */
function queryFault({ query }: EventMatcherPolicy, release: ServerRelease): string | null {
  if (!query || !isInRelease(QUERY_RELEASES, release)) return null;
  const compiled = compileQuery(query, { release });
  if (!("error" in compiled)) return null;
  const { line, column, message, explanation } = compiled.error;
  return `the query cannot run: ${message} (line ${line}, column ${column}). ${explanation}`;
}

function releaseHint({ query }: EventMatcherPolicy, release: ServerRelease): string {
  return query && !isInRelease(QUERY_RELEASES, release)
    ? `Event matchers of ${release} have no query: it is not checked.\n`
    : "";
}
