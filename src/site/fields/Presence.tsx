import type { SiteField } from "../data";
import { Releases } from "../releases/Releases";
import { Inline } from "../text/Inline";
import styles from "./FieldRows.module.css";

/** When a key is there, and in which releases. */
export function Presence({ field }: { field: SiteField }) {
  return (
    <>
      {field.required ? (
        <span className={styles.always}>always</span>
      ) : (
        <Inline text={field.condition ?? "not always"} />
      )}
      {field.releases && (
        <div className={styles.releases}>
          <Releases range={field.releases} />
        </div>
      )}
    </>
  );
}
