import { anchor } from "../anchors/slug";
import type { SiteAction, SiteField } from "../data";

/** One row as the table shows it. */
export interface FieldRow {
  field: SiteField;
  /** The row's anchors, the one to share first. */
  ids: string[];
}

/** The rows of a table that stands alone. */
export function plainRows(fields: readonly SiteField[], prefix: string): FieldRow[] {
  return fields.map((field) => ({ field, ids: [anchor(prefix, field.path)] }));
}

/**
 * The rows of every variant of an action, by variant. Each has an anchor with its variant; the
 * first variant on the page that has a path has the short anchor too, before it.
 */
export function variantRows(action: SiteAction): Map<string, FieldRow[]> {
  const taken = new Set<string>();
  const row = (field: SiteField, variant: string): FieldRow => {
    const short = anchor("context", field.path);
    const own = anchor(`${variant}--context`, field.path);
    const first = !taken.has(short);
    taken.add(short);
    return { field, ids: first ? [short, own] : [own] };
  };
  return new Map(
    action.variants.map(({ id, fields }) => [id, fields.map((field) => row(field, id))]),
  );
}
