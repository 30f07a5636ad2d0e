/** Findings as places in the text. */
import type { Mark as TextMark } from "../../editor/mark.js";
import type { PlacedFinding } from "../report/text-report.js";
import { tokenEnd } from "./token.js";

export interface Mark extends TextMark {
  /** Index of the finding. */
  finding: number;
}

/** Marks of the findings that have a place in the text. */
export function marksOf(text: string, findings: readonly PlacedFinding[]): Mark[] {
  const starts = lineStarts(text);
  return findings.flatMap(({ finding: { line, column, level, message } }, index) => {
    const start = line === null ? undefined : starts[line - 1];
    if (start === undefined) return [];
    const from = Math.min(start + (column ?? 1) - 1, text.length);
    return [{ from, to: tokenEnd(text, from), level, message, finding: index }];
  });
}

/** The finding at a place: the shortest mark around it, or else the first on its line. */
export function findingAt(marks: readonly Mark[], offset: number, text: string): number | null {
  const around = marks.filter(({ from, to }) => from <= offset && offset <= to);
  const [shortest] = around.sort((a, b) => a.to - a.from - (b.to - b.from));
  if (shortest) return shortest.finding;
  const lineFrom = text.lastIndexOf("\n", offset - 1) + 1;
  const lineEnd = text.indexOf("\n", offset);
  const lineTo = lineEnd === -1 ? text.length : lineEnd;
  return marks.find(({ from }) => lineFrom <= from && from <= lineTo)?.finding ?? null;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
