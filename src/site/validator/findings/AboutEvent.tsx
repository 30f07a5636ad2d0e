import Link from "@docusaurus/Link";
import { ACTIONS } from "../../../generated/facts.js";
import { tableKey } from "../../../validate/table-key.js";
import type { EventNote } from "../report/text-report.js";
import styles from "./AboutEvent.module.css";

interface Props {
  note: EventNote | undefined;
  index: number;
  total: number;
}

/** What an event is: its action, its variant, and a sentence. */
export function AboutEvent({ note, index, total }: Props) {
  if (!note) return null;
  return (
    <div className={styles.about}>
      {total > 1 && (
        <p className={styles.number}>
          Event {index + 1} of {total.toLocaleString("en")}, line {note.line}
        </p>
      )}
      <p className={styles.name}>
        <ActionName action={note.action} />
        {note.variant && <span>, variant {note.variant.title}</span>}
      </p>
      {note.sentence && <p>{note.sentence}</p>}
    </div>
  );
}

function ActionName({ action }: { action: string | null }) {
  if (action === null) return <>No action</>;
  const key = tableKey(action);
  if (!ACTIONS.some((known) => known === key)) return <code>{action}</code>;
  return (
    <Link to={`/docs/events/event-actions/${key}`}>
      <code>{action}</code>
    </Link>
  );
}
