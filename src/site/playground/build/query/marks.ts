/** What lints say of a query, as places in it. */
import type { LintFinding } from "../../../../match/lint/lint.js";
import type { Mark } from "../../../editor/mark.js";
import { tokenEnd } from "../../../validator/editor/token.js";

export function queryMarks(query: string, lints: readonly LintFinding[]): Mark[] {
  return lints.map(({ offset, level, message }) => {
    if (offset === null) return { from: 0, to: query.length, level, message };
    // What is missing at the end is marked at what stands before it.
    const from = Math.min(offset, Math.max(0, query.trimEnd().length - 1));
    return { from, to: Math.max(tokenEnd(query, from), from), level, message };
  });
}
