/** What a run found, in one sentence. */
import { count } from "../words.js";
import type { Total } from "./reporter.js";

export function totalWords({ summary, interrupted }: Total): string {
  const { events, violations, warnings, infos } = summary;
  const counts = [
    count(violations, "violation"),
    count(warnings, "warning"),
    count(infos, "info"),
  ].join(", ");
  return `${count(events, "event")}: ${counts}${interrupted ? ", stopped before the end" : ""}`;
}
