import { Fragment, memo } from "react";
import type { PlacedFinding, TextReport } from "../report/text-report";
import { count } from "../report/words";
import { FindingItem } from "./FindingItem";
import styles from "./FindingList.module.css";

/** More rows help nobody; the download has the rest. */
const MOST_SHOWN = 200;

interface Props {
  report: TextReport;
  active: number | null;
  onFinding(finding: number): void;
  onShowInText(finding: number): void;
}

/** All findings, by event where there are several. Not rendered again when only the cursor moves. */
export const FindingList = memo(function FindingList({
  report,
  active,
  onFinding,
  onShowInText,
}: Props) {
  const { findings, events, summary } = report;
  const total = summary.violations + summary.warnings + summary.infos;
  if (total === 0) return <Nothing events={summary.events} />;
  const hasGroups = summary.events > 1;
  const shown = findings.slice(0, MOST_SHOWN);
  return (
    <>
      <ul className={styles.findings}>
        {shown.map((placed, index) => {
          const note = placed.event === null ? null : (events[placed.event] ?? null);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a finding is known by its index
            <Fragment key={index}>
              {hasGroups && note && beginsGroup(shown, index) && (
                <li className={styles.group}>
                  Line {note.line}: {note.action ?? "no action"}
                  {note.variant && `, ${note.variant.title}`}
                </li>
              )}
              <FindingItem
                finding={placed.finding}
                note={note}
                isActive={index === active}
                index={index}
                onFinding={onFinding}
                onShowInText={onShowInText}
              />
            </Fragment>
          );
        })}
      </ul>
      {total > shown.length && (
        <p>{count(total - shown.length, "more finding")}, not shown here.</p>
      )}
    </>
  );
});

function beginsGroup(findings: readonly PlacedFinding[], index: number): boolean {
  return findings[index]?.event !== findings[index - 1]?.event;
}

function Nothing({ events }: { events: number }) {
  if (events === 0) return <p>There is no event in this text.</p>;
  return (
    <p>
      {events === 1
        ? "authentik can have written this event."
        : "authentik can have written these events."}
    </p>
  );
}
