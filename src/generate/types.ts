/** TypeScript types of events, log lines, deliveries and configuration, for each release. */
import { compile, type JSONSchema } from "json-schema-to-typescript";
import { resolveBranches } from "../catalog/branches.js";
import { type Catalog, CUSTOM, newest, type Target, targets } from "../catalog/model.js";
import { parseRange, touches } from "../catalog/range.js";
import type { SchemaNode, SchemaObject } from "../catalog/schema-node.js";
import { actionsOf, ENVELOPES, resolveEnvelope, resolveShape } from "./compose.js";
import type { Output } from "./output.js";
import { contextType, type TypeSchema, typeName, typeSchema } from "./type-schema.js";

const FOLDER = "src/generated/types";
const HEADER = "// Generated from schemas/. Do not edit.\n\n";

/** Files `src/generated/types/<release>.ts`, and `latest.ts` which is the newest of them. */
export async function types(catalog: Catalog): Promise<Output> {
  const output: Output = new Map();
  for (const target of targets(catalog))
    output.set(`${FOLDER}/${target.name}.ts`, await typesModule(catalog, target));
  output.set(`${FOLDER}/latest.ts`, `${HEADER}export * from "./${newest(catalog).line}.js";\n`);
  return output;
}

async function typesModule(catalog: Catalog, target: Target): Promise<string> {
  const definitions = typeDefinitions(catalog, target);
  const root = { definitions, additionalProperties: false } as JSONSchema;
  const compiled = await compile(root, "Root", {
    bannerComment: "",
    additionalProperties: false,
    unreachableDefinitions: true,
    style: { printWidth: 100 },
  });
  return `${HEADER}${withoutRemarks(compiled)}\n${events(catalog, target)}`;
}

/** The compiler wants a root type and says which type refers to which; no reader does. */
function withoutRemarks(code: string): string {
  return code
    .replace(/export interface Root \{\}\n?/, "")
    .replaceAll(
      / \* This interface was referenced by `Root`'s JSON-Schema\n \* via the `definition` "\w+"\.\n/g,
      "",
    )
    .replaceAll(/\n \*\n \*\//g, "\n */")
    .replaceAll("/**\n */\n", "");
}

function typeDefinitions(catalog: Catalog, target: Target): Record<string, TypeSchema> {
  const definitions: Record<string, TypeSchema> = {};
  const add = (name: string, type: TypeSchema) => {
    definitions[typeName(name)] ??= type;
  };
  const addDefs = (defs: ReadonlyMap<string, SchemaNode>) => {
    for (const [name, node] of defs)
      add(name, name === "rest-event" ? { tsType: "AuthentikEvent" } : typeSchema(node));
  };
  for (const envelope of ENVELOPES) {
    const { schema, defs } = resolveEnvelope(catalog, envelope, target);
    add(`${envelope}-envelope`, envelopeType(schema));
    addDefs(defs);
  }
  for (const action of actionsOf(catalog, target)) {
    const { branches, defs } = resolveBranches(catalog, action, target);
    add(`${action.name}-context`, contextType(branches, action.source.description));
    addDefs(defs);
  }
  for (const [key, shape] of catalog.shapes) {
    if (shape.area === "common" || ["rest-event", "log-line"].includes(shape.name)) continue;
    const releases = shape.schema["x-releases"];
    if (releases && !touches(parseRange(releases), target.range)) continue;
    const { schema, defs } = resolveShape(catalog, key, target);
    add(shape.name, typeSchema(schema));
    addDefs(defs);
  }
  return definitions;
}

/** The envelope without what its actions add, and closed, so that `action` tells events apart. */
function envelopeType(schema: SchemaObject): TypeSchema {
  const { action: _, context: __, ...properties } = schema.properties ?? {};
  const required = (schema.required ?? []).filter((key) => key in properties);
  return { ...typeSchema({ ...schema, properties, required }), additionalProperties: false };
}

/** The part that no schema can say: the union by `action`, and the way from an action to its event. */
function events(catalog: Catalog, target: Target): string {
  const actions = actionsOf(catalog, target);
  const interfaces = actions.map((action) => {
    const name = typeName(action.name);
    const literal =
      action.name === CUSTOM ? `\`${CUSTOM}\${string}\`` : JSON.stringify(action.name);
    return `/** ${action.source.description} */
export interface ${name}Event extends RestEnvelope { action: ${literal}; context: ${name}Context }
/** ${action.source.description} */
export interface ${name}LogLine extends LogEnvelope { action: ${literal}; context: ${name}Context }`;
  });
  const rows = (suffix: string) =>
    actions.map((action) => `  ${action.name}: ${typeName(action.name)}${suffix};`).join("\n");
  const plain = actions.filter((action) => action.name !== CUSTOM);
  const names = plain.map((action) => JSON.stringify(action.name)).join(" | ");
  return `${interfaces.join("\n")}

/** Events by action; \`custom_\` stands for every action of your own. */
export interface EventMap {
${rows("Event")}
}
/** Log lines by action; \`custom_\` stands for every action of your own. */
export interface LogLineMap {
${rows("LogLine")}
}

/** Built-in actions of this release. */
export type BuiltInAction = ${names};
/** Actions of this release, your own included. */
export type EventAction = BuiltInAction | \`${CUSTOM}\${string}\`;

type KeyOf<A extends EventAction> = A extends BuiltInAction ? A : "${CUSTOM}";

/** The event of an action: \`EventOf<"login">\`. */
export type EventOf<A extends EventAction> = EventMap[KeyOf<A>];
/** The log line of an action. */
export type LogLineOf<A extends EventAction> = LogLineMap[KeyOf<A>];
/** The context of an action. */
export type ContextOf<A extends EventAction> = EventOf<A>["context"];

/** Any event as the REST API returns it. \`if (event.action === "login")\` narrows its context. */
export type AuthentikEvent = EventMap[keyof EventMap];
/** Any event as a container logs it. */
export type LogLine = LogLineMap[keyof LogLineMap];
`;
}
