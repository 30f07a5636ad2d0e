/**
 * Resolved schemas → schemas from which json-schema-to-typescript makes good types: one named
 * interface per shared shape, no index signature on envelopes, unknown keys of a context readable.
 */
import type { Branch } from "../catalog/branches.js";
import { isImpossible } from "../catalog/resolve.js";
import type { SchemaNode, SchemaObject } from "../catalog/schema-node.js";

/** What json-schema-to-typescript takes: draft-04 schemas with its own `tsType`. */
export interface TypeSchema {
  title?: string;
  description?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, TypeSchema>;
  required?: string[];
  additionalProperties?: TypeSchema | boolean;
  items?: TypeSchema;
  anyOf?: TypeSchema[];
  definitions?: Record<string, TypeSchema>;
  tsType?: string;
}

const EVERY_TYPE = 6;

/** Index signature: a key that the catalog does not know can still be read. */
const OPEN = { tsType: "unknown" } satisfies TypeSchema;

/** A schema for the type level. */
export function typeSchema(node: SchemaNode): TypeSchema {
  if (typeof node === "boolean") return OPEN;
  const described = node.description ? { description: node.description } : {};
  // A name and not a reference: a described reference would become a copy of the type.
  if (node.$ref) return { ...described, tsType: typeName(refName(node.$ref)) };
  if (Array.isArray(node.type) && node.type.length === EVERY_TYPE) return { ...described, ...OPEN };
  const out: TypeSchema = { ...described };
  if (node.const !== undefined) return { ...out, enum: [node.const] };
  if (node.enum) return { ...out, enum: node.enum };
  const alternatives = (node.anyOf ?? []).filter(saysType);
  if (alternatives.length > 0 && !node.properties)
    return { ...out, anyOf: alternatives.map(typeSchema) };
  if (node.type) out.type = node.type;
  if (node.items !== undefined) out.items = typeSchema(node.items);
  if (isObject(node)) {
    out.properties = properties(node);
    out.required = (node.required ?? []).filter((key) => key in (out.properties ?? {}));
    out.additionalProperties = openness(node);
  }
  return out;
}

/** A branch of `anyOf` that only names keys or patterns says nothing about a type. */
function saysType(node: SchemaNode): boolean {
  return (
    typeof node === "object" &&
    (node.type !== undefined ||
      node.$ref !== undefined ||
      node.const !== undefined ||
      node.enum !== undefined)
  );
}

function isObject(node: SchemaObject): boolean {
  return node.properties !== undefined || [node.type].flat().includes("object");
}

function properties(node: SchemaObject): Record<string, TypeSchema> {
  return Object.fromEntries(
    Object.entries(node.properties ?? {})
      .filter(([, child]) => !isImpossible(child))
      .map(([key, child]) => [key, typeSchema(child)]),
  );
}

/** With listed keys, values of other keys are unknown: anything narrower would contradict them. */
function openness(node: SchemaObject): TypeSchema {
  const { additionalProperties } = node;
  const listed = Object.keys(node.properties ?? {}).length > 0;
  return additionalProperties === undefined || listed ? OPEN : typeSchema(additionalProperties);
}

/** One interface for all contexts of an action: every key of every variant. */
export function contextType(branches: Branch[], description: string): TypeSchema {
  const variants = branches.filter((branch) => branch.variant !== null).map(({ schema }) => schema);
  const keys = [...new Set(variants.flatMap((schema) => Object.keys(properties(schema))))];
  const out: Record<string, TypeSchema> = {};
  for (const key of keys) {
    const distinct = new Map<string, TypeSchema>();
    for (const schema of variants) {
      const child = schema.properties?.[key];
      if (child === undefined || isImpossible(child)) continue;
      const { description: words, ...type } = typeSchema(child);
      const first = distinct.size === 0 && words !== undefined;
      const id = JSON.stringify(type);
      if (!distinct.has(id)) distinct.set(id, first ? { description: words, ...type } : type);
    }
    out[key] = union([...distinct.values()]);
  }
  const [first, ...others] = variants.map((schema) => schema.required ?? []);
  const required = (first ?? []).filter((key) => others.every((list) => list.includes(key)));
  return { description, type: "object", properties: out, required, additionalProperties: OPEN };
}

function union(types: TypeSchema[]): TypeSchema {
  const [only, ...more] = types;
  if (!only) return OPEN;
  if (more.length === 0) return only;
  const { description, ...first } = only;
  return { ...(description ? { description } : {}), anyOf: [first, ...more] };
}

function refName(ref: string): string {
  return ref.slice("#/$defs/".length);
}

/** `model-ref` → `ModelRef`. */
export function typeName(name: string): string {
  return name
    .split(/[-_]/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
}
