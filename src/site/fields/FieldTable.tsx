import type { SiteField, SiteShape } from "../data";
import { FieldRows } from "./FieldRows";
import { plainRows } from "./rows";

type Props = { label?: string } & (
  | { shape: SiteShape }
  | { fields: readonly SiteField[]; id: string }
);

/** The keys of a shape, or of a list of fields whose anchors begin with `id`. */
export function FieldTable({ label, ...given }: Props) {
  const { fields, id, title } =
    "shape" in given ? ofShape(given.shape) : { ...given, title: given.id };
  return <FieldRows rows={plainRows(fields, id)} label={label ?? `Keys of ${title}`} />;
}

function ofShape(shape: SiteShape) {
  return { fields: shape.fields, id: shape.name.replace(/^.*\//, ""), title: shape.title };
}
