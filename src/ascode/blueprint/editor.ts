/** Writes changes of a configuration into the text of a blueprint. */
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { segmentsOf } from "../../validate/input/json-locate.js";
import { KIND_NAMES, kindBy, type ListKey, REFERENCE_LISTS } from "../kinds.js";
import type { Link, Plan, Planned } from "../plan.js";
import type { Added, Changes, KeyChange, Renaming } from "./changes.js";
import { EntryEditor } from "./entry-editor.js";
import { type EntryPlace, entryPlaces } from "./layout.js";
import { FIND_MODELS, referenceNode, userNode } from "./nodes.js";
import { Splices } from "./splices.js";
import { BINDING_IDENTIFIERS, entryOf, LOOK } from "./write.js";

/** What cannot be written without writing the text anew. */
export class EditProblem extends Error {}

interface NewEntry {
  planned: Planned;
  /** It comes before the entry with this index. */
  at: number;
  id: string | null;
}

/** @throws EditProblem, by `result`. */
export class Editor {
  readonly #text: string;
  readonly #yaml: Document;
  readonly #changes: Changes;
  readonly #origins: ReadonlyMap<string, string>;
  readonly #plan: Plan;
  readonly #splices: Splices;
  readonly #entries: YAMLSeq;
  readonly #editors = new Map<number, EntryEditor>();
  readonly #new: NewEntry[] = [];

  constructor(text: string, changes: Changes, origins: ReadonlyMap<string, string>, wanted: Plan) {
    this.#text = text;
    // Tokens tell where the dash of an entry is.
    this.#yaml = parseDocument(text, {
      version: "1.1",
      keepSourceTokens: true,
      prettyErrors: false,
      logLevel: "silent",
    });
    this.#changes = changes;
    this.#origins = origins;
    this.#plan = wanted;
    this.#splices = new Splices(text);
    this.#entries = this.#yaml.get("entries") as YAMLSeq;
  }

  result(): string {
    const { renamed, set, added, removed } = this.#changes;
    for (const renaming of renamed) this.#rename(renaming);
    for (const object of added) this.#place(object);
    for (const change of set) this.#set(change);
    for (const editor of this.#editors.values()) editor.finish();
    if (added.length + removed.length > 0) this.#comeAndGo();
    return this.#splices.result();
  }

  #editor(index: number): EntryEditor {
    const known =
      this.#editors.get(index) ??
      new EntryEditor(this.#entries.items[index] as YAMLMap, this.#yaml, this.#text, this.#splices);
    this.#editors.set(index, known);
    return known;
  }

  #entryOf(path: string): number {
    const [list, index] = segmentsOf(this.#origins.get(path) ?? "");
    if (list !== "entries") throw new EditProblem(`${path} stands in no entry.`);
    return Number(index);
  }

  #rename({ path, list, from, to }: Renaming): void {
    this.#editor(this.#entryOf(path)).rename(this.#yaml.createNode(to));
    visit(this.#yaml, {
      Seq: (_, seq) => {
        const name = seq.tag === "!Find" ? foundName(seq, list) : null;
        if (name?.value !== from) return;
        const [start = 0, end = 0] = name.range ?? [];
        this.#splices.replace(start, end, JSON.stringify(to));
        name.value = to;
      },
    });
  }

  #set({ path, kind, key, value, was }: KeyChange): void {
    const index = this.#entryOf(path);
    const editor = this.#editor(index);
    if (value === undefined) {
      editor.remove(key);
      return;
    }
    const isIdentifier = kind === "policy-binding" && BINDING_IDENTIFIERS.includes(key);
    const old = editor.node(key);
    const node = this.#node(key, value, index, members(old, was));
    if (isSeq(node) && isSeq(old)) node.flow = old.flow === true;
    editor.set(key, node, isIdentifier ? "identifiers" : "attrs");
  }

  /** @param known Nodes of members that stay. */
  #node(key: string, value: unknown, index: number, known: ReadonlyMap<unknown, Node>): Node {
    const list = REFERENCE_LISTS[key];
    const one = (member: unknown): Node => {
      const present = known.get(member);
      if (present) return present;
      if (list !== undefined && typeof member === "string")
        return this.#reference(list, member, index);
      const isUser = (key === "user" || key === "users") && typeof member === "string";
      return isUser ? userNode(member, this.#yaml) : (this.#yaml.createNode(member) as Node);
    };
    return Array.isArray(value) ? (this.#yaml.createNode(value.map(one)) as Node) : one(value);
  }

  /** An entry before the given one by its id, anything else by its name. */
  #reference(list: ListKey, name: string, before: number): Node {
    const found = this.#find(list, name);
    if (found && found.at > before)
      throw new EditProblem(`The entry of ${JSON.stringify(name)} would have to stand earlier.`);
    return referenceNode(list, name, found?.id ?? null, this.#yaml);
  }

  /** An entry of an object by its place and its id; a new one stands just before its place. */
  #find(list: ListKey, name: string): { at: number; id: string | null } | null {
    const created = this.#new.find(
      ({ planned }) => KIND_NAMES[planned.kind].list === list && planned.name === name,
    );
    if (created) return created;
    const gone = new Set(this.#changes.removed.map(({ path }) => this.#entryOf(path)));
    const at = this.#entries.items.findIndex((item, index) => {
      if (!isMap(item) || gone.has(index) || nameOf(item) !== name) return false;
      return listOf(item) === list;
    });
    if (at === -1) return null;
    const id = (this.#entries.items[at] as YAMLMap).get("id");
    return { at, id: id === undefined ? null : String(id) };
  }

  /** Behind the entries that it needs, before those that need it, beside those of its kind. */
  #place(added: Added): void {
    const planned = this.#planned(added);
    const needed = linksOf(planned).flatMap((link) => {
      const list = link.to === "planned" ? KIND_NAMES[link.object.kind].list : null;
      return (list && this.#find(list, (link as { object: Planned }).object.name)?.at) ?? [];
    });
    const isNew = (at: number) => this.#new.some((entry) => entry.at === at);
    const from = Math.max(0, ...needed.map((at) => (isNew(at) ? at : at + 1)));
    const to = Math.min(this.#entries.items.length, ...this.#needing(planned));
    if (from > to)
      throw new EditProblem(
        `${JSON.stringify(planned.name)} would have to stand before and behind other entries.`,
      );
    const alike = this.#entries.items.findLastIndex((item) => kindOf(item) === planned.kind) + 1;
    const at = Math.min(Math.max(alike === 0 ? to : alike, from), to);
    this.#new.push({ planned, at, id: added.kind === "policy-binding" ? null : this.#id(planned) });
  }

  #planned(added: Added): Planned {
    const { objects } = this.#plan;
    const found =
      added.kind === "policy-binding"
        ? objects.filter((object) => targetOf(object) === added.rule)[added.index]
        : objects.find(({ kind, name }) => kind === added.kind && name === added.name);
    if (!found) throw new EditProblem(`${JSON.stringify(added)} is in no plan.`);
    return found;
  }

  /** Entries that stay and refer to an object. */
  #needing({ kind, name }: Planned): number[] {
    const list = KIND_NAMES[kind].list;
    return this.#changes.kept
      .filter(({ value }) =>
        Object.entries(value).some(
          ([key, member]) => REFERENCE_LISTS[key] === list && [member].flat().includes(name),
        ),
      )
      .map(({ path }) => this.#entryOf(path));
  }

  /** That of an entry that it takes the place of, or one that nobody has. */
  #id({ kind, name, id }: Planned): string {
    const items = this.#entries.items.filter((item) => isMap(item));
    const old = this.#changes.removed.map(({ path }) => items[this.#entryOf(path)]);
    const same = old.find(
      (item) => item && nameOf(item) === name && listOf(item) === KIND_NAMES[kind].list,
    );
    if (same?.get("id") !== undefined) return String(same.get("id"));
    const taken = new Set([
      ...items.map((item) => String(item.get("id"))),
      ...this.#new.map((entry) => entry.id),
    ]);
    let free = id;
    for (let count = 2; taken.has(free); count++) free = `${id}-${count}`;
    return free;
  }

  #comeAndGo(): void {
    const places = entryPlaces(this.#entries, this.#text);
    if (!places) throw new EditProblem("Its entries do not stand below each other.");
    const gone = new Set(this.#changes.removed.map(({ path }) => this.#entryOf(path)));
    if (gone.size === places.length && this.#new.length === 0)
      throw new EditProblem("No entry would be left.");
    for (const index of gone) this.#takeOut(places[index] as EntryPlace);
    for (const entry of this.#new) this.#insert(entry, places, gone);
  }

  /** With its line break, and with the empty line above where there is one below too. */
  #takeOut({ start, end }: EntryPlace): void {
    const next = this.#text.indexOf("\n", end) + 1;
    const isBlank = (from: number) => /^\r?\n|^$/.test(this.#text.slice(from, from + 2));
    const above = this.#text.lastIndexOf("\n", start - 2) + 1;
    const hasGap = start > 1 && isBlank(above) && next > 0 && isBlank(next);
    this.#splices.replace(hasGap ? above : start, next === 0 ? this.#text.length : next, "");
  }

  #insert(
    { planned, at, id }: NewEntry,
    places: readonly EntryPlace[],
    gone: ReadonlySet<number>,
  ): void {
    const node = (link: Link): Node => {
      if (link.to === "user") return userNode(link.username, this.#yaml);
      return link.to === "planned"
        ? this.#reference(KIND_NAMES[link.object.kind].list as ListKey, link.object.name, at)
        : referenceNode(link.list, link.name, null, this.#yaml);
    };
    const entry = entryOf({ ...planned, id: id ?? planned.id }, node);
    const first = places[0] as EntryPlace;
    const indent = " ".repeat(first.indent);
    const lines = new Document([entry], { version: "1.1" })
      .toString(LOOK)
      .trimEnd()
      .split("\n")
      .map((line) => (line === "" ? line : indent + line));
    const gap = this.#gap(places);
    const before = places.findLast((_, index) => index < at && !gone.has(index));
    if (before) this.#splices.insert(before.end, `\n${gap}${lines.join("\n")}`);
    else this.#splices.insert(first.start, `${lines.join("\n")}\n${gap}`);
  }

  /** An empty line, where all entries have one between them. */
  #gap(places: readonly EntryPlace[]): string {
    const between = places.slice(1).map(({ start }, index) => {
      const before = places[index] as EntryPlace;
      return /\n[ \t]*\r?\n/.test(this.#text.slice(before.end, start));
    });
    return between.length > 0 && between.every(Boolean) ? "\n" : "";
  }
}

/** The members of a list that stay, with their nodes. */
function members(node: Node | null, was: unknown): ReadonlyMap<unknown, Node> {
  if (!isSeq(node) || !Array.isArray(was) || node.items.length !== was.length) return new Map();
  return new Map(was.map((member, index) => [member, node.items[index] as Node]));
}

/** The name in `!Find [model, [name, …]]`, where the model is one of a list. */
function foundName(seq: YAMLSeq, list: ListKey): Scalar | null {
  const [model, pair] = seq.items;
  if (!isScalar(model) || !isSeq(pair) || !isScalar(pair.items[0])) return null;
  const named = String(model.value).toLowerCase();
  const kind = kindBy("model", named);
  const isOfList = named === FIND_MODELS[list] || (kind && KIND_NAMES[kind].list === list);
  const name = pair.items[1];
  return isOfList && pair.items[0].value === "name" && isScalar(name) ? name : null;
}

function nameOf(entry: YAMLMap): unknown {
  return entry.getIn(["attrs", "name"]) ?? entry.getIn(["identifiers", "name"]);
}

function kindOf(item: unknown) {
  return isMap(item) ? kindBy("model", String(item.get("model")).toLowerCase()) : null;
}

function listOf(item: YAMLMap): ListKey | null {
  const kind = kindOf(item);
  return kind && KIND_NAMES[kind].list;
}

function linksOf({ settings }: Planned): Link[] {
  return [...settings.values()].flatMap((setting) => {
    if ("link" in setting) return [setting.link];
    return "links" in setting ? setting.links.filter((link) => typeof link !== "number") : [];
  });
}

/** The rule of a binding. */
function targetOf({ kind, settings }: Planned): string | null {
  const target = kind === "policy-binding" ? settings.get("target") : undefined;
  const link = target && "link" in target ? target.link : null;
  return link?.to === "planned" ? link.object.name : null;
}
