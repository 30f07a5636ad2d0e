/** Envelope and context put together: the JSON Schema of a whole event or log line. */
import { type Branch, type Branches, resolveBranches } from "../catalog/branches.js";
import { type Action, type Catalog, CUSTOM, type Target } from "../catalog/model.js";
import { touches } from "../catalog/range.js";
import { createResolver, shapeFolder } from "../catalog/resolve.js";
import type { SchemaNode, SchemaObject } from "../catalog/schema-node.js";

/** The two outer forms that carry a context. */
export const ENVELOPES = ["rest", "log"] as const;
export type EnvelopeName = (typeof ENVELOPES)[number];

const ENVELOPE_SHAPE: Record<EnvelopeName, string> = {
  rest: "envelopes/rest-event",
  log: "envelopes/log-line",
};

export interface Composed {
  schema: SchemaObject;
  defs: Map<string, SchemaNode>;
}

/** The shape `area/name` as it is in a target. */
export function resolveShape(catalog: Catalog, key: string, target: Target): Composed {
  const shape = catalog.shapes.get(key);
  if (!shape) throw new Error(`there is no shape ${key}`);
  const resolver = createResolver(catalog, target.range, "plain");
  const schema = resolver.resolve(shape.schema, shapeFolder(shape), target.range);
  if (typeof schema === "boolean") throw new Error(`${key} has no shape`);
  return { schema, defs: resolver.defs };
}

/** The envelope alone: any action of the target, any context. */
export function resolveEnvelope(catalog: Catalog, envelope: EnvelopeName, target: Target) {
  return resolveShape(catalog, ENVELOPE_SHAPE[envelope], target);
}

/** Actions that exist in a target. */
export function actionsOf(catalog: Catalog, target: Target): Action[] {
  return [...catalog.actions.values()].filter((action) => touches(action.range, target.range));
}

/** The name of an action as a schema. */
export function actionSchema(action: Action): SchemaObject {
  return action.name === CUSTOM ? { pattern: `^${CUSTOM}` } : { const: action.name };
}

/** One action in one envelope. */
export function composeAction(
  catalog: Catalog,
  action: Action,
  envelope: EnvelopeName,
  target: Target,
): Composed {
  const { schema, defs } = resolveEnvelope(catalog, envelope, target);
  const contexts = resolveBranches(catalog, action, target);
  const actionNode = schema.properties?.action;
  const description = typeof actionNode === "object" ? actionNode.description : undefined;
  return {
    schema: {
      ...schema,
      title: `${action.name}: ${schema.title}`,
      description: action.source.description,
      properties: {
        ...schema.properties,
        action: {
          type: "string",
          ...(description ? { description } : {}),
          ...actionSchema(action),
        },
      },
      anyOf: branchSchemas(contexts, envelope),
    },
    defs: mergeDefs(defs, contexts.defs),
  };
}

/** Every action of the target in one envelope, chosen by `action`. */
export function composeAll(catalog: Catalog, envelope: EnvelopeName, target: Target): Composed {
  const { schema, defs } = resolveEnvelope(catalog, envelope, target);
  const all = new Map(defs);
  const choices: SchemaObject[] = [];
  for (const action of actionsOf(catalog, target)) {
    const contexts = resolveBranches(catalog, action, target);
    for (const [name, node] of mergeDefs(all, contexts.defs)) all.set(name, node);
    const name = `action-${action.name}`;
    all.set(name, {
      title: action.name,
      description: action.source.description,
      anyOf: branchSchemas(contexts, envelope),
    });
    choices.push({
      if: { properties: { action: actionSchema(action) } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { $ref: `#/$defs/${name}` },
    });
  }
  return { schema: { ...schema, allOf: choices }, defs: all };
}

/** One schema per branch: the `app` and action that lead to it, and its context. */
function branchSchemas({ branches, apps }: Branches, envelope: EnvelopeName): SchemaObject[] {
  return branches
    .filter((branch) => envelope === "rest" || branch.variant !== null)
    .map((branch) => {
      const properties: Record<string, SchemaNode> = { context: contextSchema(branch) };
      if (envelope === "rest") properties.app = appSchema(branch, [...apps.keys()]);
      if (branch.action !== null) properties.action = { const: branch.action };
      return { title: branch.title, properties };
    });
}

function appSchema(branch: Branch, known: string[]): SchemaNode {
  if (branch.apps !== "unknown") return { enum: branch.apps };
  return known.length === 0 ? true : { not: { enum: known } };
}

function contextSchema({ schema, foreign }: Branch): SchemaObject {
  if (foreign.length === 0) return schema;
  const absent = Object.fromEntries(foreign.map((key) => [key, false]));
  return { ...schema, properties: { ...schema.properties, ...absent } };
}

/** The two sets as one; a name that means two things is a mistake of the catalog. */
export function mergeDefs(
  a: ReadonlyMap<string, SchemaNode>,
  b: ReadonlyMap<string, SchemaNode>,
): Map<string, SchemaNode> {
  const merged = new Map(a);
  for (const [name, node] of b) {
    const present = merged.get(name);
    if (present !== undefined && JSON.stringify(present) !== JSON.stringify(node))
      throw new Error(`the shared shape ${name} differs between envelope and context`);
    merged.set(name, node);
  }
  return merged;
}
