/**
 * The contexts that an action can have in a release: one branch per variant, each with the `app`
 * values and the action it belongs to, and one for emitters that the catalog does not know.
 */
import type { Action, Catalog, Target, Variant } from "./model.js";
import { intersect, touches } from "./range.js";
import { createResolver, isImpossible } from "./resolve.js";
import type { SchemaNode, SchemaObject } from "./schema-node.js";

/** Keys that `Event.from_http` adds to any context. */
export const REQUEST_KEYS = ["http_request", "geo", "asn"] as const;

/**
 * Which `app` values lead to a branch: a list of them, or every value that is an emitter of this
 * action in no release at all.
 */
export type BranchApps = string[] | "unknown";

export interface Branch {
  /** Id of the variant; null for emitters that the catalog does not know. */
  variant: string | null;
  title: string;
  apps: BranchApps;
  /** Exact action, where an action's name is a prefix. */
  action: string | null;
  schema: SchemaObject;
  /** Keys of other variants that cannot be in this one. */
  foreign: string[];
}

export interface Branches {
  branches: Branch[];
  defs: Map<string, SchemaNode>;
  /** Every `app` that emits the action in some release, with its ranges: for those of other releases. */
  apps: Map<string, string[]>;
}

/** Branches of an action in a target, or none when the action does not exist there. */
export function resolveBranches(catalog: Catalog, action: Action, target: Target): Branches {
  const resolver = createResolver(catalog, target.range, "masked");
  const variants = action.variants.filter((variant) => existsIn(variant, target));
  const folder = `actions/${action.name}`;
  const branches = variants.map((variant): Branch => {
    const window = intersect(variant.range, target.range);
    const schema = resolver.resolve(withRequestKeys(variant.schema), folder, window);
    if (typeof schema === "boolean") throw new Error(`${folder} has a variant without a shape`);
    return {
      variant: variant.id,
      title: variant.schema.title,
      apps: branchApps(variant, target),
      action: variant.schema["x-action"] ?? null,
      schema,
      foreign: foreignKeys(action, variant, schema),
    };
  });
  const isClosed = branches.length > 0 && branches.every((branch) => branch.apps !== "unknown");
  if (isClosed) branches.push(unknownEmitter(branches));
  return { branches, defs: resolver.defs, apps: knownApps(action) };
}

function existsIn(variant: Variant, target: Target): boolean {
  if (variant.emitters.length === 0) return touches(variant.range, target.range);
  return variant.emitters.some((emitter) => touches(emitter.range, target.range));
}

function branchApps(variant: Variant, target: Target): BranchApps {
  const present = variant.emitters.filter((emitter) => touches(emitter.range, target.range));
  const apps = present.map((emitter) => emitter.app);
  return apps.length === 0 || apps.includes("*") ? "unknown" : apps;
}

function knownApps(action: Action): Map<string, string[]> {
  const apps = new Map<string, string[]>();
  for (const { app, releases } of action.variants.flatMap((variant) => variant.emitters))
    if (app !== "*") apps.set(app, [...new Set([...(apps.get(app) ?? []), releases])]);
  return apps;
}

/** Any event can carry a request, whether or not its emitter normally has one. */
function withRequestKeys(schema: SchemaObject): SchemaObject {
  const properties = { ...schema.properties };
  for (const key of REQUEST_KEYS)
    properties[key] ??= { $ref: `../../common/${key.replace("_", "-")}.schema.json` };
  return { ...schema, properties };
}

function foreignKeys(action: Action, variant: Variant, resolved: SchemaObject): string[] {
  if (variant.schema["x-open"] !== undefined) return variant.schema["x-absent"] ?? [];
  const own = new Set(Object.keys(resolved.properties ?? {}));
  const all = action.variants.flatMap((sibling) => Object.keys(sibling.schema.properties));
  return [...new Set(all)].filter((key) => !own.has(key)).sort();
}

/** What can be said of a context whose emitter is unknown: types, and what every variant requires. */
function unknownEmitter(branches: Branch[]): Branch {
  const keys = new Set(branches.flatMap((branch) => Object.keys(branch.schema.properties ?? {})));
  const properties: Record<string, SchemaNode> = {};
  for (const key of [...keys].sort()) {
    const shapes = new Map<string, SchemaNode>();
    for (const branch of branches) {
      const property = branch.schema.properties?.[key];
      if (property === undefined || isImpossible(property)) continue;
      const widened = widen(property);
      shapes.set(JSON.stringify(widened), widened);
    }
    const distinct = [...shapes.values()];
    if (distinct.length > 0)
      properties[key] = distinct.length === 1 ? (distinct[0] as SchemaNode) : { anyOf: distinct };
  }
  const [first, ...others] = branches.map((branch) => branch.schema.required ?? []);
  const required = (first ?? []).filter((key) => others.every((list) => list.includes(key)));
  return {
    variant: null,
    title: "An emitter outside this catalog",
    apps: "unknown",
    action: null,
    schema: { type: "object", properties, ...(required.length > 0 ? { required } : {}) },
    foreign: [],
  };
}

/** The types of a schema, without its values, formats and words. */
function widen(node: SchemaNode): SchemaNode {
  if (typeof node === "boolean") return node;
  const out: SchemaObject = {};
  if (node.$ref) return { $ref: node.$ref };
  if (node.type) out.type = node.type;
  else if (node.const !== undefined) return {};
  if (node.items !== undefined) out.items = widen(node.items);
  if (typeof node.additionalProperties === "object")
    out.additionalProperties = widen(node.additionalProperties);
  if (node.anyOf && !node.type) out.anyOf = node.anyOf.map(widen);
  if (node.properties)
    out.properties = Object.fromEntries(
      Object.entries(node.properties)
        .filter(([, child]) => !isImpossible(child))
        .map(([key, child]) => [key, widen(child)]),
    );
  return out;
}
