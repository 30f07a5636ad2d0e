/** Resolved schemas → the known keys that the validator walks along. */
import type { Branch } from "../catalog/branches.js";
import { isImpossible } from "../catalog/resolve.js";
import type { SchemaNode, SchemaObject } from "../catalog/schema-node.js";
import type { KnownKeys } from "../validate/known-keys.js";

type Defs = ReadonlyMap<string, SchemaNode>;

/**
 * Gives known keys as source text, each distinct one once: `declarations` are statements, and
 * `name` returns the name of the constant that stands for a schema.
 */
export class KnownKeysWriter {
  readonly #names = new Map<string, string>();
  readonly declarations: string[] = [];

  /** The constant for a branch's context. */
  branch(branch: Branch, defs: Defs): string {
    const known = describe(branch.schema, defs, []);
    const foreign = branch.foreign.length > 0 ? { foreign: branch.foreign } : {};
    return this.#write({ ...known, ...foreign });
  }

  /** The constant for a schema without variants. */
  schema(schema: SchemaObject, defs: Defs): string {
    return this.#write(describe(schema, defs, []) ?? {});
  }

  #write(known: KnownKeys): string {
    const parts: string[] = [];
    if (known.keys) {
      const entries = Object.entries(known.keys).map(
        ([key, child]) => `${JSON.stringify(key)}:${child ? this.#write(child) : "null"}`,
      );
      // Without a prototype, so that looking a key up needs no further question.
      parts.push(`keys:{__proto__:null,${entries.join(",")}}`);
    }
    if (known.elsewhere) parts.push(`elsewhere:${JSON.stringify(known.elsewhere)}`);
    if (known.foreign) parts.push(`foreign:${JSON.stringify(known.foreign)}`);
    if (known.open) parts.push("open:true");
    if (known.values) parts.push(`values:${this.#write(known.values)}`);
    if (known.items) parts.push(`items:${this.#write(known.items)}`);
    const text = `{${parts.join(",")}}`;
    const present = this.#names.get(text);
    if (present) return present;
    const name = `k${this.#names.size}`;
    this.#names.set(text, name);
    this.declarations.push(`export const ${name} = ${text};`);
    return name;
  }
}

/** What a schema knows; a shape that contains itself is not followed a second time. */
function describe(node: SchemaNode, defs: Defs, path: string[]): KnownKeys | null {
  if (typeof node === "boolean") return null;
  const known: KnownKeys = {};
  for (const part of [...(node.anyOf ?? []), ...(node.allOf ?? [])])
    merge(known, describe(part, defs, path));
  if (node.$ref) {
    const name = node.$ref.slice("#/$defs/".length);
    if (path.includes(name)) return { open: true };
    merge(known, describe(defs.get(name) ?? true, defs, [...path, name]));
  }
  merge(known, describeOwn(node, defs, path));
  return Object.keys(known).length > 0 ? known : null;
}

function describeOwn(node: SchemaObject, defs: Defs, path: string[]): KnownKeys {
  const own: KnownKeys = {};
  const keys: Record<string, KnownKeys | null> = {};
  const elsewhere: Record<string, string> = {};
  for (const [key, child] of Object.entries(node.properties ?? {})) {
    if (isImpossible(child)) elsewhere[key] = child["x-releases"] ?? "";
    else keys[key] = describe(child, defs, path);
  }
  if (Object.keys(keys).length > 0) own.keys = keys;
  if (Object.keys(elsewhere).length > 0) own.elsewhere = elsewhere;
  const isFreeObject = node.type === "object" && !node.properties && !node.$ref && !node.anyOf;
  if (node["x-open"] !== undefined || isFreeObject) own.open = true;
  if (typeof node.additionalProperties === "object") {
    const values = describe(node.additionalProperties, defs, path);
    if (values) own.values = values;
  }
  if (node.items !== undefined) {
    const items = describe(node.items, defs, path);
    if (items) own.items = items;
  }
  return own;
}

/** Adds what another part of the same schema knows. */
function merge(into: KnownKeys, from: KnownKeys | null): void {
  if (!from) return;
  if (from.keys) {
    const keys = { ...into.keys };
    for (const [key, child] of Object.entries(from.keys)) keys[key] = child ?? keys[key] ?? null;
    into.keys = keys;
  }
  if (from.elsewhere) into.elsewhere = { ...into.elsewhere, ...from.elsewhere };
  if (from.open) into.open = true;
  if (from.values) into.values = from.values;
  if (from.items) into.items = from.items;
}
