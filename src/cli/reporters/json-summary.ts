/** The summary as programs read it: design, section 5.2. */
import type { Total } from "./reporter.js";

export function jsonSummary({ summary, coverage, interrupted }: Total) {
  const { fields: _, skippedBy, actions, broken, findingsBy, unknownFields, ...counts } = summary;
  return {
    ...counts,
    actions,
    skippedBy,
    broken,
    findingsBy,
    coverage,
    unknownFields,
    ...(interrupted ? { interrupted } : {}),
  };
}
