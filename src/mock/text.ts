/** JSON text in the two manners of authentik: of its API, and of its logger. */
import type { Json } from "./tables.js";

export type Envelope = "rest" | "log";

/** How one manner writes values, and what stands between them. */
export interface Manner {
  comma: string;
  colon: string;
  /** Keys in the order in which they are written. */
  order(keys: string[]): string[];
  write(value: Json): string;
}

/** Compact, keys as they come, characters as they are. */
const REST: Manner = {
  comma: ",",
  colon: ":",
  order: (keys) => keys,
  write: (value) => JSON.stringify(value),
};

/** Python's `json.dumps(…, sort_keys=True)`: spaces after separators, ASCII only. */
const LOG: Manner = {
  comma: ", ",
  colon: ": ",
  order: (keys) => [...keys].sort(),
  write: writeSorted,
};

export const MANNERS: Record<Envelope, Manner> = { rest: REST, log: LOG };

function writeSorted(value: Json): string {
  if (typeof value === "string") return writeAscii(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(writeSorted).join(", ")}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => keyText(key) + writeSorted(value[key] as Json));
  return `{${members.join(", ")}}`;
}

/** Keys come from the catalog and from this folder: they are few, and each is written once. */
const KEYS = new Map<string, string>();

function keyText(key: string): string {
  const present = KEYS.get(key);
  if (present !== undefined) return present;
  const text = `${writeAscii(key)}: `;
  KEYS.set(key, text);
  return text;
}

/** Python escapes everything outside of printable ASCII. */
const NOT_PRINTABLE = /[\u007f-\uffff]/g;

function writeAscii(text: string): string {
  return JSON.stringify(text).replace(
    NOT_PRINTABLE,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
