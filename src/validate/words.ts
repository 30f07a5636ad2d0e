/** Values, places and types in the words of a message. */

const LONGEST = 60;

/** `/context/geo/0` → `context.geo[0]`. The root has no name. */
export function placeOf(pointer: string): string {
  const parts = pointer.split("/").slice(1).map(unescapePointer);
  return parts.reduce((place, part) => {
    if (/^\d+$/.test(part)) return `${place}[${part}]`;
    if (!/^[A-Za-z_][\w-]*$/.test(part)) return `${place}[${JSON.stringify(part)}]`;
    return place === "" ? part : `${place}.${part}`;
  }, "");
}

/** The place between code marks; the event itself in words. */
export function named(pointer: string): string {
  return pointer === "" ? "the event" : `\`${placeOf(pointer)}\``;
}

export function escapePointer(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

export function unescapePointer(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** `["string", "null"]` → `a string or null`. */
export function typeWords(types: readonly string[]): string {
  return alternatives(types.map(typeWord));
}

function typeWord(type: string): string {
  if (type === "null") return "null";
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

/** `a`, `a or b`, `a, b or c`. */
export function alternatives(words: readonly string[]): string {
  const distinct = [...new Set(words)];
  const last = distinct.pop() ?? "";
  return distinct.length === 0 ? last : `${distinct.join(", ")} or ${last}`;
}

/** A value as a message shows it: its type where that says more, shortened. */
export function valueWords(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return value.length === 0 ? "an empty array" : "an array";
  switch (typeof value) {
    case "string":
      return value.length > LONGEST
        ? `the text ${JSON.stringify(`${value.slice(0, LONGEST)}…`)}`
        : `the text ${JSON.stringify(value)}`;
    case "number":
      return `the number ${value}`;
    case "boolean":
      return String(value);
    case "object":
      return "an object";
    default:
      return `a ${typeof value}`;
  }
}
