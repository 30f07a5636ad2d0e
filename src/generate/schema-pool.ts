/** The schemas of all releases, each distinct one compiled once to a plain function. */
import { _, Ajv } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import dependentRequired from "ajv/dist/vocabularies/validation/dependentRequired.js";
import type { SchemaNode, SchemaObject } from "../catalog/schema-node.js";
import { formats } from "../validate/formats.js";
import type { Composed } from "./compose.js";
import { leanCode } from "./lean-code.js";
import { GENERATED } from "./output.js";
import { shareRepeated } from "./share.js";
import { stripSchema } from "./strip.js";

/** Distinct schemas under short names; a shared shape that is the same in many releases is one. */
export class SchemaPool {
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
    return `// @ts-nocheck\n${GENERATED}import { formats } from "../../validate/formats.js";\n${leanCode(code)}`;
  }

  declarations(): string {
    const lines = [...this.#names.values()].map(
      (name) => `export declare const ${name}: CompiledSchema;`,
    );
    return `${GENERATED}import type { CompiledSchema } from "../../validate/tables.js";\n${lines.join("\n")}\n`;
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
