/** Findings as files. */
import type { Finding } from "../../../validate/finding.js";
import type { Coverage, RunSummary } from "../../../validate/summary.js";

/** What there is to download. */
export interface Results {
  /** Name of the input. */
  name: string;
  summary: RunSummary;
  coverage: Coverage;
  findings: readonly Finding[];
  isComplete: boolean;
}

/** The object that `authentik-events validate --format json` prints. */
export function asJson({ summary, coverage, findings, isComplete }: Results): string {
  const { events, skipped, violations, warnings, infos, actions, skippedBy } = summary;
  const { broken, findingsBy, unknownFields } = summary;
  const omitted = violations + warnings + infos - findings.length;
  const counts = {
    ...{ events, skipped, violations, warnings, infos, actions, skippedBy },
    ...{ broken, findingsBy, coverage, unknownFields },
    ...(isComplete ? {} : { interrupted: true }),
    ...(omitted > 0 ? { findingsOmitted: omitted } : {}),
  };
  return `${JSON.stringify({ summary: counts, findings }, null, 2)}\n`;
}

/** A log for viewers and code scanning. What it needs is loaded when it is asked for. */
export async function asSarif({ name, summary, findings, isComplete }: Results): Promise<string> {
  const [{ relativeUri, sarifLog }, { default: own }] = await Promise.all([
    import("../../../validate/sarif.js"),
    import("../../../../package.json"),
  ]);
  const { violations, warnings, infos } = summary;
  const omitted = violations + warnings + infos - findings.length;
  const notes = [
    ...(omitted > 0 ? [`${omitted} further findings are not listed.`] : []),
    ...(isComplete ? [] : ["The run was stopped before the end."]),
  ].map((text) => ({ level: "note" as const, text }));
  const uri = (file: string | null) => relativeUri(file ?? name);
  const options = { version: own.version, uri, isComplete, notes };
  return `${JSON.stringify(sarifLog(findings, options), null, 2)}\n`;
}
