import { Inline } from "../text/Inline";
import { Name } from "../text/Name";
import styles from "./Certainty.module.css";

interface Props {
  certainty: "verified" | "inferred";
  /** Why an inferred fact is believed. */
  reason: string | null;
  /** Files of authentik that show it. */
  source: readonly string[];
}

/** How sure a fact is: a quiet mark at the end of a line, which unfolds the reason and the source. */
export function Certainty({ certainty, reason, source }: Props) {
  const inferred = certainty === "inferred";
  return (
    <details className={styles.certainty}>
      <summary className={inferred ? styles.inferred : undefined}>
        {inferred ? "inferred" : <VerifiedMark />}
      </summary>
      <div className={styles.evidence}>
        {inferred ? "Inferred" : "Verified"}
        {reason && (
          <>
            : <Inline text={reason} />
          </>
        )}
        <Files files={source} />
      </div>
    </details>
  );
}

function VerifiedMark() {
  return (
    <>
      <span aria-hidden="true">✓</span>
      <span className="visually-hidden">verified</span>
    </>
  );
}

function Files({ files }: { files: readonly string[] }) {
  if (files.length === 0) return null;
  return (
    <ul>
      {files.map((file) => (
        <li key={file}>
          <Name name={file} />
        </li>
      ))}
    </ul>
  );
}
