/** `--format ndjson`: one finding per line as it comes, then one line with the summary. */
import { jsonSummary } from "./json-summary.js";
import type { Reporter } from "./reporter.js";

export function ndjsonReporter(): Reporter {
  return {
    found: (findings) => findings.map(({ finding }) => `${JSON.stringify(finding)}\n`).join(""),
    end: (total) => `${JSON.stringify({ summary: jsonSummary(total) })}\n`,
  };
}
