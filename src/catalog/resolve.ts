/**
 * A schema of the catalog → the JSON Schema that holds in one range of versions.
 * The rules are those of schemas/README.md.
 */
import { shapeKey } from "./load.js";
import { isMaskedKey } from "./masking.js";
import { type Catalog, CUSTOM, type Shape } from "./model.js";
import { covers, EVER, intersect, parseRange, type Range, touches } from "./range.js";
import {
  SCHEMA_KEYWORDS,
  SCHEMA_LIST_KEYWORDS,
  type SchemaNode,
  type SchemaObject,
  type TypeName,
} from "./schema-node.js";

/** Resolves nodes and gathers the shared shapes they refer to. */
export interface Resolver {
  /**
   * @param node A schema as it stands in `schemas/`.
   * @param folder Folder of its file, from which its references start: `actions/login`.
   * @param window Versions in which the node's parent exists.
   */
  resolve(node: SchemaNode, folder: string, window: Range): SchemaNode;
  /** Shared shapes by name, as far as they were referred to. */
  readonly defs: Map<string, SchemaNode>;
}

/** A key that cannot be there in the range; its `x-releases` says where it can. */
export function isImpossible(node: SchemaNode): node is SchemaObject & { not: SchemaObject } {
  return typeof node === "object" && typeof node.not === "object" && isEmptyObject(node.not);
}

function isEmptyObject(value: object): boolean {
  return Object.keys(value).length === 0;
}

/** Folder of a shape's file, relative to `schemas/`. */
export function shapeFolder(shape: Shape): string {
  return shape.area === "common" ? "common" : `${shape.area}/${shape.name}`;
}

/** The shape that a relative reference in `folder` names. */
export function referredShape(catalog: Catalog, ref: string, folder: string): Shape {
  const parts = folder.split("/");
  for (const part of ref.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  const shape = catalog.shapes.get(shapeKey(parts.join("/")));
  if (!shape) throw new Error(`schemas/${folder} refers to ${ref}, which is not there`);
  return shape;
}

/** Versions in which a node exists: its own range and that of the shape it refers to. */
export function nodeRange(catalog: Catalog, node: SchemaNode, folder: string): Range {
  if (typeof node === "boolean") return EVER;
  const own = node["x-releases"] ? parseRange(node["x-releases"]) : EVER;
  if (!node.$ref) return own;
  const { schema } = referredShape(catalog, node.$ref, folder);
  return schema["x-releases"] ? intersect(own, parseRange(schema["x-releases"])) : own;
}

/** How the masking rule is applied: in contexts it is, in envelopes and deliveries it is not. */
export type MaskKeys = "masked" | "plain";

export function createResolver(catalog: Catalog, target: Range, maskKeys: MaskKeys): Resolver {
  const defs = new Map<string, SchemaNode>();

  function reference(ref: string, folder: string): string {
    const shape = referredShape(catalog, ref, folder);
    if (!defs.has(shape.name)) {
      defs.set(shape.name, true);
      defs.set(shape.name, resolve(shape.schema, shapeFolder(shape), target));
    }
    return `#/$defs/${shape.name}`;
  }

  function resolveProperty(key: string, node: SchemaNode, folder: string, window: Range) {
    const range = nodeRange(catalog, node, folder);
    if (!touches(range, window)) return impossible(catalog, node, folder);
    const resolved = resolve(node, folder, intersect(window, range));
    return maskKeys === "masked" && isMaskedKey(catalog.masking, key, window)
      ? acceptMask(resolved, catalog.masking.mask)
      : resolved;
  }

  function resolve(node: SchemaNode, folder: string, outer: Range): SchemaNode {
    if (typeof node === "boolean") return node;
    const window = intersect(outer, nodeRange(catalog, node, folder));
    const { $ref, $schema: _, "x-enum": enumName, "x-examples": __, ...rest } = node;
    const out: SchemaObject = { ...rest };
    if ($ref) out.$ref = reference($ref, folder);
    if (enumName) Object.assign(out, enumSchema(catalog, enumName, window));
    if (node.properties) {
      out.properties = {};
      for (const [key, child] of Object.entries(node.properties)) {
        const property = resolveProperty(key, child, folder, window);
        if (!isImpossible(property) || node["x-open"] === undefined) out.properties[key] = property;
      }
    }
    const always = (key: string) => {
      const child = node.properties?.[key];
      return child === undefined || covers(nodeRange(catalog, child, folder), window);
    };
    const sometimes = (key: string) => {
      const child = node.properties?.[key];
      return child === undefined || touches(nodeRange(catalog, child, folder), window);
    };
    if (node.required) {
      const required = node.required.filter(always);
      if (required.length > 0) out.required = required;
      else delete out.required;
    }
    if (node.dependentRequired)
      out.dependentRequired = Object.fromEntries(
        Object.entries(node.dependentRequired)
          .filter(([key]) => sometimes(key))
          .map(([key, needed]) => [key, needed.filter(always)]),
      );
    for (const keyword of SCHEMA_KEYWORDS) {
      const child = node[keyword];
      if (child !== undefined) out[keyword] = resolve(child, folder, window);
    }
    for (const keyword of SCHEMA_LIST_KEYWORDS) {
      const children = node[keyword];
      if (children)
        out[keyword] = children
          .filter((child) => touches(nodeRange(catalog, child, folder), window))
          .map((child) => resolve(child, folder, window));
    }
    return out;
  }

  return { resolve, defs };
}

function impossible(catalog: Catalog, node: SchemaNode, folder: string): SchemaObject {
  const out: SchemaObject = { not: {} };
  if (typeof node === "boolean") return out;
  const shape = node.$ref ? referredShape(catalog, node.$ref, folder) : undefined;
  const description = node.description ?? shape?.schema.description;
  const releases = node["x-releases"] ?? shape?.schema["x-releases"];
  if (description) out.description = description;
  if (releases) out["x-releases"] = releases;
  return out;
}

function enumSchema(catalog: Catalog, name: string, window: Range): SchemaObject {
  if (name === "actions") return { anyOf: [{ enum: actionNames(catalog, window) }, CUSTOM_ACTION] };
  const source = catalog.enums.get(name);
  if (!source) throw new Error(`there is no schemas/enums/${name}.json`);
  return {
    enum: source.values
      .filter((entry) => touches(parseRange(entry["x-releases"]), window))
      .map((entry) => entry.value),
  };
}

const CUSTOM_ACTION: SchemaObject = { pattern: `^${CUSTOM}` };

/** Names of the actions that exist in some version of the range, in the order of the groups. */
export function actionNames(catalog: Catalog, range: Range): string[] {
  return [...catalog.actions.values()]
    .filter((action) => touches(action.range, range))
    .map((action) => action.name);
}

const SCALARS: readonly TypeName[] = ["boolean", "integer", "null", "number"];

/** The schema, and the mask where a scalar can stand that the schema would refuse it for. */
function acceptMask(node: SchemaNode, mask: string): SchemaNode {
  if (typeof node === "boolean" || node.const === mask) return node;
  if (node.type === "array" && node.items !== undefined)
    return { ...node, items: acceptMask(node.items, mask) };
  const types = node.type === undefined ? [] : [node.type].flat();
  const bounded = node.const !== undefined || node.enum || node.pattern || node.format;
  const scalar = types.some((type) => SCALARS.includes(type)) || types.includes("string");
  if (!scalar || (types.includes("string") && !bounded)) return node;
  const { description, "x-condition": condition, ...rest } = node;
  return {
    ...(description === undefined ? {} : { description }),
    ...(condition === undefined ? {} : { "x-condition": condition }),
    anyOf: [rest, { const: mask }],
  };
}
