/** Whether a value has keys worth a remark, at the cost of looking and nothing else. */
import type { KnownKeys } from "./known-keys.js";

export const ALL_KNOWN = 0;
export const SOME_UNKNOWN = 1;
export const SOME_IMPOSSIBLE = 2;
export type KeyVerdict = typeof ALL_KNOWN | typeof SOME_UNKNOWN | typeof SOME_IMPOSSIBLE;

/**
 * The worst that can be said of the keys of a value. Nearly all events are in order, so the words
 * and paths of {@link keyRemarks} are made only where this says that there is something to say.
 */
export function keyVerdict(value: unknown, known: KnownKeys): KeyVerdict {
  if (typeof value !== "object" || value === null) return ALL_KNOWN;
  return Array.isArray(value) ? verdictOfItems(value, known) : verdictOfKeys(value, known);
}

function verdictOfItems(items: readonly unknown[], known: KnownKeys): KeyVerdict {
  if (!known.items) return ALL_KNOWN;
  let worst: KeyVerdict = ALL_KNOWN;
  for (const item of items) {
    const verdict = keyVerdict(item, known.items);
    if (verdict > worst) worst = verdict;
  }
  return worst;
}

function verdictOfKeys(value: object, known: KnownKeys): KeyVerdict {
  const { keys, elsewhere, foreign, open, values } = known;
  if (!keys && !elsewhere && !foreign && !open && !values) return ALL_KNOWN;
  let worst: KeyVerdict = ALL_KNOWN;
  // Faster than Object.keys by a third; what JSON.parse makes has no keys but its own.
  for (const key in value) {
    const below = keys?.[key];
    if (below === null) continue;
    let verdict: KeyVerdict = ALL_KNOWN;
    if (below) verdict = keyVerdict((value as Record<string, unknown>)[key], below);
    else if (elsewhere && Object.hasOwn(elsewhere, key)) return SOME_IMPOSSIBLE;
    else if (foreign?.includes(key)) return SOME_IMPOSSIBLE;
    else if (values) verdict = keyVerdict((value as Record<string, unknown>)[key], values);
    else if (!open) verdict = SOME_UNKNOWN;
    if (verdict > worst) worst = verdict;
  }
  return worst;
}
