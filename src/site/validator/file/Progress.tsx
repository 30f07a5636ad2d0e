import { byteWords, count } from "../report/words";
import styles from "./FileResult.module.css";
import type { FileProgress } from "./file-report";

/** How far the run is. */
export function Progress({ progress }: { progress: FileProgress }) {
  const { bytes, total, events, violations, warnings } = progress;
  return (
    <div className={styles.progress}>
      <progress aria-label="Progress" max={total} value={bytes} />
      <p>
        {byteWords(bytes)} of {byteWords(total)}: {count(events, "event")},{" "}
        {count(violations, "violation")}, {count(warnings, "warning")}
      </p>
    </div>
  );
}
