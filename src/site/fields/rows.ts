import { anchor } from "../anchors/slug";
import type { SiteField } from "../data";

/** One row as the table shows it. */
export interface FieldRow {
  field: SiteField;
  /** The row's anchors, the one to share first. */
  ids: string[];
  /** Where the keys inside were already shown on this page, instead of showing them again. */
  inside: { href: string; title: string } | null;
}

/** The rows of a table that stands alone. */
export function plainRows(fields: readonly SiteField[], prefix: string): FieldRow[] {
  return fields.map((field) => ({ field, ids: [anchor(prefix, field.path)], inside: null }));
}

/** The rows below the row at `index`: the keys inside it. */
export function rowsInside(fields: readonly SiteField[], index: number): readonly SiteField[] {
  const depth = fields[index]?.depth ?? 0;
  const next = fields.findIndex((field, at) => at > index && field.depth <= depth);
  return fields.slice(index + 1, next === -1 ? undefined : next);
}
