import Link from "@docusaurus/Link";
import { shapePage } from "../../generate/shape-pages";
import type { SiteField } from "../data";

/** A key's type. The name of a shared shape in it leads to the shape's keys. */
export function FieldType({ field: { type, shape } }: { field: SiteField }) {
  if (!shape) return type;
  const [before = "", ...after] = type.split(shape.title);
  if (after.length === 0) return type;
  return (
    <>
      {before}
      <Link to={shapePage(shape.name) ?? `#${shape.name}`}>{shape.title}</Link>
      {after.join(shape.title)}
    </>
  );
}
