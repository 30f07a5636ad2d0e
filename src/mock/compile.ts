/**
 * A schema of the tables → a function that writes one value of it. What never changes is written
 * here, once; what is left for each event is to join texts.
 */
import { masked } from "./masking.js";
import { PRESENCE, type Presence, USUAL } from "./presence.js";
import { namesOf, type Place, refPool } from "./ref-pools.js";
import type { RequestWriter } from "./requests.js";
import { samplePool, sampleTexts } from "./samples.js";
import { isId, scalarWriter } from "./scalars.js";
import { fixed, type RefPool, refOf, type Scene } from "./scene.js";
import type { Json, MockData, MockNode, MockRelease } from "./tables.js";
import type { Manner } from "./text.js";
import { VALUES } from "./values.js";
import type { World } from "./world.js";

/** Writes one value as JSON text. */
export type Writer = (scene: Scene) => string;

export interface CompileOptions {
  data: MockData;
  release: MockRelease;
  world: World;
  manner: Manner;
  action: string;
  variant: string;
  /** Contexts of the variant's examples. */
  samples: readonly Record<string, Json>[];
  request: RequestWriter;
  /** Filled with the objects that each key can refer to. */
  refs: Map<string, RefPool>;
}

/** Keys that name the application which the event is about. */
const APPLICATION_KEYS: ReadonlySet<string> = new Set(["authorized_application", "application"]);

/** Null stands among the alternatives of a key so often. */
const NULL_EVERY = 12;

/** How many members an array of references has at most. */
const MOST_MEMBERS = 2;

/** Most places have few values: names of people, scopes of applications. So many texts are kept. */
const MOST_KNOWN = 256;

/** Compiles the context of one variant. */
export function compileContext(node: MockNode, options: CompileOptions): Writer {
  return new Compiler(options).writer(node, "", "", []);
}

class Compiler {
  readonly #options: CompileOptions;

  constructor(options: CompileOptions) {
    this.#options = options;
  }

  /**
   * @param path Place in the context, without dots at its ends.
   * @param shapes Shared shapes on the way: one that contains itself is not entered again.
   */
  writer(node: MockNode, path: string, key: string, shapes: readonly string[]): Writer {
    const { manner, world } = this.#options;
    if (node.const !== undefined) return constant(manner.write(node.const));
    const { node: linked, shapes: inner } = this.#link(node, shapes);
    const place = this.#place(path, key);
    const own = inner.slice(shapes.length);
    if (own.includes("http-request")) return this.#request(linked);
    if (own.includes("geo")) return ({ client }) => client.network.geoText ?? "{}";
    if (own.includes("asn")) return ({ client }) => client.network.asnText ?? "{}";
    if (own.includes("user-ref"))
      return key.includes("from") ? ({ other }) => other.text : ({ person }) => person.text;
    const value = namesOf(place)
      .map((name) => VALUES[name])
      .find((maker) => maker !== undefined);
    if (value) return this.#written(value);
    if (own.includes("model-ref")) return this.#reference(linked, place, key);
    if (isId(linked)) return scalarWriter(linked, place, world, manner);
    if (!linked.properties && !this.#refersOnly(linked, inner)) {
      const texts = sampleTexts(samplePool(this.#options.samples, path), this.#options);
      if (texts) return (scene) => texts(scene);
    }
    if (linked.anyOf && !linked.properties) return this.#alternatives(linked, path, key, inner);
    if (linked.properties) return this.#object(linked, path, inner);
    if (linked.items) return this.#array(linked, path, key, inner);
    return scalarWriter(linked, place, world, manner);
  }

  #place(path: string, key: string): Place {
    const { action, variant } = this.#options;
    return { action, variant, path, key };
  }

  /** Follows references; what stands beside them narrows what they lead to. */
  #link(node: MockNode, shapes: readonly string[]): { node: MockNode; shapes: readonly string[] } {
    if (node.ref === undefined) return { node, shapes };
    const { data, release } = this.#options;
    const target = this.#link(data.nodes[release.shapes[node.ref] ?? -1] ?? {}, [
      ...shapes,
      node.ref,
    ]);
    const { ref: _, properties, ...own } = node;
    const merged: MockNode = { ...target.node, ...own };
    if (properties) {
      merged.properties = { ...target.node.properties };
      for (const [key, child] of Object.entries(properties))
        merged.properties[key] = { ...merged.properties[key], ...child };
    }
    return { node: merged, shapes: target.shapes };
  }

  /** A value that a maker gives, masked by its keys like any other. */
  #written(maker: (scene: Scene) => Json): Writer {
    const { manner, release, data } = this.#options;
    const known = new Map<Json, string>();
    return (scene) => {
      const value = maker(scene);
      if (typeof value === "object") return manner.write(masked(value, release.masking, data.mask));
      const present = known.get(value);
      if (present !== undefined) return present;
      const text = manner.write(value);
      if (known.size < MOST_KNOWN) known.set(value, text);
      return text;
    };
  }

  /** True for arrays and alternatives whose members are references: this installation's, not a sample's. */
  #refersOnly(node: MockNode, shapes: readonly string[]): boolean {
    return [node.items, ...(node.anyOf ?? [])].some(
      (part) =>
        part?.ref !== undefined &&
        this.#link(part, shapes).shapes.some((shape) => REFERENCES.has(shape)),
    );
  }

  #reference(node: MockNode, place: Place, key: string): Writer {
    if (APPLICATION_KEYS.has(key)) return ({ application }) => application.ref.text;
    const { world, manner, refs } = this.#options;
    const pool = refPool(node, place, world, manner);
    refs.set(key, pool);
    return (scene) => refOf(scene, pool).text;
  }

  /** One of the alternatives; null, where it is one, seldom. */
  #alternatives(node: MockNode, path: string, key: string, shapes: readonly string[]): Writer {
    const { anyOf = [], ...rest } = node;
    const open = anyOf.filter((part) => part.ref === undefined || !shapes.includes(part.ref));
    const some = open.filter(({ type }) => type !== "null");
    const writers = some.map((part) => this.writer({ ...rest, ...part }, path, key, shapes));
    const first = writers[0] ?? constant("null");
    if (some.length === open.length) return first;
    return (scene) => (fixed(scene, NULL_EVERY, 17) === 0 ? "null" : first(scene));
  }

  #array(node: MockNode, path: string, key: string, shapes: readonly string[]): Writer {
    const { items = {}, minItems = 1 } = node;
    if (items.ref !== undefined && shapes.includes(items.ref)) return constant("[]");
    const { manner, world, refs } = this.#options;
    const linked = this.#link(items, shapes);
    if (!linked.shapes.slice(shapes.length).includes("model-ref")) {
      const item = this.writer(items, `${path}[]`, key, shapes);
      return (scene) => `[${item(scene)}]`;
    }
    const pool = refPool(linked.node, this.#place(`${path}[]`, key), world, manner);
    refs.set(key, pool);
    const most = Math.max(minItems, Math.min(MOST_MEMBERS, pool.refs.length));
    return (scene) => {
      const count = fixed(scene, 4, 19) === 0 ? most : minItems;
      const members = Array.from({ length: count }, (_, index) => refOf(scene, pool, index).text);
      return `[${members.join(manner.comma)}]`;
    };
  }

  /** The request: always whole but for the id, which some events are too early for. */
  #request({ properties = {} }: MockNode): Writer {
    const { action, variant, manner, request } = this.#options;
    const { comma, colon } = manner;
    const id = `${comma}"request_id"${colon}`;
    const agent = `${comma}"user_agent"${colon}`;
    const head = (scene: Scene) => {
      scene.request ||= request(scene);
      return scene.request;
    };
    const isEarly = action === "logout" && variant === "session-binding";
    if (isEarly || properties.request_id === undefined)
      return (scene) => `{${head(scene)}${agent}${scene.client.agentText}}`;
    return (scene) => `{${head(scene)}${id}${scene.requestId}${agent}${scene.client.agentText}}`;
  }

  #object(node: MockNode, path: string, shapes: readonly string[]): Writer {
    const { manner } = this.#options;
    const properties = node.properties ?? {};
    const required = new Set(node.required);
    const keys = manner.order(Object.keys(properties));
    if (node.minProperties && required.size === 0) for (const key of keys) required.add(key);
    const members = keys.map((key): Member => {
      const inside = path === "" ? key : `${path}.${key}`;
      const write = this.writer(properties[key] ?? {}, inside, key, shapes);
      const presence = required.has(key) ? 1 : this.#presence(inside, key);
      return { key, head: `${manner.write(key)}${manner.colon}`, write, presence };
    });
    return objectWriter(members, node, manner.comma);
  }

  #presence(path: string, key: string): Presence {
    const known = namesOf(this.#place(path, key)).map((name) => PRESENCE[name]);
    return known.find((presence) => presence !== undefined) ?? USUAL;
  }
}

const REFERENCES: ReadonlySet<string> = new Set(["model-ref", "user-ref"]);

function constant(text: string): Writer {
  return () => text;
}

interface Member {
  key: string;
  /** The key and what follows it. */
  head: string;
  write: Writer;
  presence: Presence;
}

function objectWriter(members: Member[], node: MockNode, comma: string): Writer {
  const complete = completer(members, node);
  return (scene) => {
    let text = "";
    let present = 0;
    for (let index = 0; index < members.length; index++) {
      const { presence } = members[index] as Member;
      if (isPresent(presence, scene)) present |= 1 << index;
    }
    if (complete) present = complete(present, scene);
    for (let index = 0; index < members.length; index++) {
      if ((present & (1 << index)) === 0) continue;
      const { head, write } = members[index] as Member;
      text += text === "" ? head : comma + head;
      text += write(scene);
    }
    return `{${text}}`;
  };
}

function isPresent(presence: Presence, scene: Scene): boolean {
  if (presence === 1) return true;
  return typeof presence === "number" ? scene.random.chance(presence) : presence(scene);
}

/** Adds the keys that others need, and one of those of which one is needed; null where nothing does. */
function completer(
  members: Member[],
  node: MockNode,
): ((present: number, scene: Scene) => number) | null {
  const bits = (keys: readonly string[]) =>
    keys.reduce((sum, key) => {
      const index = members.findIndex((member) => member.key === key);
      return index < 0 ? sum : sum | (1 << index);
    }, 0);
  const needs = Object.entries(node.dependentRequired ?? {}).map(
    ([key, needed]) => [bits([key]), bits(needed)] as const,
  );
  const choices = (node.anyOf ?? []).map(({ required = [] }) => bits(required));
  if (needs.length === 0 && choices.length === 0) return null;
  return (drawn, scene) => {
    let present = drawn;
    if (choices.length > 0 && !choices.some((bit) => (present & bit) === bit))
      present |= choices[fixed(scene, choices.length, 23)] as number;
    for (let changed = true; changed; ) {
      const before = present;
      for (const [key, needed] of needs) if ((present & key) !== 0) present |= needed;
      changed = present !== before;
    }
    return present;
  };
}
