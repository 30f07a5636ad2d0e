import { Downloads } from "../report/Downloads";
import type { CheckedText } from "../report/useTextReport";
import { kindWords, levelCounts } from "../report/words";
import { AboutEvent } from "./AboutEvent";
import { currentEvent } from "./current-event";
import { EmptyState } from "./EmptyState";
import { FindingList } from "./FindingList";
import { PANEL } from "./panel";
import { Skipped } from "./Skipped";
import styles from "./TextResult.module.css";

interface Props {
  checked: CheckedText | null;
  problem: string | null;
  isEmpty: boolean;
  cursor: number;
  /** Index of the finding at the cursor. */
  active: number | null;
  onFinding(finding: number): void;
  onShowInText(finding: number): void;
  onSample(text: string): void;
}

/** What the validator says about the text. */
export function TextResult({ checked, problem, isEmpty, cursor, active, ...listeners }: Props) {
  const { onSample, ...reportListeners } = listeners;
  return (
    <section className={styles.result} aria-labelledby="validator-result">
      <h2 id="validator-result" className="visually-hidden">
        Result
      </h2>
      <p role="status" className={styles.status}>
        {checked && levelCounts(checked.report.summary)}
        {problem}
      </p>
      {isEmpty && <EmptyState onSample={onSample} />}
      {checked && <Report checked={checked} cursor={cursor} active={active} {...reportListeners} />}
    </section>
  );
}

type ReportProps = Pick<Props, "cursor" | "active" | "onFinding" | "onShowInText"> & {
  checked: CheckedText;
};

function Report({ checked: { text, report }, cursor, active, ...listeners }: ReportProps) {
  const { kind, events, summary, coverage } = report;
  const findings = report.findings.map(({ finding }) => finding);
  const event = currentEvent(events, text, cursor);
  return (
    <div className={styles.report} {...PANEL}>
      <p className={styles.kind}>{kindWords(kind)}</p>
      {event !== null && <AboutEvent note={events[event]} index={event} total={summary.events} />}
      <FindingList report={report} active={active} {...listeners} />
      <Skipped summary={summary} />
      {findings.length > 0 && (
        <Downloads results={{ name: "input", summary, coverage, findings, isComplete: true }} />
      )}
    </div>
  );
}
