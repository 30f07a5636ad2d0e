/** A blueprint → what it holds of a notification set-up. */

import { FORM_NAMES } from "../../generated/as-code.js";
import { below } from "../../match/config/problem.js";
import { isFields } from "../../match/event.js";
import type { FormLintId } from "../../match/lint/lint.js";
import { type Found, type FoundField, inShort, Opaque, Reference } from "../found.js";
import { KIND_NAMES, type Kind, kindBy, USER_MODEL } from "../kinds.js";
import { Tagged } from "./tagged.js";

interface Entry {
  value: Readonly<Record<string, unknown>>;
  index: number;
  origin: string;
  model: string;
  kind: Kind | null;
  name: string | null;
}

/** Whether parsed YAML is a blueprint. */
export function isBlueprint(value: unknown): boolean {
  return isFields(value) && Array.isArray(value.entries);
}

/** @param value A blueprint with its tags. */
export function readBlueprint(value: unknown): Found {
  return new BlueprintReader(value).read();
}

/** Objects that are looked up by these fields are known by them. */
const NAMES_OF_USERS = ["username", "pk"];

class BlueprintReader {
  readonly #found: Found = { objects: [], remarks: [], existing: [] };
  readonly #entries: Entry[];
  readonly #byId = new Map<string, Entry>();

  constructor(value: unknown) {
    const entries = (value as { entries: unknown[] }).entries;
    this.#entries = entries.flatMap((entry, index) => entryOf(entry, index) ?? []);
    for (const [index, entry] of entries.entries())
      if (!isFields(entry))
        this.#remark(`/entries/${index}`, "The entry is left alone: it is no object.");
    for (const entry of this.#entries)
      if (typeof entry.value.id === "string") this.#byId.set(entry.value.id, entry);
  }

  read(): Found {
    for (const entry of this.#entries) this.#entry(entry);
    return this.#found;
  }

  #remark(origin: string, message: string, lint?: FormLintId): void {
    this.#found.remarks.push({ origin, message, ...(lint ? { lint } : {}) });
  }

  #entry(entry: Entry): void {
    const { kind, model, origin, value, name } = entry;
    const words = name === null ? "" : ` ${JSON.stringify(name)}`;
    if (kind === null) {
      this.#remark(origin, `The entry of the model \`${model}\`${words} is left alone.`);
      return;
    }
    if (value.state === "absent") {
      this.#remark(
        origin,
        `${KIND_NAMES[kind].words}${words} is to be deleted, so it is left out.`,
      );
      return;
    }
    for (const key of ["conditions", "permissions"])
      if (value[key] !== undefined)
        this.#remark(below(origin, key), `\`${key}\` of the entry are left alone.`);
    const fields = ["identifiers", "attrs"].flatMap((part) => this.#fields(entry, part));
    // What is set wins over what it is looked up by.
    const last = new Map(fields.map((field) => [field.key, field]));
    this.#found.objects.push({ kind, origin, fields: [...last.values()] });
  }

  #fields(entry: Entry, part: string): FoundField[] {
    const fields = entry.value[part];
    const path = below(entry.origin, part);
    if (fields === undefined || fields === null) return [];
    if (!isFields(fields)) {
      this.#remark(path, `\`${part}\` is left alone: it is no object.`);
      return [];
    }
    return Object.entries(fields).map(([key, value]) => {
      const origin = below(path, key);
      return { key, origin, value: this.#value(value, origin, entry) };
    });
  }

  #value(value: unknown, origin: string, entry: Entry): unknown {
    if (Array.isArray(value))
      return value.map((member, index) => this.#value(member, below(origin, index), entry));
    if (!(value instanceof Tagged)) return isFields(value) ? plain(value) : value;
    if (value.tag === "!KeyOf") return this.#keyOf(value, origin, entry);
    if (value.tag === "!Find") return foundBy(value) ?? new Opaque(value.text);
    return new Opaque(value.text);
  }

  #keyOf(tagged: Tagged, origin: string, from: Entry): unknown {
    const id = String(tagged.value);
    const entry = this.#byId.get(id);
    if (!entry || entry.index >= from.index)
      this.#remark(
        origin,
        `\`${inShort(tagged.text)}\` fails on the server: ${entry ? "the entry with that id comes later" : "no entry has that id"}.`,
        "blueprint-key-of",
      );
    const list = entry?.kind ? KIND_NAMES[entry.kind].list : null;
    if (entry?.model === USER_MODEL) return userOf(entry) ?? new Opaque(tagged.text);
    if (!entry || list === null || entry.name === null) return new Opaque(tagged.text);
    return new Reference(list, entry.name);
  }
}

function entryOf(value: unknown, index: number): Entry | null {
  if (!isFields(value)) return null;
  const model = typeof value.model === "string" ? value.model : "";
  const name = [value.attrs, value.identifiers]
    .map((part) => (isFields(part) ? part.name : undefined))
    .find((given) => typeof given === "string" || given instanceof Tagged);
  return {
    value,
    index,
    model,
    origin: `/entries/${index}`,
    kind: kindBy("model", model.toLowerCase()),
    name: name instanceof Tagged ? name.text : typeof name === "string" ? name : null,
  };
}

function userOf({ value }: Entry): unknown {
  const { identifiers } = value;
  return isFields(identifiers) && typeof identifiers.username === "string"
    ? identifiers.username
    : null;
}

/** `!Find [model, [name, …]]`: an object by its name. Null where it is looked up in another way. */
function foundBy({ value }: Tagged): unknown {
  const [model, pair, ...more] = Array.isArray(value) ? value : [];
  if (typeof model !== "string" || !Array.isArray(pair) || more.length > 0) return null;
  const [field, wanted] = pair;
  if (model.toLowerCase() === USER_MODEL)
    return NAMES_OF_USERS.includes(String(field)) &&
      (typeof wanted === "string" || typeof wanted === "number")
      ? wanted
      : null;
  const kind = kindBy("model", model.toLowerCase());
  const list =
    model.toLowerCase() === FORM_NAMES.policy.model ? "policies" : kind && KIND_NAMES[kind].list;
  return list && field === "name" && typeof wanted === "string"
    ? new Reference(list, wanted)
    : null;
}

/** Of a value in a value only the text of a tag is kept. */
function plain(value: unknown): unknown {
  if (value instanceof Tagged) return value.text;
  if (Array.isArray(value)) return value.map(plain);
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
}
