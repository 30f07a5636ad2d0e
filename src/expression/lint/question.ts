/** What Python is asked about an expression that is not run, and what it found. */
import type { CheckRequest, ExpressionFinding } from "../python.js";
import { checkFacts } from "./facts.js";
import { type FoundValues, findingWords } from "./words.js";

/** A finding as Python gives it: without words. */
type Found = Omit<ExpressionFinding, "message"> & { values: FoundValues };

/** As the Python package takes it. */
export function lintQuestion(request: CheckRequest): unknown {
  const { source, kind } = request;
  return { source, kind, facts: checkFacts(request) };
}

/**
 * @param answer JSON.
 * @throws Error when the lint itself broke down.
 */
export function lintFindings(answer: string, request: CheckRequest): ExpressionFinding[] {
  const told = JSON.parse(answer) as { found: Found[] } | { failure: string };
  if ("failure" in told) throw new Error(told.failure);
  return told.found.map(({ values, ...place }) => ({
    ...place,
    message: findingWords(place.id, values, request),
  }));
}
