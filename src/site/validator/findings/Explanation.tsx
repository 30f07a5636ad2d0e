import Link from "@docusaurus/Link";
import { useEffect } from "react";
import type { Finding } from "../../../validate/finding.js";
import { placeOf } from "../../../validate/words.js";
import type { SiteField } from "../../data";
import { Meaning } from "../../fields/Meaning";
import { Presence } from "../../fields/Presence";
import { Name } from "../../text/Name";
import type { EventNote } from "../report/text-report";
import styles from "./Explanation.module.css";
import { sitePath } from "./site-path";
import { useField } from "./useField";

interface Props {
  finding: Finding;
  note: EventNote | null;
  /** Called when the catalog's row has come, and the explanation has grown by it. */
  onLoad(): void;
  onShowInText(): void;
}

/** What the catalog says about the key, and where to read on. */
export function Explanation({ finding, note, onLoad, onShowInText }: Props) {
  const field = useField(finding, note);
  useEffect(() => {
    if (field) onLoad();
  }, [field, onLoad]);
  return (
    <div className={styles.explanation}>
      {field && <Row field={field} path={finding.path} />}
      <p className={styles.links}>
        {finding.line !== null && (
          <button type="button" className={styles.show} onClick={onShowInText}>
            Show in the text
          </button>
        )}
        <Link to={`/docs/findings/${finding.id}`}>
          About <code>{finding.id}</code>
        </Link>
        <Link to={sitePath(finding.docs)}>{field ? "This key in the docs" : "In the docs"}</Link>
      </p>
    </div>
  );
}

function Row({ field, path }: { field: SiteField; path: string }) {
  return (
    <dl>
      <dt>
        <Name name={placeOf(path)} />
      </dt>
      <dd>
        <span className={styles.type}>{field.type}</span>
        <br />
        <Meaning field={field} />
      </dd>
      <dt>Present if</dt>
      <dd>
        <Presence field={field} />
      </dd>
    </dl>
  );
}
