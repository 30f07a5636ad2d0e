/** What Python and its lints say of an expression, as places in it. */
import type { ExpressionFinding } from "../../../expression/python.js";
import type { ExpressionError } from "../../../expression/result.js";
import { LINT_LEVELS, type LintId } from "../../../match/lint/lint.js";
import type { Mark } from "../../editor/mark.js";

/** The line that an error comes from; none where that is not known. */
export function errorMarks(source: string, error: ExpressionError | null | undefined): Mark[] {
  if (!error || error.line === null) return [];
  const from = offsetOf(source, error.line, 1);
  const line = source.slice(from).split("\n", 1)[0] ?? "";
  return [
    {
      from: from + line.length - line.trimStart().length,
      to: from + line.length,
      level: error.kind === "fixture" ? "warning" : "violation",
      message: `${error.type}: ${error.message}`,
    },
  ];
}

/** What is wrong with the code itself. What it does in a rule depends on the rule, and is said there. */
export function findingMarks(source: string, findings: readonly ExpressionFinding[]): Mark[] {
  const own = findings.filter(({ id }) => !id.startsWith("rule-"));
  return own.map(({ id, line, column, endLine, endColumn, message }) => ({
    from: offsetOf(source, line, column),
    to: offsetOf(source, endLine, endColumn),
    level: levelOf(id),
    message,
  }));
}

function levelOf(id: string) {
  return LINT_LEVELS[id as LintId] ?? "warning";
}

/** @param line 1-based, as the column. */
function offsetOf(source: string, line: number, column: number): number {
  let start = 0;
  for (let passed = 1; passed < line; passed++) {
    const end = source.indexOf("\n", start);
    if (end === -1) return source.length;
    start = end + 1;
  }
  return Math.min(start + column - 1, source.length);
}
