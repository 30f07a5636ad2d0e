import type { RunSummary } from "../../../validate/summary.js";
import { byCount, count } from "../report/words";
import styles from "./Skipped.module.css";

/** Lines that are no events, by kind: nothing is left out silently. */
export function Skipped({ summary: { skipped, skippedBy } }: { summary: RunSummary }) {
  if (skipped === 0) return null;
  const kinds = byCount(skippedBy).map(
    ([kind, number]) => `${number.toLocaleString("en")} ${kind}`,
  );
  return (
    <p className={styles.skipped}>
      Skipped {count(skipped, "line")} without an event: {kinds.join(", ")}.
    </p>
  );
}
