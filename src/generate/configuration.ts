/** The native configuration: objects with the fields of the API that name each other. */
import type { Catalog } from "../catalog/model.js";
import type { Json, SchemaNode, SchemaObject } from "../catalog/schema-node.js";
import { type Composed, mergeDefs } from "./compose.js";
import { GENERATED, type Output } from "./output.js";

export const CONFIGURATION = "config/configuration";
const SUITE = "config/test-suite";
const FIXTURES = "config/expression-fixtures";
/** Where a suite says what a cell of one of its tables is: true, false, or an object. */
const cell = ["additionalProperties", "additionalProperties", "anyOf", "1"] as const;

/**
 * The schema of a configuration as it is published: names where the API has ids, nothing that only an
 * answer of the API has, and no target in a binding, which stands in its rule.
 */
export function byName({ schema, defs }: Composed): Composed {
  const own = [...defs].map(([name, node]): [string, SchemaNode] => [
    name,
    typeof node === "boolean" ? node : named(name === "policy-binding" ? inRule(node) : node),
  ]);
  return { schema: closed(schema), defs: mergeDefs(new Map(own), new Map()) };
}

function named(node: SchemaObject): SchemaObject {
  const keys = Object.entries(node.properties ?? {}).filter(([key, child]) => isOwn(key, child));
  const properties = Object.fromEntries(
    keys.map(([key, child]) => [key, key === "pk" ? child : withoutUuid(child)]),
  );
  return { ...node, properties };
}

function isOwn(key: string, child: SchemaNode): boolean {
  return key === "pk" || typeof child === "boolean" || child.readOnly !== true || isExpiry(key);
}

/** Read-only in the API, and still something that a decision depends on. */
function isExpiry(key: string): boolean {
  return key === "expires" || key === "expiring";
}

function inRule(node: SchemaObject): SchemaObject {
  const { target: _, ...properties } = node.properties ?? {};
  const { required: __, ...rest } = node;
  return {
    ...rest,
    properties: {
      ...properties,
      user: { ...(properties.user as SchemaObject), type: ["integer", "string", "null"] },
    },
  };
}

function withoutUuid(node: SchemaNode): SchemaNode {
  if (typeof node === "boolean") return node;
  const { format, items, ...rest } = node;
  return {
    ...rest,
    ...(format === undefined || format === "uuid" ? {} : { format }),
    ...(items === undefined ? {} : { items: withoutUuid(items) }),
  };
}

/** Objects of this form take no other keys, so that an editor marks a slip of the pen. */
function closed(node: SchemaObject): SchemaObject {
  const { properties = {}, items } = node;
  const children = Object.entries(properties).map(([key, child]): [string, SchemaNode] => [
    key,
    typeof child === "boolean" ? child : closed(child),
  ]);
  const isObject = node.type === "object" || node.$ref !== undefined;
  return {
    ...node,
    ...(children.length > 0 ? { properties: Object.fromEntries(children) } : {}),
    ...(typeof items === "object" ? { items: closed(items) } : {}),
    ...(isObject ? { unevaluatedProperties: false } : {}),
  };
}

/** What the reader of configurations knows of a key. */
interface KeyFacts {
  types: string[];
  /** Types of the members of a list. */
  items?: string[];
  range?: string;
  enum?: string;
  /** A text must have at least one character. */
  filled?: true;
  default?: Json;
  required?: true;
  /** Only in an answer of the API. */
  answer?: true;
}

/** `src/generated/config.ts`: the keys of each kind of object, and the values of enums by release. */
export function configurationFacts(catalog: Catalog): Output {
  const objects: Record<string, Record<string, KeyFacts>> = {};
  for (const shape of catalog.shapes.values())
    if (shape.area === "config") objects[shape.name] = keysOf(shape.schema);
  for (const [kind, [shape, path]] of Object.entries(PARTS))
    objects[kind] = keysOf(partOf(catalog, shape, path));
  const enums = Object.fromEntries(
    [...catalog.enums].map(([name, { values }]) => [
      name,
      Object.fromEntries(values.map((entry) => [entry.value, entry["x-releases"]])),
    ]),
  );
  const text = `${GENERATED}import type { EnumFacts, ObjectFacts } from "../match/config/facts.js";

/** Keys of what can be configured, by kind of object. */
export const CONFIG_OBJECTS = ${JSON.stringify(objects)} as const satisfies Readonly<Record<string, ObjectFacts>>;

/** Values of the API's enums, with the releases that have them. */
export const CONFIG_ENUMS: Readonly<Record<string, EnumFacts>> = ${JSON.stringify(enums)};
`;
  return new Map([["src/generated/config.ts", text]]);
}

/** Kinds of objects that have no file of their own: the file they stand in, and where. */
const PARTS: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  user: [CONFIGURATION, ["users", "items"]],
  group: [CONFIGURATION, ["groups", "items"]],
  existing: [CONFIGURATION, ["existing"]],
  "fixture-user": [FIXTURES, ["users", "items"]],
  "fixture-group": [FIXTURES, ["groups", "items"]],
  "fixture-policy": [FIXTURES, ["policies", "additionalProperties"]],
  "fixture-http": [FIXTURES, ["http", "items"]],
  "suite-event": [SUITE, ["events", "additionalProperties"]],
  "suite-outcome": [SUITE, ["expressions", ...cell]],
  "suite-policy-expectation": [SUITE, ["matrix", ...cell]],
  "suite-rule-expectation": [SUITE, ["rules", ...cell]],
};

function partOf(catalog: Catalog, shape: string, [property = "", ...keywords]: readonly string[]) {
  let node: unknown = catalog.shapes.get(shape)?.schema.properties?.[property];
  for (const keyword of keywords) node = (node as Record<string, unknown> | undefined)?.[keyword];
  if (typeof node !== "object" || node === null)
    throw new Error(`schemas/${shape} has no ${property} ${keywords.join(" ")}`);
  return node as SchemaObject;
}

function keysOf(schema: SchemaObject): Record<string, KeyFacts> {
  const required = new Set(schema.required ?? []);
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([key, node]) => [
      key,
      { ...factsOf(node as SchemaObject), ...(required.has(key) ? { required: true } : {}) },
    ]),
  );
}

function factsOf(node: SchemaObject): KeyFacts {
  const branches = [node, ...(node.anyOf ?? [])].filter((branch) => typeof branch === "object");
  const types = branches.flatMap(({ type }) => type ?? []);
  const named = branches.find((branch) => branch["x-enum"])?.["x-enum"];
  const items = typeof node.items === "object" ? [node.items.type ?? "object"].flat() : [];
  return {
    types,
    ...(items.length > 0 ? { items } : {}),
    ...(node["x-releases"] ? { range: node["x-releases"] } : {}),
    ...(named ? { enum: named } : {}),
    ...((node.minLength ?? 0) > 0 ? { filled: true } : {}),
    ...(node.default === undefined ? {} : { default: node.default }),
    ...(node.readOnly ? { answer: true } : {}),
  };
}
