/** A configuration → the objects to create, in order, with their settings for one release. */
import { CONFIG_ENUMS, CONFIG_OBJECTS } from "../generated/config.js";
import { ACTION_RANGES } from "../generated/facts.js";
import type { KeyFacts, ObjectFacts } from "../match/config/facts.js";
import type { Binding, Configuration, UserName } from "../match/config/model.js";
import { plainId } from "../match/config/names.js";
import { below } from "../match/config/problem.js";
import { isInRelease, type ServerRelease } from "../match/release.js";
import { nearest } from "../validate/nearest.js";
import { KIND_NAMES, type Kind, type ListKey, REFERENCE_LISTS } from "./kinds.js";

/** An object that a setting leads to. */
export type Link =
  | { to: "planned"; object: Planned }
  | { to: "existing"; list: ListKey; name: string }
  | { to: "user"; username: string };

export type Setting = { value: unknown } | { link: Link } | { links: (Link | number)[] };

export interface Planned {
  kind: Kind;
  /** A name of its own among all objects, of letters, digits and dashes. */
  id: string;
  name: string;
  settings: ReadonlyMap<string, Setting>;
}

export interface PlanProblem {
  message: string;
  /** JSON Pointer into the configuration. */
  path: string;
}

export interface Plan {
  release: ServerRelease;
  objects: Planned[];
  /** What the release lacks. */
  problems: PlanProblem[];
  /** What a server cannot be told. */
  remarks: PlanProblem[];
}

export function plan(configuration: Configuration, release: ServerRelease): Plan {
  return new Planner(configuration, release).plan();
}

/** Ids that are only of this file, and what stands in another place. */
const NOT_SETTINGS = new Set(["pk", "name", "bindings"]);

/** Keys of a group that say the same in different releases. */
const PARENTS = ["parent", "parents"];

interface Written {
  name: string;
  pk: string | null;
  path: string;
  fields: Readonly<Record<string, unknown>>;
  /** Of a group, however it names them. */
  parents?: readonly { name: string }[];
}

class Planner {
  readonly #configuration: Configuration;
  readonly #release: ServerRelease;
  readonly #plan: Plan;
  readonly #ids = new Set<string>();
  readonly #byName = new Map<string, Planned>();

  constructor(configuration: Configuration, release: ServerRelease) {
    this.#configuration = configuration;
    this.#release = release;
    this.#plan = { release, objects: [], problems: [], remarks: [] };
  }

  plan(): Plan {
    const { users, groups, mappings, transports, policies, rules } = this.#configuration;
    for (const { path, username } of users)
      this.#remark(
        path,
        `The user ${JSON.stringify(username)} is not written: a set-up names users, it does not create them.`,
      );
    this.#all("group", "groups", parentsFirst(groups));
    this.#all("webhook-mapping", "mappings", mappings);
    this.#all("notification-transport", "transports", transports);
    this.#all("notification-rule", "rules", rules);
    for (const policy of policies)
      this.#all(
        policy.kind === "matcher" ? "event-matcher-policy" : "expression-policy",
        "policies",
        [policy],
      );
    for (const rule of rules)
      for (const [index, binding] of rule.bindings.entries())
        this.#binding(binding, rule.name, index);
    return this.#plan;
  }

  #remark(path: string, message: string): void {
    this.#plan.remarks.push({ path, message });
  }

  #all(kind: Kind, list: ListKey, objects: readonly Written[]): void {
    const existing: readonly string[] = list === "rules" ? [] : this.#configuration.existing[list];
    for (const object of objects) {
      if (object.path.startsWith("/existing/") && existing.includes(object.name)) continue;
      const settings = this.#settings(kind, object);
      if (object.parents !== undefined) this.#parents(object, settings);
      const planned = { kind, id: this.#id(kind, object.name), name: object.name, settings };
      this.#add(planned);
      this.#byName.set(`${list} ${object.name}`, planned);
      if (object.pk !== null) this.#byName.set(`${list} ${plainId(object.pk)}`, planned);
    }
  }

  #add(planned: Planned): void {
    this.#plan.objects.push(planned);
  }

  #binding(binding: Binding, rule: string, index: number): void {
    const { path, fields, order } = binding;
    const target = this.#byName.get(`rules ${rule}`);
    if (!target) return;
    for (const key of ["expires", "expiring"])
      if ((fields[key] ?? null) !== null)
        this.#remark(
          below(path, key),
          `\`${key}\` is not written: no server takes it for a binding, it is only in its answers.`,
        );
    const settings = new Map<string, Setting>([
      ["target", { link: { to: "planned", object: target } }],
      ["order", { value: order }],
    ]);
    const own = this.#settings("policy-binding", { ...binding, name: "", pk: null });
    for (const [key, setting] of own) if (key !== "order") settings.set(key, setting);
    const name = `${rule} ${index + 1}`;
    this.#add({ kind: "policy-binding", id: this.#id("policy-binding", name), name, settings });
  }

  #settings(kind: Kind, { fields, path }: Written): Map<string, Setting> {
    const facts: ObjectFacts = CONFIG_OBJECTS[kind];
    const settings = new Map<string, Setting>();
    for (const [key, known] of Object.entries(facts)) {
      const value = fields[key];
      if (value === undefined || NOT_SETTINGS.has(key) || PARENTS.includes(key) || known.answer)
        continue;
      const place = below(path, key);
      this.#check(KIND_NAMES[kind].words, key, value, known, place);
      const setting = this.#setting(key, value);
      if (setting) settings.set(key, setting);
    }
    return settings;
  }

  /** One parent or several, as the release has them. */
  #parents({ name, path, parents = [] }: Written, settings: Map<string, Setting>): void {
    const { parent, parents: several }: ObjectFacts = CONFIG_OBJECTS.group;
    const [first] = parents.map((group) => this.#link("groups", group.name));
    if (isInRelease(several?.range ?? null, this.#release)) {
      if (parents.length > 0)
        settings.set("parents", {
          links: parents.map((group) => this.#link("groups", group.name)),
        });
    } else if (parents.length > 1)
      this.#problem(
        below(path, "parents"),
        `${this.#release} knows one parent of a group, and ${JSON.stringify(name)} has ${parents.length}: more are there in ${rangeWords(several?.range ?? "")}.`,
      );
    else if (first && isInRelease(parent?.range ?? null, this.#release))
      settings.set("parent", { link: first });
  }

  /** Null where there is nothing to set, as where members are not known. */
  #setting(key: string, value: unknown): Setting | null {
    const list = REFERENCE_LISTS[key];
    if (key === "users")
      return Array.isArray(value) ? { links: value.map((user: UserName) => userLink(user)) } : null;
    if (key === "user" && typeof value === "string")
      return { link: { to: "user", username: value } };
    if (list === undefined || value === null) return { value };
    if (!Array.isArray(value)) return { link: this.#link(list, String(value)) };
    return { links: value.map((name) => this.#link(list, String(name))) };
  }

  #link(list: ListKey, name: string): Link {
    const object =
      this.#byName.get(`${list} ${name}`) ?? this.#byName.get(`${list} ${plainId(name)}`);
    return object ? { to: "planned", object } : { to: "existing", list, name };
  }

  #check(words: string, key: string, value: unknown, known: KeyFacts, path: string): void {
    const { range, enum: name } = known;
    if (range !== undefined && value !== null && !isInRelease(range, this.#release))
      this.#problem(
        path,
        `${this.#release} has no \`${key}\` in ${words}: it is there in ${rangeWords(range)}.`,
      );
    if (name === undefined || typeof value !== "string") return;
    const values: Readonly<Record<string, string>> =
      name === "actions" ? ACTION_RANGES : (CONFIG_ENUMS[name] ?? {});
    const found = Object.hasOwn(values, value) ? (values[value] as string) : null;
    if (found === null) {
      const meant = nearest(value, Object.keys(values));
      const hint = meant === null ? "" : ` Did you mean \`${meant}\`?`;
      this.#problem(path, `No release has ${JSON.stringify(value)} as \`${key}\`.${hint}`);
    } else if (!isInRelease(found, this.#release))
      this.#problem(
        path,
        `${this.#release} has no ${JSON.stringify(value)} as \`${key}\`: it is there in ${rangeWords(found)}.`,
      );
  }

  #problem(path: string, message: string): void {
    this.#plan.problems.push({ path, message });
  }

  #id(kind: Kind, name: string): string {
    const words = name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "");
    const base = `${SHORT[kind]}-${words === "" ? "unnamed" : words}`;
    let id = base;
    for (let count = 2; this.#ids.has(id); count++) id = `${base}-${count}`;
    this.#ids.add(id);
    return id;
  }
}

const SHORT: Readonly<Record<Kind, string>> = {
  group: "group",
  "webhook-mapping": "mapping",
  "notification-transport": "transport",
  "notification-rule": "rule",
  "event-matcher-policy": "policy",
  "expression-policy": "policy",
  "policy-binding": "binding",
};

function userLink(user: UserName): Link | number {
  return typeof user === "number" ? user : { to: "user", username: user };
}

/** `>=2025.8` → `2025.8 and later`. */
function rangeWords(range: string): string {
  return range
    .split(" ")
    .map((part) =>
      part.replace(/^>=(.*)$/, "$1 and later").replace(/^<(.*)$/, "releases before $1"),
    )
    .join(", ");
}

/** A group after those that it belongs to; what goes in circles comes as it is written. */
function parentsFirst<T extends { parents: T[] }>(groups: readonly T[]): T[] {
  const order = new Set<T>();
  const begun = new Set<T>();
  const open = groups.toReversed();
  for (let group = open.at(-1); group; group = open.at(-1)) {
    const waiting = begun.has(group) ? [] : group.parents.filter((parent) => !begun.has(parent));
    begun.add(group);
    if (waiting.length > 0) open.push(...waiting.toReversed());
    else {
      order.add(group);
      open.pop();
    }
  }
  return [...order];
}
