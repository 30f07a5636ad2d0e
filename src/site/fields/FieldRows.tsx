import { ScrollTable } from "../table/ScrollTable";
import { FieldRow } from "./FieldRow";
import styles from "./FieldRows.module.css";
import type { FieldRow as Row } from "./rows";

/** Rows of fields as a table. */
export function FieldRows({ rows, label }: { rows: readonly Row[]; label: string }) {
  return (
    <ScrollTable label={label} className={styles.fields}>
      <thead>
        <tr>
          <th scope="col">Key and type</th>
          <th scope="col">Present if</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <FieldRow key={row.field.path} {...row} />
        ))}
      </tbody>
    </ScrollTable>
  );
}
