/** Which known keys were seen, for the coverage of the catalog. */
import type { KnownKeys } from "./known-keys.js";

/** Keys that were seen at a place, with what was seen below them. Members of an array stand under `[]`. */
export interface SeenKeys extends Map<string, SeenKeys> {}

const MEMBERS = "[]";

/** Marks the known keys of a value. Keys that the catalog does not list are not kept. */
export function markSeen(value: unknown, known: KnownKeys, seen: SeenKeys): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    if (!known.items || value.length === 0) return;
    const members = below(seen, MEMBERS);
    for (const item of value) markSeen(item, known.items, members);
    return;
  }
  const { keys } = known;
  if (!keys) return;
  for (const key in value) {
    const next = keys[key];
    if (next === undefined) continue;
    const child = below(seen, key);
    if (next) markSeen((value as Record<string, unknown>)[key], next, child);
  }
}

function below(seen: SeenKeys, key: string): SeenKeys {
  let child = seen.get(key);
  if (!child) {
    child = new Map();
    seen.set(key, child);
  }
  return child;
}

/** Paths of what was seen: `geo.country`, `mfa_devices[].pk`. */
export function seenPaths(seen: SeenKeys, prefix = ""): string[] {
  return [...seen].flatMap(([key, child]) => {
    const path = join(prefix, key);
    return key === MEMBERS ? seenPaths(child, path) : [path, ...seenPaths(child, path)];
  });
}

/** Paths of all that is known. A shape that contains itself is not followed a second time. */
export function knownPaths(known: KnownKeys, prefix = ""): string[] {
  const keys = Object.entries(known.keys ?? {}).flatMap(([key, child]) => {
    const path = join(prefix, key);
    return [path, ...(child ? knownPaths(child, path) : [])];
  });
  const members = known.items ? knownPaths(known.items, join(prefix, MEMBERS)) : [];
  return [...keys, ...members];
}

function join(prefix: string, key: string): string {
  return prefix === "" || key === MEMBERS ? `${prefix}${key}` : `${prefix}.${key}`;
}
