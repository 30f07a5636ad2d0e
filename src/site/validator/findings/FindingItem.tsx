import clsx from "clsx";
import { memo, useCallback, useEffect, useRef } from "react";
import type { Finding } from "../../../validate/finding.js";
import { Inline } from "../../text/Inline";
import type { EventNote } from "../report/text-report";
import { Explanation } from "./Explanation";
import styles from "./FindingList.module.css";
import { showInPanel } from "./panel";

interface Props {
  finding: Finding;
  note: EventNote | null;
  isActive: boolean;
  index: number;
  onFinding(index: number): void;
  onShowInText(index: number): void;
}

/** One finding. A press goes to its place in the text; the one at the cursor is explained. */
export const FindingItem = memo(function FindingItem({
  finding,
  note,
  isActive,
  index,
  ...listeners
}: Props) {
  const item = useRef<HTMLLIElement>(null);
  const show = useCallback(() => item.current && showInPanel(item.current), []);
  useEffect(() => {
    if (isActive) show();
  }, [isActive, show]);
  return (
    <li
      ref={item}
      className={clsx(styles.finding, styles[finding.level], isActive && styles.active)}
    >
      <button
        type="button"
        className={styles.head}
        aria-current={isActive ? "location" : undefined}
        onClick={() => listeners.onFinding(index)}
      >
        <span className={styles.marks}>
          <span className={styles.level}>{finding.level}</span> <span>{finding.id}</span>{" "}
          {finding.line !== null && (
            <span className={styles.place}>
              line {finding.line}, column {finding.column}
            </span>
          )}
        </span>
        <Inline text={finding.message} />
      </button>
      {isActive && (
        <Explanation
          finding={finding}
          note={note}
          onLoad={show}
          onShowInText={() => listeners.onShowInText(index)}
        />
      )}
    </li>
  );
});
