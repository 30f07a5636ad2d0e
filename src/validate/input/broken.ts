/** Findings about the input itself. */
import type { BrokenId, BrokenItem, Position } from "./item.js";
import { SHOWN } from "./position.js";

/**
 * @param line The line, or as much of it as there is; it is cut to what can be shown.
 */
export function broken(
  id: BrokenId,
  message: string,
  { line, column }: Position,
  text: string | null,
): BrokenItem {
  const shown = text === null || column > SHOWN ? null : text.slice(0, SHOWN);
  return {
    type: "broken",
    finding: { level: "violation", id, message, path: "", line, column },
    text: shown,
  };
}

export function jsonMessage(expected: string, found: string): string {
  return `This is not JSON: expected ${expected}, found ${found}.`;
}

export function truncatedMessage(expected: string): string {
  return `The input ends in the middle of a value: expected ${expected}. What stands before was read.`;
}

export function tooLongMessage(what: string, limit: number): string {
  return `This ${what} is longer than the limit of ${limit.toLocaleString("en")} bytes and was skipped.`;
}

/** What stands at an index, in words. */
export function found(text: string, at: number): string {
  const code = text.codePointAt(at);
  if (code === undefined || code === 10 || code === 13) return "end of line";
  if (code < 32 || code === 127)
    return `the control character U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  if (code === 34) return "a double quote";
  if (code === 39) return "a single quote";
  if (code === 44) return "a comma";
  return String.fromCodePoint(code);
}
