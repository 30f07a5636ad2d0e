import { type CSSProperties, createElement } from "react";
import { Anchors } from "../anchors/Anchors";
import { useAnchors } from "../anchors/useAnchors";
import { Certainty } from "../certainty/Certainty";
import type { SiteField } from "../data";
import { breakable } from "../text/breakable";
import styles from "./FieldRows.module.css";
import { FieldType } from "./FieldType";
import { Meaning } from "./Meaning";
import { Presence } from "./Presence";
import type { FieldRow as Row } from "./rows";

/** One key: its name and type, how sure that is, when the key is there and what it means. */
export function FieldRow({ field, ids }: Row) {
  const [id = "", ...more] = ids;
  useAnchors([id]);
  return (
    <tr id={id}>
      <th scope="row" style={{ "--depth": field.depth } as CSSProperties}>
        <Anchors ids={more} />
        <Key field={field} />
        <a href={`#${id}`} className={styles.link} aria-label={`Link to ${field.path}`}>
          #
        </a>
        <div className={styles.type}>
          <FieldType field={field} />{" "}
          <Certainty
            certainty={field.certainty}
            reason={field.certaintyReason}
            source={field.source}
          />
        </div>
      </th>
      <td>
        <Presence field={field} />
      </td>
      <td>
        <Meaning field={field} />
      </td>
    </tr>
  );
}

/** The last part of the path; the rest is said to a screen reader and shown by the indent. */
function Key({ field: { path, name } }: { field: SiteField }) {
  const parent = path.endsWith(name) ? path.slice(0, -name.length) : "";
  return createElement(
    "code",
    null,
    parent && <span className="visually-hidden">{parent}</span>,
    ...breakable(name),
  );
}
