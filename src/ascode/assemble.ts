/** What a reader found → the value of a native configuration, with the origin of each of its places. */
import { CONFIG_OBJECTS } from "../generated/config.js";
import type { ObjectFacts } from "../match/config/facts.js";
import { below } from "../match/config/problem.js";
import {
  type Found,
  type FoundField,
  type FoundObject,
  inShort,
  Opaque,
  Reference,
} from "./found.js";
import { KIND_NAMES, LIST_KEYS, type ListKey, REFERENCE_LISTS } from "./kinds.js";

type Json = Record<string, unknown>;

export interface Assembled {
  value: Json;
  /** JSON Pointers of the value → JSON Pointers of the original. */
  origins: ReadonlyMap<string, string>;
  /** JSON Pointers of texts that stand for something not known, with those texts. */
  opaque: ReadonlyMap<string, string>;
}

/** What a group has and a set-up has no use for, and why. */
const GROUP_KEYS: Readonly<Record<string, string>> = {
  is_superuser: "no rule looks at it",
  attributes: "no rule looks at it",
  roles: "no rule looks at it",
  children: "each of them names its parent",
};

export function assemble(found: Found): Assembled {
  return new Assembly(found).result();
}

class Assembly {
  readonly #found: Found;
  readonly #lists: Record<ListKey, Json[]> = {
    groups: [],
    policies: [],
    mappings: [],
    transports: [],
    rules: [],
  };
  readonly #existing: Record<ListKey, string[]> = {
    groups: [],
    policies: [],
    mappings: [],
    transports: [],
    rules: [],
  };
  readonly #defined = new Set<string>();
  readonly #origins = new Map<string, string>();
  readonly #opaque = new Map<string, string>();

  constructor(found: Found) {
    this.#found = found;
    for (const { kind, fields } of found.objects) {
      const { list } = KIND_NAMES[kind];
      const name = fields.find(({ key }) => key === "name")?.value;
      if (list !== null && typeof name === "string") this.#defined.add(`${list} ${name}`);
    }
  }

  result(): Assembled {
    const isBinding = ({ kind }: FoundObject) => kind === "policy-binding";
    for (const object of this.#found.objects) if (!isBinding(object)) this.#object(object);
    for (const object of this.#found.objects) if (isBinding(object)) this.#binding(object);
    for (const reference of this.#found.existing) this.#name(reference, "");
    const value: Json = {};
    const { rules: _, ...existing } = this.#existing;
    const named = Object.entries(existing).filter(([, names]) => names.length > 0);
    if (named.length > 0) value.existing = Object.fromEntries(named);
    for (const list of LIST_KEYS) if (this.#lists[list].length > 0) value[list] = this.#lists[list];
    return { value, origins: this.#origins, opaque: this.#opaque };
  }

  #object(object: FoundObject): void {
    const list = KIND_NAMES[object.kind].list as ListKey;
    const path = `/${list}/${this.#lists[list].length}`;
    if (!this.#origins.has(`/${list}`)) this.#origins.set(`/${list}`, object.origin);
    const value = this.#fields(object, path);
    if (object.kind === "group" && value.users === undefined) value.users = null;
    this.#lists[list].push(value);
  }

  #binding(object: FoundObject): void {
    const target = object.fields.find(({ key }) => key === "target");
    const isRule = target?.value instanceof Reference && target.value.list === "rules";
    const name = isRule ? (target.value as Reference).name : null;
    const index = this.#lists.rules.findIndex((rule) => rule.name === name);
    const rule = this.#lists.rules[index];
    if (!rule) {
      const message = "The binding is left alone: its target is no rule of this file.";
      this.#found.remarks.push({ message, origin: object.origin });
      return;
    }
    rule.bindings ??= [];
    const bindings = rule.bindings as Json[];
    const fields = object.fields.filter(({ key }) => key !== "target");
    bindings.push(
      this.#fields({ ...object, fields }, `/rules/${index}/bindings/${bindings.length}`),
    );
  }

  #fields({ kind, origin, fields }: FoundObject, path: string): Json {
    this.#origins.set(path, origin);
    const object: Json = {};
    for (const field of fields) {
      const place = below(path, field.key);
      if (kind === "group" && Object.hasOwn(GROUP_KEYS, field.key)) {
        const message = `\`${field.key}\` of the group is left alone: ${GROUP_KEYS[field.key]}.`;
        this.#found.remarks.push({ message, origin: field.origin });
        continue;
      }
      const value = this.#value(field, kind, place);
      if (value === undefined) continue;
      this.#origins.set(place, field.origin);
      object[field.key] = value;
    }
    return object;
  }

  /** Undefined where nothing can be said of it. */
  #value({ key, value, origin }: FoundField, kind: FoundObject["kind"], path: string): unknown {
    const list = REFERENCE_LISTS[key];
    if (Array.isArray(value)) {
      const members = value.map((member, index) => {
        const place = below(origin, index);
        const own = below(path, index);
        this.#origins.set(own, place);
        return this.#member(member, list, own, place);
      });
      return members.filter((member) => member !== undefined);
    }
    if (value instanceof Opaque && list === undefined && !takesText(kind, key)) {
      const message = `\`${key}\` is \`${inShort(value.text)}\`, which is not known here: it is taken to be the default.`;
      this.#found.remarks.push({ message, origin });
      return undefined;
    }
    const single = this.#member(value, list, path, origin);
    const isList = list !== undefined && value instanceof Opaque && takesList(kind, key);
    return isList ? [single] : single;
  }

  #member(value: unknown, list: ListKey | undefined, path: string, origin: string): unknown {
    if (value instanceof Reference) return this.#name(value, origin);
    if (!(value instanceof Opaque)) return value;
    this.#opaque.set(path, value.text);
    return list === undefined ? value.text : this.#name(new Reference(list, value.text), origin);
  }

  /** The name that a reference leads to; what is not in the file exists elsewhere. */
  #name({ list, name }: Reference, origin: string): string {
    if (this.#defined.has(`${list} ${name}`)) return name;
    const names = this.#existing[list];
    if (!names.includes(name)) {
      this.#origins.set(`/existing/${list}/${names.length}`, origin);
      names.push(name);
    }
    return name;
  }
}

function factsOf(kind: FoundObject["kind"], key: string) {
  const facts: ObjectFacts = CONFIG_OBJECTS[kind];
  return facts[key];
}

function takesText(kind: FoundObject["kind"], key: string): boolean {
  return factsOf(kind, key)?.types.includes("string") ?? key === "user";
}

function takesList(kind: FoundObject["kind"], key: string): boolean {
  return factsOf(kind, key)?.types.includes("array") ?? false;
}
