/** `--format json`: one object for programs. */
import { jsonSummary } from "./json-summary.js";
import { keepUpTo } from "./kept.js";
import type { Reporter, ReporterOptions } from "./reporter.js";

export function jsonReporter({ maxFindings }: ReporterOptions): Reporter {
  const kept = keepUpTo(maxFindings);
  return {
    found: (findings) => kept.add(findings),
    end(total) {
      const summary = {
        ...jsonSummary(total),
        ...(kept.omitted > 0 ? { findingsOmitted: kept.omitted } : {}),
      };
      const findings = kept.findings.map(({ finding }) => finding);
      return `${JSON.stringify({ summary, findings }, null, 2)}\n`;
    },
  };
}
