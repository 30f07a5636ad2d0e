/** What lints need to know of actions: who creates them, which keys they always have, in which releases. */
import { listFields } from "../catalog/fields.js";
import type { Action, Catalog, ReleaseLine, Variant } from "../catalog/model.js";
import { intersect, parseRange, type Range, touches } from "../catalog/range.js";
import type { ActionFacts } from "../match/lint/facts.js";
import { GENERATED, type Output } from "./output.js";

/** How `x-actor` begins where the event's `user` is empty, and how it says that it may be. */
const NOBODY = "Nobody: an empty object.";
const MAYBE_NOBODY = /empty object|Whatever the client sent/;
/** How `x-client-ip` says that there may be no address. */
const NO_ADDRESS = /\bnull\b|Whatever the client sent/i;

/** `src/generated/lint.ts`. */
export function lintFacts(catalog: Catalog): Output {
  const actions = Object.fromEntries(
    [...catalog.actions.values()].map((action) => [action.name, factsOf(catalog, action)]),
  );
  const text = `${GENERATED}import type { ActionFacts } from "../match/lint/facts.js";

/** By action. A set of releases is a number: its lowest bit stands for the oldest line. */
export const LINT_ACTIONS: Readonly<Record<string, ActionFacts>> = ${JSON.stringify(actions)};

/** Keys that a \`user\` has which is not empty. */
export const USER_KEYS: readonly string[] = ${JSON.stringify(userKeys(catalog))};

/** Keys of a reference to an object. */
export const REFERENCE_KEYS: readonly string[] = ${JSON.stringify(referenceKeys(catalog))};
`;
  return new Map([["src/generated/lint.ts", text]]);
}

/** What always comes with a primary key. */
function userKeys(catalog: Catalog): string[] {
  const { dependentRequired = {} } = catalog.shapes.get("common/actor")?.schema ?? {};
  return ["pk", ...(dependentRequired.pk ?? [])];
}

function referenceKeys(catalog: Catalog): string[] {
  return Object.keys(catalog.shapes.get("common/model-ref")?.schema.properties ?? {});
}

/** Lines that touch a range, as a set. */
function linesOf(range: Range, lines: readonly ReleaseLine[]): number {
  return lines.reduce((set, line, bit) => (touches(line.range, range) ? set | (1 << bit) : set), 0);
}

function factsOf(catalog: Catalog, action: Action): ActionFacts {
  const { releases } = catalog;
  const emitted = action.variants.filter(({ emitters }) => emitters.length > 0);
  const actors = emitted.filter(({ schema }) => !schema["x-actor"].startsWith(NOBODY));
  const all = union(emitted.map(({ range }) => linesOf(range, releases)));
  const apps: Record<string, number> = {};
  for (const { app, range } of emitted.flatMap(({ emitters }) => emitters))
    apps[app] = (apps[app] ?? 0) | linesOf(range, releases);
  const linesWhere = (test: (schema: Variant["schema"]) => boolean) =>
    union(emitted.flatMap(({ schema, range }) => (test(schema) ? linesOf(range, releases) : [])));
  return {
    nobody: all & ~union(actors.map(({ range }) => linesOf(range, releases))),
    userless: linesWhere((schema) => MAYBE_NOBODY.test(schema["x-actor"])),
    addressless: linesWhere((schema) => NO_ADDRESS.test(schema["x-client-ip"])),
    apps,
    keys: keysOf(catalog, action, emitted),
    texts: textsOf(catalog, action, emitted),
  };
}

function union(sets: readonly number[]): number {
  return sets.reduce((all, set) => all | set, 0);
}

/** The keys of one variant. */
interface Table {
  lines: number;
  keys: ReadonlyMap<string, Presence>;
}

interface Presence {
  path: string;
  /** Lines in which the variant can have the key. */
  some: number;
  /** Lines in which it always does. */
  always: number;
  /** Lines in which it does wherever it has what the key stands in. */
  given: number;
  type: string;
}

function presences(catalog: Catalog, action: Action, variant: Variant): Presence[] {
  const { releases } = catalog;
  const own = linesOf(variant.range, releases);
  const parents = new Map<string, { some: number; always: number; range: Range }>();
  const root = { some: own, always: own, range: variant.range };
  return listFields(catalog, variant.schema, `actions/${action.name}`, {
    depth: "full",
    masking: false,
  }).map(({ path, type, required, releases: text }) => {
    const parent = parents.get(path.slice(0, path.lastIndexOf("."))) ?? root;
    const range = text === null ? parent.range : intersect(parent.range, parseRange(text));
    const lines = linesOf(range, releases) & parent.some;
    const presence = { some: lines, always: required ? lines & parent.always : 0, range };
    parents.set(path, presence);
    const given = required ? lines : 0;
    return { path, type, some: lines, always: presence.always, given };
  });
}

/**
 * For each key the lines in which some variant has it, those in which all that exist always do, and
 * those in which all do that have what it stands in.
 */
function keysOf(
  catalog: Catalog,
  action: Action,
  variants: readonly Variant[],
): Record<string, [number, number, number]> {
  const keys: Record<string, [number, number, number]> = {};
  const tables = variants.map((variant) => ({
    lines: linesOf(variant.range, catalog.releases),
    keys: new Map(presences(catalog, action, variant).map((key) => [key.path, key])),
  }));
  for (const path of new Set(tables.flatMap((table) => [...table.keys.keys()]))) {
    if (/[[*]/.test(path)) continue;
    const some = union(tables.map((table) => table.keys.get(path)?.some ?? 0));
    const lacking = union(tables.map(({ lines, keys }) => lines & ~(keys.get(path)?.always ?? 0)));
    const bare = union(tables.map((table) => aroundOnly(path, table)));
    keys[path] = [some, some & ~lacking, some & ~bare];
  }
  return keys;
}

/** Lines in which a variant can have what a key stands in, without the key. */
function aroundOnly(path: string, { lines, keys }: Table): number {
  const dot = path.lastIndexOf(".");
  const around = dot === -1 ? lines : (keys.get(path.slice(0, dot))?.some ?? 0);
  return around & ~(keys.get(path)?.given ?? 0);
}

/** Lines in which some variant can have a text at the top of its context. */
function textsOf(catalog: Catalog, action: Action, variants: readonly Variant[]): number {
  const keys = variants.flatMap((variant) => presences(catalog, action, variant));
  const texts = keys.filter(
    ({ path, type }) => !path.includes(".") && /\b(?:string|any)\b/.test(type),
  );
  return union(texts.map(({ some }) => some));
}
