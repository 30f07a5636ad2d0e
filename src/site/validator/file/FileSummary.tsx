import type { Coverage, RunSummary } from "../../../validate/summary.js";
import { byCount } from "../report/words";
import styles from "./FileResult.module.css";

/** What a run counted. */
export function FileSummary({ summary, coverage }: { summary: RunSummary; coverage: Coverage }) {
  const { actions, fields } = coverage;
  return (
    <div>
      <Counts title="Findings" counts={summary.findingsBy} />
      <Counts title="Events by action" counts={summary.actions} />
      <Counts title="Skipped lines" counts={summary.skippedBy} />
      <Counts title="Keys outside the catalog" counts={summary.unknownFields} />
      <p>
        Seen of the catalog: {actions.seen} of {actions.known} actions, {fields.seen} of{" "}
        {fields.known} keys.
      </p>
    </div>
  );
}

/** Rows that are shown at once; the others unfold. */
const FIRST_ROWS = 10;

interface CountsProps {
  title: string;
  counts: Readonly<Record<string, number | undefined>>;
}

function Counts({ title, counts }: CountsProps) {
  const rows = byCount(counts);
  if (rows.length === 0) return null;
  const more = rows.slice(FIRST_ROWS);
  return (
    <>
      <h3>{title}</h3>
      <Rows title={title} rows={rows.slice(0, FIRST_ROWS)} />
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>{more.length.toLocaleString("en")} more</summary>
          <Rows title={`${title}, the others`} rows={more} />
        </details>
      )}
    </>
  );
}

function Rows({ title, rows }: { title: string; rows: [string, number][] }) {
  return (
    <table className={styles.counts} aria-label={title}>
      <tbody>
        {rows.map(([name, number]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{number.toLocaleString("en")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
