import {
  SCHEMA_KEYWORDS,
  SCHEMA_LIST_KEYWORDS,
  type SchemaNode,
  type SchemaObject,
} from "../../src/catalog/schema-node.js";

/** A schema inside another, and where it stands. */
export interface Place {
  pointer: string;
  node: SchemaObject;
  /** The keyword or property list through which it was reached. */
  role: "root" | "property" | "keyword";
  required: boolean;
  /** It narrows what a `$ref` beside it says. */
  overrides: boolean;
}

/** Every schema in a schema, from the root down. */
export function walkSchema(root: SchemaNode): Place[] {
  const places: Place[] = [];
  const visit = (node: SchemaNode, place: Omit<Place, "node">): void => {
    if (typeof node === "boolean") return;
    places.push({ ...place, node });
    const overrides = place.overrides || node.$ref !== undefined;
    for (const [key, child] of Object.entries(node.properties ?? {}))
      visit(child, {
        pointer: `${place.pointer}/properties/${key}`,
        role: "property",
        required: node.required?.includes(key) ?? false,
        overrides,
      });
    for (const keyword of SCHEMA_KEYWORDS) {
      const child = node[keyword];
      if (child !== undefined)
        visit(child, {
          pointer: `${place.pointer}/${keyword}`,
          role: "keyword",
          required: false,
          overrides,
        });
    }
    for (const keyword of SCHEMA_LIST_KEYWORDS)
      (node[keyword] ?? []).forEach((child, index) => {
        visit(child, {
          pointer: `${place.pointer}/${keyword}/${index}`,
          role: "keyword",
          required: false,
          overrides,
        });
      });
  };
  visit(root, { pointer: "", role: "root", required: true, overrides: false });
  return places;
}
