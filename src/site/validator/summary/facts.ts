/** Values of an event, of which nothing is taken for granted. */

/** Reads values by path. Paths begin at the event: `context.model.name`. */
export interface Facts {
  /** What stands there; undefined where nothing does. */
  at(path: string): unknown;
  /** A text or number in one line; null for anything else, for empty text and for a masked value. */
  text(path: string): string | null;
  /** Members of an array; none where there is no array. */
  list(path: string): unknown[];
}

export function reader(event: unknown): Facts {
  const at = (path: string) => path.split(".").reduce(member, event);
  return {
    at,
    text: (path) => words(at(path)),
    list(path) {
      const value = at(path);
      return Array.isArray(value) ? value : [];
    },
  };
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}

const MASKED = /^\*+$/;

/** A value as a word of a sentence. */
function words(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return null;
  const line = value.replace(/\s+/g, " ").trim();
  return line === "" || MASKED.test(line) ? null : line;
}

/** `a`, `a and b`, `a, b and c`. */
export function enumeration(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** The parts that are there, as one text. */
export function phrase(...parts: (string | null | false)[]): string {
  return parts.filter((part) => typeof part === "string" && part !== "").join(" ");
}
