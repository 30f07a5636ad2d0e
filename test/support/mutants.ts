/** Every way to break one promise of a schema in an instance that keeps all of them. */

import { isImpossible } from "../../src/catalog/resolve.js";
import type { Json, SchemaNode, SchemaObject } from "../../src/catalog/schema-node.js";
import { type JsonObject, without } from "./catalog.js";

export interface Mutant {
  /** `drop /context/stage`, `retype /context/username`. */
  id: string;
  value: Json;
}

type Defs = ReadonlyMap<string, SchemaNode>;

/** Mutants of a value that the schema accepts. */
export function mutants(value: Json, schema: SchemaNode, defs: Defs, path = ""): Mutant[] {
  const nodes = applicable(schema, value, defs);
  const own = retype(nodes, path);
  if (Array.isArray(value))
    return [
      ...own,
      ...value.flatMap((item, index) =>
        nodes
          .filter((node) => node.items !== undefined)
          .flatMap((node) => mutants(item, node.items as SchemaNode, defs, `${path}/${index}`))
          .map((mutant) => ({ ...mutant, value: value.with(index, mutant.value) })),
      ),
    ];
  if (typeof value !== "object" || value === null) return own;
  const dropped = requiredKeys(value, nodes).map((key) => ({
    id: `drop ${path}/${key}`,
    value: without(value, key),
  }));
  const inside = Object.entries(value).flatMap(([key, child]) =>
    childSchemas(nodes, key).flatMap((node) =>
      mutants(child, node, defs, `${path}/${key}`).map((mutant) => ({
        ...mutant,
        value: { ...value, [key]: mutant.value },
      })),
    ),
  );
  return distinct([...own, ...dropped, ...inside]);
}

function distinct(all: Mutant[]): Mutant[] {
  return [...new Map(all.map((mutant) => [mutant.id, mutant])).values()];
}

/** The schema's own node, what it refers to, and the alternatives that take the value's type. */
function applicable(schema: SchemaNode, value: Json, defs: Defs): SchemaObject[] {
  if (typeof schema === "boolean" || isImpossible(schema)) return [];
  const referred = schema.$ref
    ? applicable(defs.get(schema.$ref.slice("#/$defs/".length)) ?? true, value, defs)
    : [];
  const alternatives = (schema.anyOf ?? []).map((branch) => applicable(branch, value, defs));
  const fitting = alternatives.filter((nodes) => nodes.every((node) => takes(node, value)));
  return [schema, ...referred, ...(fitting.length === 1 ? (fitting[0] ?? []) : [])];
}

function takes(node: SchemaObject, value: Json): boolean {
  return node.type === undefined || [node.type].flat().some((type) => isOfType(value, type));
}

function isOfType(value: Json, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  if (type === "object")
    return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === type;
}

const REPLACEMENTS: Json[] = ["a text", 42.5, true, null, ["a", "list"], { an: "object" }];

/** The value replaced by one of a type that neither the node nor its alternatives allow. */
function retype(nodes: SchemaObject[], path: string): Mutant[] {
  const types = nodes.flatMap(allowedTypes);
  if (types.length === 0 || path === "") return [];
  const replacement = REPLACEMENTS.find(
    (candidate) => !types.some((type) => isOfType(candidate, type)),
  );
  return replacement === undefined ? [] : [{ id: `retype ${path}`, value: replacement }];
}

function allowedTypes(node: SchemaObject): string[] {
  const own = [node.type ?? []].flat();
  const other = (node.anyOf ?? []).flatMap((branch) =>
    typeof branch === "object" ? (branch.$ref ? ["object"] : allowedTypes(branch)) : [],
  );
  return [...own, ...other];
}

function requiredKeys(value: JsonObject, nodes: SchemaObject[]): string[] {
  const required = nodes.flatMap((node) => node.required ?? []);
  const dependent = nodes.flatMap((node) =>
    Object.entries(node.dependentRequired ?? {})
      .filter(([key]) => key in value)
      .flatMap(([, keys]) => keys),
  );
  return [...new Set([...required, ...dependent])].filter((key) => key in value);
}

function childSchemas(nodes: SchemaObject[], key: string): SchemaNode[] {
  const listed = nodes
    .map((node) => node.properties?.[key])
    .filter((child) => child !== undefined && !isImpossible(child));
  if (listed.length > 0) return listed as SchemaNode[];
  return nodes
    .map((node) => node.additionalProperties)
    .filter((child) => child !== undefined) as SchemaNode[];
}
