/** A set-up from one form into another. Nothing is lost without a note. */
import { SITE_URL } from "../generated/facts.js";
import { readConfiguration } from "../match/config/read.js";
import { isFields } from "../match/event.js";
import { lineOf, NEWEST_RELEASE, type ServerRelease } from "../match/release.js";
import { segmentsOf } from "../validate/input/json-locate.js";
import { writeBlueprint } from "./blueprint/write.js";
import { commentsIn } from "./comments.js";
import type { ConfigDocument } from "./document.js";
import { unknownIn } from "./found.js";
import { writeJson, writeYaml } from "./native.js";
import { editYaml } from "./native-edit.js";
import { type Plan, type PlanProblem, plan } from "./plan.js";
import { type AsCode, type PlacedRemark, readAsCode } from "./read.js";
import { writeApiLines, writeApiScript } from "./rest/write.js";
import type { Target } from "./targets.js";
import { writeTerraform } from "./terraform/write.js";

export interface Converted {
  /** Null where there are problems. */
  text: string | null;
  /** What keeps it from being written. */
  problems: PlacedRemark[];
  /** What is left out, and what has to be done by hand. */
  notes: PlacedRemark[];
}

/**
 * Converts a file whose form shows in its content. Never throws.
 *
 * @param text The whole file.
 * @param release Wins over that of the file; without either it is the newest.
 */
export function convert(text: string, to: Target, release?: ServerRelease): Converted {
  const read = readAsCode(text);
  if ("problem" in read) return { text: null, problems: [read.problem], notes: [] };
  const { document } = read;
  const placed = ({ path, message }: PlanProblem) => ({ ...document.position(path), message });
  const { configuration, problems } = readConfiguration(document.value);
  if (problems.length > 0) return { text: null, problems: problems.map(placed), notes: [] };
  const decided = release ?? configuration.release ?? NEWEST_RELEASE;
  const planned = plan(readConfiguration(known(read)).configuration, decided);
  if (planned.problems.length > 0)
    return { text: null, problems: planned.problems.map(placed), notes: [] };
  if (isSame(read, to, text)) {
    const kept = withRelease(text, to, configuration.release, decided);
    if (kept !== null) return { text: kept, problems: [], notes: [] };
  }
  const criteria = unknownCriteria(read);
  if (criteria.length > 0) return { text: null, problems: criteria, notes: [] };
  const isNative = to === "json" || to === "yaml";
  const written = isNative ? writeNative(read, to, decided) : write(planned, to);
  const notes = [
    ...commentNotes(text),
    ...read.remarks,
    ...unknownNotes(read, document),
    ...(isNative ? [] : planned.remarks.map(placed)),
    ...written.notes,
  ];
  return { text: written.text, problems: [], notes };
}

/** No other form takes over what people noted for each other. */
function commentNotes(text: string): PlacedRemark[] {
  const comments = commentsIn(text);
  const [first] = comments;
  if (first === undefined) return [];
  const before = text.slice(0, first).split("\n");
  const words = comments.length === 1 ? "A comment" : `${comments.length} comments`;
  return [
    {
      message: `${words} of the file ${comments.length === 1 ? "is" : "are"} not taken over.`,
      line: before.length,
      column: (before.at(-1) as string).length + 1,
    },
  ];
}

/** A file in the form that is asked for stays as it is, with its comments. */
function isSame({ form, isWhole }: AsCode, to: Target, text: string): boolean {
  if (!isWhole) return false;
  if (form === "native") return to === (/^\s*[{[]/.test(text) ? "json" : "yaml");
  return form === "blueprint" && to === "blueprint";
}

/** A file that names another release gets the one that is asked for; null where it is to be written anew. */
function withRelease(
  text: string,
  to: Target,
  named: ServerRelease | null,
  release: ServerRelease,
): string | null {
  if (named === null || named === release) return text;
  const edited = to === "yaml" ? editYaml(text, { release }) : null;
  return edited && "text" in edited ? edited.text : null;
}

interface WrittenText {
  text: string;
  notes: PlacedRemark[];
}

function writeNative(read: AsCode, to: "json" | "yaml", release: ServerRelease): WrittenText {
  const $schema = `${SITE_URL}schemas/${lineOf(release)}/config/configuration.json`;
  const value = { $schema, release, ...known(read) };
  return { text: to === "json" ? writeJson(value) : writeYaml(value), notes: [] };
}

function write(planned: Plan, to: Exclude<Target, "json" | "yaml">): WrittenText {
  if (to === "blueprint") return { text: writeBlueprint(planned), notes: [] };
  if (to === "api") return { text: writeApiScript(planned), notes: [] };
  if (to === "api-lines") return { text: writeApiLines(planned), notes: [] };
  const { text, variables } = writeTerraform(planned);
  const notes = variables.map(({ name, description }) => ({
    message: `The variable \`${name}\` has to be set: ${description}`,
    line: 1,
    column: 1,
  }));
  return { text, notes };
}

/** Without a criterion a matcher would pass more than was meant. */
const CRITERION = /^\/policies\/\d+\/(?:action|app|model|client_ip|query)$/;

/** What an object must have stays, as the text that it is written as. */
const NEEDED = /\/(?:name|expression)$/;

function unknownNotes({ opaque }: AsCode, document: ConfigDocument): PlacedRemark[] {
  return [...opaque].map(([path, text]) => {
    const end = NEEDED.test(path) ? "so it is written as a text" : "so it is left out";
    return {
      message: `\`${unknownIn(text)}\` cannot be said in another form, ${end}.`,
      ...document.position(path),
    };
  });
}

function unknownCriteria({ opaque, document }: AsCode): PlacedRemark[] {
  return [...opaque]
    .filter(([path]) => CRITERION.test(path))
    .map(([path, text]) => ({
      message: `\`${unknownIn(text)}\` cannot be said in another form, and without it the policy would pass more events.`,
      ...document.position(path),
    }));
}

/** The configuration without the texts that only stand for something. */
function known({ document, opaque }: AsCode): Record<string, unknown> {
  const value = structuredClone(document.value) as Record<string, unknown>;
  if (!isFields(value)) return {};
  const texts = new Set(opaque.values());
  for (const path of opaque.keys()) if (!NEEDED.test(path)) remove(value, segmentsOf(path));
  if (isFields(value.existing)) {
    const lists = Object.entries(value.existing).map(([list, names]) => [
      list,
      (names as string[]).filter((name) => !texts.has(name)),
    ]);
    value.existing = Object.fromEntries(lists);
  }
  return dense(value) as Record<string, unknown>;
}

/** Leaves a hole in a list, so that later paths still lead where they should. */
function remove(value: unknown, segments: readonly string[]): void {
  let holder = value as Record<string, unknown>;
  for (const segment of segments.slice(0, -1))
    holder = (holder?.[segment] ?? {}) as Record<string, unknown>;
  const last = segments[segments.length - 1];
  if (last !== undefined) delete holder[last];
}

function dense(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((member) => member !== undefined).map(dense);
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, dense(member)]));
}
