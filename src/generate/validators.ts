/**
 * The validators: every distinct context compiled once to a plain function, and a table per
 * release that tells which function an event goes through. No code is made at run time.
 */
import { _, Ajv } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import dependentRequired from "ajv/dist/vocabularies/validation/dependentRequired.js";
import { type Branch, resolveBranches } from "../catalog/branches.js";
import { type Catalog, type Target, targets } from "../catalog/model.js";
import type { SchemaNode, SchemaObject } from "../catalog/schema-node.js";
import { formats } from "../validate/formats.js";
import { actionsOf, type Composed, ENVELOPES, resolveEnvelope } from "./compose.js";
import { KnownKeysWriter } from "./known-keys.js";
import type { Output } from "./output.js";
import { shareRepeated } from "./share.js";
import { stripSchema } from "./strip.js";

const FOLDER = "src/generated/validators";
const HEADER = "// Generated from schemas/. Do not edit.\n";

/** Files under `src/generated/validators/`. */
export function validators(catalog: Catalog): Output {
  const pool = new SchemaPool();
  const keys = new KnownKeysWriter();
  const output: Output = new Map();
  const all = targets(catalog);
  for (const target of all)
    output.set(`${FOLDER}/${target.name}.ts`, releaseModule(catalog, target, pool, keys));
  output.set(`${FOLDER}/schemas.js`, pool.code());
  output.set(`${FOLDER}/schemas.d.ts`, pool.declarations());
  output.set(
    `${FOLDER}/keys.ts`,
    `${HEADER}import type { KnownKeys } from "../../validate/known-keys.js";\n${keys.declarations
      .map((line) => line.replace(" =", ": KnownKeys ="))
      .join("\n")}\n`,
  );
  output.set(`${FOLDER}/index.ts`, indexModule(all));
  return output;
}

function releaseModule(
  catalog: Catalog,
  target: Target,
  pool: SchemaPool,
  keys: KnownKeysWriter,
): string {
  const envelopes = ENVELOPES.map((envelope) => {
    const composed = resolveEnvelope(catalog, envelope, target);
    const check = `s.${pool.add(composed)}`;
    return `  ${envelope}: { check: ${check}, known: k.${keys.schema(composed.schema, composed.defs)} },`;
  });
  const actions = actionsOf(catalog, target).map((action) => {
    const { branches, defs, apps } = resolveBranches(catalog, action, target);
    const rows = branches.map((branch) => `        ${branchRow(branch, defs, pool, keys)},`);
    const known = JSON.stringify(Object.fromEntries(apps));
    return `    ${JSON.stringify(action.name)}: {\n      branches: [\n${rows.join("\n")}\n      ],\n      apps: ${known},\n    },`;
  });
  return `${HEADER}import type { ReleaseTable } from "../../validate/tables.js";
import * as k from "./keys.js";
import * as s from "./schemas.js";

export const table: ReleaseTable = {
${envelopes.join("\n")}
  actions: {
${actions.join("\n")}
  },
};
`;
}

function branchRow(
  branch: Branch,
  defs: ReadonlyMap<string, SchemaNode>,
  pool: SchemaPool,
  keys: KnownKeysWriter,
): string {
  const { variant, title, action } = branch;
  const head = JSON.stringify({
    variant,
    title,
    apps: branch.apps === "unknown" ? null : branch.apps,
    action,
  });
  const check = pool.add({ schema: branch.schema, defs: new Map(defs) });
  return `{ ...${head}, check: s.${check}, known: k.${keys.branch(branch, defs)} }`;
}

function indexModule(all: Target[]): string {
  const imports = all.map(
    ({ name }, index) => `import { table as t${index} } from "./${name}.js";`,
  );
  const rows = all.map(({ name }, index) => `  ${JSON.stringify(name)}: t${index},`);
  return `${HEADER}${imports.join("\n")}

export const tables = {
${rows.join("\n")}
} as const;
`;
}

/** Distinct schemas under short names; a shared shape that is the same in many releases is one. */
class SchemaPool {
  readonly #names = new Map<string, string>();
  readonly #shapeIds = new Map<string, string>();
  readonly #schemas = new Map<string, SchemaNode>();

  /** The name of the function that checks the schema. */
  add({ schema, defs }: Composed): string {
    const linked = this.#link(stripSchema(schema), defs, new Map());
    const text = JSON.stringify(linked);
    const present = this.#names.get(text);
    if (present) return present;
    const name = `v${this.#names.size}`;
    this.#names.set(text, name);
    this.#schemas.set(name, linked);
    return name;
  }

  /** The schema with its references pointing at shapes of the pool. */
  #link(node: SchemaNode, defs: Defs, ids: Map<string, string>): SchemaNode {
    return JSON.parse(JSON.stringify(node), (key, value) =>
      key === "$ref" ? this.#share(String(value).slice("#/$defs/".length), defs, ids) : value,
    ) as SchemaNode;
  }

  #share(name: string, defs: Defs, ids: Map<string, string>): string {
    const known = ids.get(name);
    if (known) return known;
    const identity = JSON.stringify(reachable(name, defs));
    const id = this.#shapeIds.get(identity) ?? `${name}-${this.#shapeIds.size}`;
    ids.set(name, id);
    if (this.#shapeIds.has(identity)) return id;
    this.#shapeIds.set(identity, id);
    this.#schemas.set(id, this.#link(stripSchema(defs.get(name) ?? true), defs, ids));
    return id;
  }

  code(): string {
    const ajv = new Ajv({
      allErrors: true,
      inlineRefs: false,
      messages: false,
      strict: true,
      strictRequired: false,
      strictTypes: false,
      formats,
      code: { source: true, esm: true, formats: _`formats` },
    });
    ajv.addKeyword(dependentRequired.default);
    for (const [id, schema] of shareRepeated(this.#schemas))
      ajv.addSchema({ $id: id, ...(schema as SchemaObject) });
    const names = Object.fromEntries([...this.#names.values()].map((name) => [name, name]));
    const code = standaloneCode.default(ajv, names);
    return `// @ts-nocheck\n${HEADER}import { formats } from "../../validate/formats.js";\n${withoutBaggage(withoutRequire(code))}`;
  }

  declarations(): string {
    const lines = [...this.#names.values()].map(
      (name) => `export declare const ${name}: CompiledSchema;`,
    );
    return `${HEADER}import type { CompiledSchema } from "../../validate/tables.js";\n${lines.join("\n")}\n`;
  }
}

type Defs = ReadonlyMap<string, SchemaNode>;

/** A shared shape with all it refers to: two releases share it when this is the same. */
function reachable(
  name: string,
  defs: ReadonlyMap<string, SchemaNode>,
  found: Record<string, SchemaNode> = {},
): Record<string, SchemaNode> {
  if (name in found) return found;
  const node = stripSchema(defs.get(name) ?? true);
  found[name] = node;
  JSON.stringify(node, (key, value) => {
    if (key === "$ref") reachable(String(value).slice("#/$defs/".length), defs, found);
    return value;
  });
  return found;
}

/** Ajv's helpers are CommonJS; what the catalog's schemas need of them is small and stands here. */
function withoutRequire(code: string): string {
  const inlined = code.replaceAll(
    /require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g,
    "((text) => [...text].length)",
  );
  const left = /require\([^)]*\)/.exec(inlined);
  if (left) throw new Error(`a validator needs ${left[0]}: write the schema another way`);
  return inlined;
}

/**
 * Ajv hands the parent, the root and the place in the schema to every function. Nothing here reads
 * them, and an object per call is a third of the code and a quarter of the time.
 */
function withoutBaggage(code: string): string {
  const lean = code
    .replaceAll(
      /\{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}/g,
      'instancePath=""',
    )
    .replaceAll(
      /\{instancePath:((?:(?!,parentData:|,schemaPath:).)*),parentData:(?:(?!,rootData\}).)*,rootData\}/g,
      "$1",
    )
    .replaceAll("{instancePath,parentData,parentDataProperty,rootData}", "instancePath")
    .replaceAll(/\/\*# sourceURL="[^"]*" \*\/;?/g, "")
    .replaceAll(/schemaPath:"(?:[^"\\]|\\.)*",/g, "");
  const left = /parentData|rootData|schemaPath/.exec(lean);
  if (left)
    throw new Error(`the compiler's code has another form than expected: ${left[0]} is left`);
  return withoutUnused(lean);
}

/** Ajv keeps each schema beside its function; only those with lists of values are read. */
function withoutUnused(code: string): string {
  const uses = new Map<string, number>();
  for (const [name] of code.matchAll(/\bschema\d+\b/g)) uses.set(name, (uses.get(name) ?? 0) + 1);
  return code.replaceAll(
    /const (schema\d+) = \{.*?\};(?=const |function |export |$)/g,
    (text, name) => (uses.get(name) === 1 ? "" : text),
  );
}
