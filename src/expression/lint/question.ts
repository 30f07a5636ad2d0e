/** What Python is asked about an expression that is not run, and what it found. */
import type { CheckRequest, ExpressionFinding } from "../python.js";

export function lintQuestion({ source, kind }: CheckRequest): unknown {
  return { source, kind, facts: {} };
}

/** @param answer JSON. @throws Error when the lint itself broke down. */
export function lintFindings(answer: string, _: CheckRequest): ExpressionFinding[] {
  const told = JSON.parse(answer) as { found: ExpressionFinding[] } | { failure: string };
  if ("failure" in told) throw new Error(told.failure);
  return told.found;
}
