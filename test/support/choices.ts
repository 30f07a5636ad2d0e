import type { Json, SchemaNode, SchemaObject } from "../../src/catalog/schema-node.js";
import type { JsonObject } from "./catalog.js";

/** A place of a value whose schema lists what may stand there. */
export interface Choice {
  path: string;
  values: Json[];
  /** The whole value with another one at this place. */
  replace(value: Json): Json;
}

/** Every place with a constant or an enumeration in a value that the schema accepts. */
export function choices(
  value: Json,
  schema: SchemaNode,
  defs: ReadonlyMap<string, SchemaNode>,
  path = "",
): Choice[] {
  const nodes = linked(schema, defs);
  const listed = nodes.flatMap(
    (node) => node.enum ?? (node.const === undefined ? [] : [node.const]),
  );
  const own = listed.length > 0 ? [{ path, values: listed, replace: (other: Json) => other }] : [];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return own;
  const inside = Object.entries(value).flatMap(([key, child]) =>
    nodes
      .map((node) => node.properties?.[key])
      .filter((node) => node !== undefined)
      .flatMap((node) => choices(child, node, defs, `${path}/${key}`))
      .map((choice) => ({
        ...choice,
        replace: (other: Json): JsonObject => ({ ...value, [key]: choice.replace(other) }),
      })),
  );
  return [...own, ...inside];
}

function linked(schema: SchemaNode, defs: ReadonlyMap<string, SchemaNode>): SchemaObject[] {
  if (typeof schema === "boolean") return [];
  const name = schema.$ref?.slice("#/$defs/".length);
  return name === undefined ? [schema] : [schema, ...linked(defs.get(name) ?? true, defs)];
}
