/** What makes one configuration of another, object by object. */
import { isFields } from "../../match/event.js";
import { align } from "../align.js";
import { type Kind, LIST_KEYS, type ListKey, REFERENCE_LISTS } from "../kinds.js";

type Fields = Readonly<Record<string, unknown>>;

export interface KeyChange {
  /** JSON Pointer of the object in the configuration as it was. */
  path: string;
  kind: Kind;
  key: string;
  /** Undefined: the key is taken out. */
  value: unknown;
  was: unknown;
}

export interface Renaming {
  path: string;
  kind: Kind;
  list: ListKey;
  from: string;
  to: string;
}

/** An object that came: a binding by its rule and its place there, any other by its name. */
export type Added =
  | { kind: Exclude<Kind, "policy-binding">; name: string }
  | { kind: "policy-binding"; rule: string; index: number };

export interface Removed {
  path: string;
  /** Null for a binding. */
  name: string | null;
}

/** An object that stays, as it is to be. */
export interface Kept {
  path: string;
  value: Fields;
}

export interface Changes {
  kept: Kept[];
  set: KeyChange[];
  renamed: Renaming[];
  added: Added[];
  removed: Removed[];
}

export function changesBetween(before: Fields, after: Fields): Changes {
  return new Comparison(before, after).changes();
}

interface Member {
  value: Fields;
  /** In its own configuration. */
  path: string;
  index: number;
  kind: Kind;
}

class Comparison {
  readonly #before: Fields;
  readonly #after: Fields;
  readonly #changes: Changes = { kept: [], set: [], renamed: [], added: [], removed: [] };
  /** New names of objects, by `list name`. */
  readonly #names = new Map<string, string>();

  constructor(before: Fields, after: Fields) {
    this.#before = before;
    this.#after = after;
  }

  changes(): Changes {
    const kept: [Member, Member][] = [];
    for (const list of LIST_KEYS) kept.push(...this.#list(list));
    // References are compared when all new names are known.
    for (const [old, young] of kept) this.#object(old, young);
    return this.#changes;
  }

  /** Objects of both configurations. */
  #list(list: ListKey): [Member, Member][] {
    const kept: [Member, Member][] = [];
    const nameOf = ({ value }: Member) => String(value.name);
    const pairs = align(
      membersOf(this.#before, list),
      membersOf(this.#after, list),
      nameOf,
      ({ kind }) => kind,
    );
    for (const [old, young] of pairs) {
      if (old && young && old.kind !== young.kind) {
        this.#remove(old);
        this.#add(young);
      } else if (old && young) {
        kept.push([old, young]);
        const [from, to] = [nameOf(old), nameOf(young)];
        if (from === to) continue;
        this.#names.set(`${list} ${from}`, to);
        this.#changes.renamed.push({ path: old.path, kind: old.kind, list, from, to });
      } else if (young) this.#add(young);
      else this.#remove(old);
    }
    return kept;
  }

  #add({ kind, value }: Member): void {
    if (kind === "policy-binding") return;
    const name = String(value.name);
    this.#changes.added.push({ kind, name });
    if (kind !== "notification-rule") return;
    for (const index of bindingsOf(value, "").keys())
      this.#changes.added.push({ kind: "policy-binding", rule: name, index });
  }

  #remove({ value, path }: Member): void {
    this.#changes.removed.push({ path, name: String(value.name) });
    for (const binding of bindingsOf(value, path))
      this.#changes.removed.push({ path: binding.path, name: null });
  }

  #object(old: Member, young: Member): void {
    this.#keys(old, young);
    if (old.kind !== "notification-rule") return;
    const before = bindingsOf(old.value, old.path).map((binding) => this.#renamed(binding));
    const after = bindingsOf(young.value, young.path);
    for (const [was, is] of align(before, after, boundOf, ({ kind }) => kind)) {
      if (was && is) this.#keys(was, is);
      else if (was) this.#changes.removed.push({ path: was.path, name: null });
      else
        this.#changes.added.push({
          kind: "policy-binding",
          rule: String(young.value.name),
          index: is.index,
        });
    }
  }

  #keys(old: Member, young: Member): void {
    const { kind, path } = old;
    this.#changes.kept.push({ path, value: young.value });
    const { value: before } = this.#renamed(old);
    const { value: after } = young;
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      if (!APART.includes(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]))
        this.#changes.set.push({ path, kind, key, value: after[key], was: before[key] });
  }

  /** With references to the new names. */
  #renamed(member: Member): Member {
    const entries = Object.entries(member.value).map(([key, value]) => {
      const list = REFERENCE_LISTS[key];
      const now = (name: unknown) => this.#names.get(`${list} ${name}`) ?? name;
      if (list === undefined) return [key, value];
      return [key, Array.isArray(value) ? value.map(now) : now(value)];
    });
    return { ...member, value: Object.fromEntries(entries) };
  }
}

/** Keys that are no setting of their own, or compared apart. */
const APART: readonly string[] = ["name", "bindings", "pk"];

function membersOf(configuration: Fields, list: ListKey): Member[] {
  const members = configuration[list];
  return (Array.isArray(members) ? members : []).filter(isFields).map((value, index) => ({
    value,
    index,
    path: `/${list}/${index}`,
    kind: kindIn(list, value),
  }));
}

function bindingsOf({ bindings }: Fields, rule: string): Member[] {
  return (Array.isArray(bindings) ? bindings : []).filter(isFields).map((value, index) => ({
    value,
    index,
    path: `${rule}/bindings/${index}`,
    kind: "policy-binding" as const,
  }));
}

function boundOf({ value: { policy, group, user } }: Member): string {
  return JSON.stringify([policy ?? null, group ?? null, user ?? null]);
}

function kindIn(list: ListKey, value: Fields): Kind {
  switch (list) {
    case "groups":
      return "group";
    case "mappings":
      return "webhook-mapping";
    case "transports":
      return "notification-transport";
    case "rules":
      return "notification-rule";
    case "policies":
      return typeof value.expression === "string" ? "expression-policy" : "event-matcher-policy";
  }
}
