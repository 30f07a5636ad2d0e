/** A value from outside → a state, or what is wrong with it. */
import { readConfiguration } from "../../../match/config/read.js";
import { isFields } from "../../../match/event.js";
import { type ServerRelease, serverRelease } from "../../../match/release.js";
import type { PlaygroundConfiguration } from "./configuration.js";
import type { EventSource, PlaygroundState, Subject } from "./model.js";
import { readTrial } from "./read-trial.js";

/** Never throws. */
export function readState(value: unknown): { state: PlaygroundState } | { problem: string } {
  if (!isFields(value)) return wrong("it holds no playground");
  const { release, sources, event, subject, configuration, trial } = value;
  const line = releaseOf(release);
  if (line === null) return wrong(`it names the release ${JSON.stringify(release)}, which is none`);
  if (!Array.isArray(sources) || !sources.every(isSource)) return wrong("its events are none");
  if (!isIndex(event) || !isSubject(subject)) return wrong("what it shows is not there");
  const read = checkedConfiguration(configuration);
  if ("problem" in read) return wrong(read.problem);
  const tried = trial === undefined ? null : readTrial(trial);
  if (tried && "problem" in tried) return wrong(tried.problem);
  return {
    state: {
      release: line,
      sources,
      event,
      subject,
      configuration: read.configuration,
      ...(tried ?? {}),
    },
  };
}

function wrong(what: string): { problem: string } {
  return { problem: `This link cannot be opened: ${what}.` };
}

/** The configuration as it was written, where nothing is wrong with its form. */
export function checkedConfiguration(
  value: unknown,
): { configuration: PlaygroundConfiguration } | { problem: string } {
  const { problems } = readConfiguration(value);
  const [first] = problems;
  if (first)
    return { problem: `in its configuration, ${first.path || "the whole"}: ${first.message}` };
  // The release is the page's; the schema is that of one release.
  const { release: _, $schema: __, ...written } = value as Record<string, unknown>;
  return { configuration: { policies: [], ...written } };
}

function releaseOf(value: unknown): ServerRelease | null {
  try {
    return serverRelease(String(value));
  } catch {
    return null;
  }
}

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

const SUBJECT_KINDS: ReadonlySet<unknown> = new Set<Subject["kind"]>([
  "policy",
  "rule",
  "transport",
]);

function isSubject(value: unknown): value is Subject {
  return isFields(value) && SUBJECT_KINDS.has(value.kind) && isIndex(value.index);
}

function isSource(value: unknown): value is EventSource {
  if (!isFields(value)) return false;
  if (value.from === "catalog") return isTexts(value.names);
  if (value.from === "own")
    return typeof value.name === "string" && typeof value.lines === "string";
  return (
    value.from === "mock" &&
    isIndex(value.count) &&
    typeof value.seed === "string" &&
    (value.mix === "realistic" || value.mix === "uniform") &&
    typeof value.release === "string" &&
    (value.actions === null || isTexts(value.actions))
  );
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((member) => typeof member === "string");
}
