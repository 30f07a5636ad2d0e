/** Schemas that repeat themselves → schemas that refer to shared ones, so that each is compiled once. */
import {
  SCHEMA_KEYWORDS,
  SCHEMA_LIST_KEYWORDS,
  type SchemaNode,
  type SchemaObject,
} from "../catalog/schema-node.js";

/** A call of a shared function costs about as much code as a schema of this many characters. */
const MIN_LENGTH = 40;

/**
 * Replaces every part that occurs more than once by a reference.
 *
 * @param schemas Schemas by id; their references are ids too.
 * @returns The same schemas and, after them, the shared parts, under ids that start with `part-`.
 */
export function shareRepeated(schemas: ReadonlyMap<string, SchemaNode>): Map<string, SchemaNode> {
  const counts = new Map<string, number>();
  const count = (node: SchemaNode): SchemaNode => {
    if (typeof node === "object") {
      const text = JSON.stringify(node);
      const seen = counts.get(text) ?? 0;
      counts.set(text, seen + 1);
      if (seen === 0) mapChildren(node, count);
    }
    return node;
  };
  for (const schema of schemas.values()) if (typeof schema === "object") mapChildren(schema, count);

  const parts = new Map<string, string>();
  const shared = new Map<string, SchemaNode>();
  const replace = (node: SchemaNode): SchemaNode => {
    if (typeof node === "boolean") return node;
    const text = JSON.stringify(node);
    const isPart = text.length >= MIN_LENGTH && (counts.get(text) ?? 0) > 1;
    if (!isPart) return mapChildren(node, replace);
    const known = parts.get(text);
    if (known) return { $ref: known };
    const id = `part-${parts.size}`;
    parts.set(text, id);
    shared.set(id, mapChildren(node, replace));
    return { $ref: id };
  };
  const replaced = new Map(
    [...schemas].map(([id, schema]) => [
      id,
      typeof schema === "object" ? mapChildren(schema, replace) : schema,
    ]),
  );
  return new Map([...replaced, ...shared]);
}

/** The schema with every direct subschema mapped. */
function mapChildren(node: SchemaObject, map: (child: SchemaNode) => SchemaNode): SchemaObject {
  const out: SchemaObject = { ...node };
  if (node.properties)
    out.properties = Object.fromEntries(
      Object.entries(node.properties).map(([key, child]) => [key, map(child)]),
    );
  for (const keyword of SCHEMA_KEYWORDS) {
    const child = node[keyword];
    if (child !== undefined) out[keyword] = map(child);
  }
  for (const keyword of SCHEMA_LIST_KEYWORDS) {
    const children = node[keyword];
    if (children) out[keyword] = children.map(map);
  }
  return out;
}
