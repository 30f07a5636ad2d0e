/** The native configuration: parsed JSON or YAML → objects that name each other. */
import { CONFIG_OBJECTS } from "../../generated/config.js";
import type { KeyFacts } from "./facts.js";
import { defaultOf, type Fields, readFields } from "./fields.js";
import type {
  Binding,
  Bound,
  Configuration,
  ExistingKind,
  Group,
  Mapping,
  Policy,
  Rule,
  Transport,
  User,
  UserName,
} from "./model.js";
import { Names } from "./names.js";
import { below, type Problem, Problems } from "./problem.js";
import { readPolicy, textOf } from "./read-policy.js";
import { readRelease } from "./read-release.js";

/**
 * Reads a configuration. What cannot be understood is a problem and left out.
 *
 * @param value What a parser of JSON or YAML returned.
 */
export function readConfiguration(value: unknown): {
  configuration: Configuration;
  problems: Problem[];
} {
  const problems = new Problems();
  return { configuration: new Reader(problems).read(value), problems: problems.all };
}

/** A list, with the place of each member. */
function membersOf(value: unknown, path: string): { value: unknown; path: string }[] {
  return Array.isArray(value)
    ? value.map((member, index) => ({ value: member, path: below(path, index) }))
    : [];
}

/** Bindings stand inside of their rule. */
const BINDINGS: KeyFacts = { types: ["array"], items: ["object"] };
const BINDING_USER: KeyFacts = { types: ["integer", "string", "null"] };
/** A read-only field of the API that a decision depends on. */
const EXPIRES = CONFIG_OBJECTS["policy-binding"].expires;

class Reader {
  readonly #problems: Problems;
  readonly #groups: Names<Group>;
  readonly #policies: Names<Policy>;
  readonly #mappings: Names<Mapping>;
  readonly #transports: Names<Transport>;
  readonly #rules: Names<Rule>;

  constructor(problems: Problems) {
    this.#problems = problems;
    this.#groups = new Names("group", problems);
    this.#policies = new Names("policy", problems);
    this.#mappings = new Names("mapping", problems);
    this.#transports = new Names("transport", problems);
    this.#rules = new Names("rule", problems);
  }

  read(value: unknown): Configuration {
    const root = readFields(value, "", "configuration", this.#problems) ?? {};
    const users = membersOf(root.users, "/users").flatMap((entry) => this.#user(entry) ?? []);
    const existing = this.#existing(root.existing);
    this.#readGroups(root.groups);
    for (const entry of membersOf(root.policies, "/policies")) {
      const policy = readPolicy(entry.value, entry.path, this.#problems);
      if (policy) this.#policies.add(policy);
    }
    for (const entry of membersOf(root.mappings, "/mappings")) this.#mapping(entry);
    for (const entry of membersOf(root.transports, "/transports")) this.#transport(entry);
    for (const entry of membersOf(root.rules, "/rules")) this.#rule(entry);
    return {
      release: readRelease(root.release, this.#problems),
      existing,
      users,
      groups: this.#groups.all,
      policies: this.#policies.all,
      mappings: this.#mappings.all,
      transports: this.#transports.all,
      rules: this.#rules.all,
    };
  }

  #user({ value, path }: Entry): User | null {
    const fields = readFields(value, path, "user", this.#problems);
    const { pk, username, email } = fields ?? {};
    if (!fields || typeof pk !== "number" || typeof username !== "string") return null;
    return { path, fields, pk, username, email: textOf(email) };
  }

  /** What is only referred to: nothing but the name is known. */
  #existing(value: unknown): Configuration["existing"] {
    const path = "/existing";
    const fields = value === undefined ? null : readFields(value, path, "existing", this.#problems);
    const named = (kind: ExistingKind) =>
      membersOf(fields?.[kind], below(path, kind)).map((member) => ({
        path: member.path,
        fields: {},
        pk: null,
        name: String(member.value),
      }));
    const groups = named("groups");
    for (const group of groups)
      this.#groups.add({ ...group, parents: [], users: [], isOpen: true });
    const policies = named("policies");
    for (const policy of policies)
      this.#policies.add({ ...policy, kind: "expression", expression: "" });
    const mappings = named("mappings");
    for (const mapping of mappings) this.#mappings.add({ ...mapping, expression: "" });
    const transports = named("transports");
    for (const transport of transports)
      this.#transports.add({ ...transport, mode: "unknown", sendOnce: false });
    const namesOf = (objects: readonly { name: string }[]) => objects.map(({ name }) => name);
    return {
      groups: namesOf(groups),
      policies: namesOf(policies),
      mappings: namesOf(mappings),
      transports: namesOf(transports),
    };
  }

  /** Parents can be named before they come. */
  #readGroups(list: unknown): void {
    for (const { value, path } of membersOf(list, "/groups")) {
      const fields = readFields(value, path, "group", this.#problems);
      if (!fields || typeof fields.name !== "string") continue;
      const users = Array.isArray(fields.users) ? (fields.users as UserName[]) : [];
      this.#groups.add({
        path,
        fields,
        name: fields.name,
        pk: textOf(fields.pk),
        parents: [],
        users,
        isOpen: fields.users === null,
      });
    }
    for (const group of this.#groups.all) {
      const { parent = null } = group.fields;
      const only = parent === null ? [] : [{ value: parent, path: below(group.path, "parent") }];
      for (const { value, path } of [
        ...only,
        ...membersOf(group.fields.parents, below(group.path, "parents")),
      ]) {
        const found = this.#groups.find(String(value), path);
        if (found) group.parents.push(found);
      }
    }
  }

  #mapping({ value, path }: Entry): void {
    const fields = readFields(value, path, "webhook-mapping", this.#problems);
    const { name, expression } = fields ?? {};
    if (fields && typeof name === "string" && typeof expression === "string")
      this.#mappings.add({ path, fields, name, expression, pk: textOf(fields.pk) });
  }

  #transport({ value, path }: Entry): void {
    const kind = "notification-transport";
    const fields = readFields(value, path, kind, this.#problems);
    if (!fields || typeof fields.name !== "string") return;
    for (const key of ["webhook_mapping", "webhook_mapping_body", "webhook_mapping_headers"])
      if (typeof fields[key] === "string") this.#mappings.find(fields[key], below(path, key));
    this.#transports.add({
      path,
      fields,
      name: fields.name,
      pk: textOf(fields.pk),
      mode: String(fields.mode ?? defaultOf(kind, "mode")),
      sendOnce: Boolean(fields.send_once ?? defaultOf(kind, "send_once")),
    });
  }

  #rule({ value, path }: Entry): void {
    const kind = "notification-rule";
    const fields = readFields(value, path, kind, this.#problems, { keys: { bindings: BINDINGS } });
    if (!fields || typeof fields.name !== "string") return;
    const transports = membersOf(fields.transports, below(path, "transports")).flatMap(
      (entry) => this.#transports.find(String(entry.value), entry.path) ?? [],
    );
    this.#rules.add({
      path,
      fields,
      name: fields.name,
      pk: textOf(fields.pk),
      severity: String(fields.severity ?? defaultOf(kind, "severity")),
      transports: [...new Set(transports)],
      group: this.#group(fields, "group", path),
      destinationGroup: this.#group(fields, "destination_group", path),
      destinationEventUser: Boolean(
        fields.destination_event_user ?? defaultOf(kind, "destination_event_user"),
      ),
      bindings: membersOf(fields.bindings, below(path, "bindings")).flatMap(
        (entry, index) => this.#binding(entry, index) ?? [],
      ),
    });
  }

  #group(fields: Fields, key: string, path: string): Group | null {
    const name = fields[key];
    return typeof name === "string" ? this.#groups.find(name, below(path, key)) : null;
  }

  #binding({ value, path }: Entry, index: number): Binding | null {
    const kind = "policy-binding";
    const fields = readFields(value, path, kind, this.#problems, {
      keys: { user: BINDING_USER, expires: EXPIRES },
      optional: ["target", "order"],
    });
    const bound = fields && this.#bound(fields, path);
    if (!fields || !bound) return null;
    const { order, enabled, negate, timeout, failure_result: failureResult } = fields;
    return {
      path,
      fields,
      bound,
      order: typeof order === "number" ? order : index,
      enabled: Boolean(enabled ?? defaultOf(kind, "enabled")),
      negate: Boolean(negate ?? defaultOf(kind, "negate")),
      timeout: Number(timeout ?? defaultOf(kind, "timeout")),
      failureResult: Boolean(failureResult ?? defaultOf(kind, "failure_result")),
      expires: this.#expiry(fields, path),
    };
  }

  /** Exactly one of three, as the API wants it. */
  #bound(fields: Fields, path: string): Bound | null {
    const given = (["policy", "group", "user"] as const).filter(
      (key) => (fields[key] ?? null) !== null,
    );
    const [key] = given;
    if (key === undefined || given.length > 1) {
      const message =
        key === undefined
          ? "One of 'policy', 'group' or 'user' must be set."
          : "Only one of 'policy', 'group' or 'user' can be set.";
      this.#problems.add("binding-not-one", path, message);
      return null;
    }
    const name = fields[key];
    const place = below(path, key);
    if (key === "user") return { kind: "user", user: name as UserName };
    if (key === "group") {
      const group = this.#groups.find(String(name), place);
      return group && { kind: "group", group };
    }
    const policy = this.#policies.find(String(name), place);
    return policy && { kind: "policy", policy };
  }

  /** A binding ends only where `expiring` is on, or is not said. */
  #expiry(fields: Fields, path: string): Date | null {
    const { expires, expiring } = fields;
    if (typeof expires !== "string" || expiring === false) return null;
    const date = new Date(expires);
    if (!Number.isNaN(date.getTime())) return date;
    this.#problems.add(
      "config-type-wrong",
      below(path, "expires"),
      `\`expires\` must be a date and time, but is ${JSON.stringify(expires)}.`,
    );
    return null;
  }
}

type Entry = ReturnType<typeof membersOf>[number];
