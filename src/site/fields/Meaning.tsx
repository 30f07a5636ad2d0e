import { Fragment } from "react";
import type { SiteField } from "../data";
import { Inline } from "../text/Inline";
import styles from "./FieldRows.module.css";

/** What a key means, the values it takes, and what else a reader has to know about it. */
export function Meaning({ field }: { field: SiteField }) {
  return (
    <>
      <Inline text={field.description} />
      {field.values && <Values values={field.values} />}
      {field.masked && <div className={styles.note}>May be masked by asterisks.</div>}
      {field.open && (
        <div className={styles.note}>
          Takes further keys: <Inline text={field.open} />
        </div>
      )}
    </>
  );
}

function Values({ values }: { values: NonNullable<SiteField["values"]> }) {
  return (
    <div className={styles.values}>
      {values.length > 1 ? "One of " : "Always "}
      {values.map((value, index) => (
        <Fragment key={String(value)}>
          {index > 0 && ", "}
          <code>{JSON.stringify(value)}</code>
        </Fragment>
      ))}
    </div>
  );
}
