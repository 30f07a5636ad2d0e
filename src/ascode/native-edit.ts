/** A native configuration in YAML, with other values and the comments that it had. */
import { type Document, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from "yaml";
import { isFields } from "../match/event.js";
import { align } from "./align.js";
import { parseConfig } from "./document.js";

/**
 * Writes what is different into a configuration. Comments stay with what they stand at; indentation
 * may change.
 *
 * @param text YAML that holds an object.
 * @param value What it is to hold. Keys that are not named stay.
 */
export function editYaml(
  text: string,
  value: Readonly<Record<string, unknown>>,
): { text: string } | { problem: string } {
  const parsed = parseConfig(text);
  if ("problem" in parsed) return { problem: parsed.problem.message };
  const { yaml, document } = parsed;
  if (/^\s*[{[]/.test(text) || !isMap(yaml.contents) || !isFields(document.value))
    return { problem: "It is no configuration in YAML." };
  const wanted = { ...document.value, ...value };
  new Merge(yaml).map(yaml.contents as YAMLMap, document.value, wanted);
  const written = yaml.toString({ lineWidth: 0, flowCollectionPadding: /[{[] /.test(text) });
  const now = parseConfig(written);
  const isSame = "document" in now && isEqual(now.document.value, wanted);
  return isSame ? { text: written } : { problem: "The changed text would not say the same." };
}

class Merge {
  readonly #yaml: Document;

  constructor(yaml: Document) {
    this.#yaml = yaml;
  }

  map(node: YAMLMap, before: Readonly<Record<string, unknown>>, after: typeof before): void {
    for (const key of Object.keys(before)) if (after[key] === undefined) node.delete(key);
    for (const [key, value] of Object.entries(after)) {
      if (value === undefined || isEqual(before[key], value)) continue;
      node.set(key, this.#merged(node.get(key, true), before[key], value));
    }
  }

  /** The node that a value had, as far as it can stay. */
  #merged(node: unknown, before: unknown, after: unknown): Node {
    if (isMap(node) && isFields(before) && isFields(after)) this.map(node, before, after);
    else if (isSeq(node) && Array.isArray(before) && Array.isArray(after))
      this.#seq(node, before, after);
    else if (isScalar(node) && (typeof after !== "object" || after === null)) node.value = after;
    else return this.#yaml.createNode(after);
    return node as Node;
  }

  #seq(seq: YAMLSeq, before: readonly unknown[], after: readonly unknown[]): void {
    const old = before.map((value, index) => ({ value, node: seq.items[index] }));
    const young = after.map((value) => ({ value, node: undefined as unknown }));
    const pairs = align<{ value: unknown; node: unknown }>(
      old,
      young,
      ({ value }) => keyOf(value),
      ({ value }) => typeof value,
    );
    const partners = new Map(pairs.map(([was, is]) => [is, was]));
    seq.items = young.map((member) => {
      const was = partners.get(member);
      if (!was) return this.#yaml.createNode(member.value);
      return isEqual(was.value, member.value)
        ? was.node
        : this.#merged(was.node, was.value, member.value);
    });
  }
}

/** What a member of a list is known by: its name, what it binds, or itself. */
function keyOf(value: unknown): string {
  if (!isFields(value)) return JSON.stringify(value);
  const { name, username, policy, group, user } = value;
  return JSON.stringify(name ?? username ?? [policy, group, user]);
}

function isEqual(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((member, index) => isEqual(member, b[index]));
  if (!isFields(a) || !isFields(b)) return Object.is(a, b);
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.every((key) => isEqual(a[key], b[key]));
}
