/** Writes keys of one entry into the text of a blueprint. */
import {
  Document,
  isMap,
  isScalar,
  type Node,
  type Pair,
  type Scalar,
  stringify,
  type YAMLMap,
} from "yaml";
import { REFERENCE_LISTS } from "../kinds.js";
import { lineEnd, lineStart, pairEnd } from "./layout.js";
import type { Splices } from "./splices.js";
import { LOOK } from "./write.js";

export class EntryEditor {
  readonly #entry: YAMLMap;
  readonly #yaml: Document;
  readonly #text: string;
  readonly #splices: Splices;
  /** Parts on one line, which are written anew as a whole. */
  readonly #dirty = new Set<YAMLMap>();
  /** Parts that are not there yet, with their keys. */
  readonly #fresh = new Map<Part, Record<string, Node>>();

  /** @param yaml The document that the entry is of, parsed from the text. */
  constructor(entry: YAMLMap, yaml: Document, text: string, splices: Splices) {
    this.#entry = entry;
    this.#yaml = yaml;
    this.#text = text;
    this.#splices = splices;
  }

  /** The node of a key, wherever it stands: what is set wins over what is looked up. */
  node(key: string): Node | null {
    const part = this.#partWith(key);
    return part ? ((this.#entry.getIn([part, key], true) as Node | undefined) ?? null) : null;
  }

  /** @param part Where the key comes that is not there yet. */
  set(key: string, node: Node, part: Part): void {
    const present = this.#partWith(key);
    if (present === null) this.#add(key, node, part);
    else this.#replace(this.#entry.get(present) as YAMLMap, key, node);
  }

  #replace(map: YAMLMap, key: string, node: Node): void {
    const old = map.get(key, true) as Node;
    if (isInline(old) && isInlineNode(key, node)) {
      const [start = 0, end = 0] = old.range ?? [];
      this.#splices.replace(start, end, inline((node as Scalar).value));
      old.value = (node as Scalar).value;
    } else {
      if (map.flow) this.#dirty.add(map);
      else this.#replacePair(pairOf(map, key), key, node);
      map.set(key, node);
    }
  }

  /** Both in what is looked up and in what is set. */
  rename(name: Node): void {
    for (const part of PARTS)
      if (this.#has(part, "name")) {
        const map = this.#entry.get(part) as YAMLMap;
        const old = map.get("name", true) as Node;
        const [start = 0, end = 0] = old.range ?? [];
        const tagged = old.tag?.startsWith("!") ? this.#text.lastIndexOf(old.tag, start) : start;
        this.#splices.replace(tagged, end, inline((name as Scalar).value));
        map.set("name", name);
      }
  }

  remove(key: string): void {
    for (const part of PARTS)
      if (this.#has(part, key)) {
        const map = this.#entry.get(part) as YAMLMap;
        const isLast = map.items.length === 1;
        if (isLast && this.#entry.flow) this.#dirty.add(this.#entry);
        else if (isLast) this.#removePair(pairOf(this.#entry, part));
        else if (map.flow) this.#dirty.add(map);
        else this.#removePair(pairOf(map, key));
        map.delete(key);
        if (isLast) this.#entry.delete(part);
      }
  }

  /** Writes what has to be written as a whole. */
  finish(): void {
    for (const [part, pairs] of this.#fresh) this.#addPart(part, pairs);
    const inside = this.#dirty.has(this.#entry) ? [this.#entry] : [...this.#dirty];
    for (const map of inside) {
      const [start = 0, end = 0] = map.range ?? [];
      this.#splices.replace(start, end, rendered(map).join("\n"));
    }
  }

  #partWith(key: string): Part | null {
    return PARTS.find((part) => this.#has(part, key)) ?? null;
  }

  #has(part: string, key: string): boolean {
    const map = this.#entry.get(part);
    return isMap(map) && map.has(key);
  }

  #add(key: string, node: Node, part: Part): void {
    const map = this.#entry.get(part);
    if (this.#fresh.has(part) || !isMap(map) || map.items.length === 0)
      this.#fresh.set(part, { ...this.#fresh.get(part), [key]: node });
    else {
      if (map.flow) this.#dirty.add(map);
      else this.#insertAfter(map, { [key]: node });
      map.set(key, node);
    }
  }

  /** A part that was not there, or empty. */
  #addPart(part: Part, pairs: Readonly<Record<string, Node>>): void {
    const old = this.#entry.has(part) ? pairOf(this.#entry, part) : null;
    if (this.#entry.flow) this.#dirty.add(this.#entry);
    else if (old) this.#replacePair(old, part, pairs);
    else this.#insertAfter(this.#entry, { [part]: pairs });
    this.#entry.set(part, this.#yaml.createNode(pairs));
  }

  #insertAfter(map: YAMLMap, added: unknown): void {
    const last = map.items[map.items.length - 1] as Pair;
    const indent = " ".repeat(this.#column(map));
    const lines = rendered(added).map((line) => `\n${line === "" ? "" : indent + line}`);
    this.#splices.insert(lineEnd(this.#text, pairEnd(last, this.#text)), lines.join(""));
  }

  #replacePair(pair: Pair, key: string, value: unknown): void {
    const [start = 0] = (pair.key as Node).range ?? [];
    const end = pairEnd(pair, this.#text);
    const indent = " ".repeat(start - lineStart(this.#text, start));
    const [first = "", ...rest] = rendered({ [key]: value });
    const lines = rest.map((line) => (line === "" ? line : indent + line));
    const comment = this.#text.slice(end, lineEnd(this.#text, end)).trim();
    // A comment behind the value would become a part of a text of several lines.
    const isInTheWay = lines.length > 0 && comment.startsWith("#");
    this.#splices.replace(
      start,
      isInTheWay ? lineEnd(this.#text, end) : end,
      [...(isInTheWay ? [comment, indent + first] : [first]), ...lines].join("\n"),
    );
  }

  #removePair(pair: Pair): void {
    const [key = 0] = (pair.key as Node).range ?? [];
    const end = lineEnd(this.#text, pairEnd(pair, this.#text));
    this.#splices.replace(lineEnd(this.#text, lineStart(this.#text, key)), end, "");
  }

  #column(map: YAMLMap): number {
    const [start = 0] = ((map.items[0] as Pair).key as Node).range ?? [];
    return start - lineStart(this.#text, start);
  }
}

const PARTS = ["attrs", "identifiers"] as const;
type Part = (typeof PARTS)[number];

function pairOf(map: YAMLMap, key: string): Pair {
  return map.items.find(
    (pair) => String(isScalar(pair.key) ? pair.key.value : pair.key) === key,
  ) as Pair;
}

/** Lines of a value, from the first column. */
function rendered(value: unknown): string[] {
  return new Document(value, { version: "1.1" }).toString(LOOK).trimEnd().split("\n");
}

/** A value on one line that nothing else refers to. */
function isInline(node: Node): node is Scalar {
  return (
    isScalar(node) &&
    node.tag === undefined &&
    node.anchor === undefined &&
    node.type !== "BLOCK_LITERAL" &&
    node.type !== "BLOCK_FOLDED" &&
    !String(node.source ?? "").includes("\n")
  );
}

function isInlineNode(key: string, node: Node): boolean {
  if (key in REFERENCE_LISTS || !isScalar(node) || node.tag?.startsWith("!")) return false;
  const { value } = node;
  return value !== null && !(typeof value === "string" && value.includes("\n"));
}

/** Texts in double quotes can stand everywhere. */
function inline(value: unknown): string {
  if (typeof value !== "string") return String(value);
  const plain = stringify(value, { version: "1.1", lineWidth: 0 }).trimEnd();
  return /^[\w.-]+$/.test(plain) ? plain : JSON.stringify(value);
}
