/** Several documents as one: a list of their values. */
import { segmentsOf } from "../validate/input/json-locate.js";
import type { ConfigDocument } from "./document.js";

/**
 * @param parts Each with the places of the whole file; at least one.
 * @param lines Of the whole file.
 */
export function joinedDocument(
  parts: readonly ConfigDocument[],
  lines: readonly string[],
): ConfigDocument {
  /** The part that a pointer leads into, and the way within it. */
  const into = (pointer: string): [ConfigDocument, string] => {
    const [first = "0"] = segmentsOf(pointer);
    const part = parts[Number(first)] ?? (parts[0] as ConfigDocument);
    return [part, pointer.slice(first.length + 1)];
  };
  return {
    value: parts.map(({ value }) => value),
    lines,
    position(pointer, spot) {
      const [part, rest] = into(pointer);
      return part.position(rest, spot);
    },
    positionInText(pointer, offset) {
      const [part, rest] = into(pointer);
      return part.positionInText(rest, offset);
    },
  };
}
