/** Terraform, in the shape of its JSON syntax → what it holds of a notification set-up. */
import { FORM_NAMES } from "../../generated/as-code.js";
import { defaultOf } from "../../match/config/fields.js";
import { below } from "../../match/config/problem.js";
import { isFields } from "../../match/event.js";
import type { FormLintId } from "../../match/lint/lint.js";
import { type Found, type FoundField, Opaque, Reference } from "../found.js";
import { KIND_NAMES, type Kind, kindBy } from "../kinds.js";
import { piecesOf, templateOf } from "./expression.js";
import { defaultedArguments, isUnused } from "./provider.js";

type Fields = Readonly<Record<string, unknown>>;

const BLOCKS = ["resource", "data", "variable", "locals", "provider", "terraform", "module"];

/** Whether parsed JSON is Terraform's. */
export function isTerraform(value: unknown): boolean {
  return isFields(value) && BLOCKS.some((block) => Object.hasOwn(value, block));
}

export function readTerraform(value: unknown): Found {
  return new TerraformReader(value as Fields).read();
}

interface Resource {
  type: string;
  label: string;
  body: Fields;
  origin: string;
}

/** Arguments that Terraform itself takes. */
const META = ["depends_on", "provider", "lifecycle", "provisioner", "connection", "id"];
const REPEATING = ["count", "for_each"];

/** Locals that name each other in a circle lead nowhere. */
const MAX_HOPS = 20;
/** More variables and locals than any set-up uses. */
const MOST_FOLLOWED = 50_000;

/** Another resource or a data source, one of several, or `[*]` all of them. */
const REFERENCE = /^(data\.)?(authentik_\w+)\.([\w-]+)(?:\[([^[\]]*)\])?\.(?:id|pk|uuid)$/;
const NAMED = /^(var|local)\.([\w-]+)$/;

class TerraformReader {
  readonly #found: Found = { objects: [], remarks: [], existing: [] };
  readonly #resources: Resource[];
  readonly #data: Resource[];
  readonly #variables = new Map<string, unknown>();
  readonly #locals = new Map<string, unknown>();
  #followed = 0;

  constructor(root: Fields) {
    this.#resources = [...resourcesIn(root.resource, "/resource")];
    this.#data = [...resourcesIn(root.data, "/data")];
    for (const { fields } of bodies(root.variable, ""))
      for (const [name, body] of Object.entries(fields))
        for (const { fields: variable } of bodies(body, ""))
          if (Object.hasOwn(variable, "default")) this.#variables.set(name, variable.default);
    for (const { fields } of bodies(root.locals, ""))
      for (const [name, local] of Object.entries(fields)) this.#locals.set(name, local);
    if (root.module !== undefined)
      this.#remark("/module", "Modules are left alone: what they create stands in other files.");
  }

  read(): Found {
    for (const resource of this.#resources) this.#resource(resource);
    for (const resource of this.#resources) this.#lintBinding(resource);
    return this.#found;
  }

  #remark(origin: string, message: string, lint?: FormLintId): void {
    this.#found.remarks.push({ origin, message, ...(lint ? { lint } : {}) });
  }

  #resource({ type, label, body, origin }: Resource): void {
    const kind = kindBy("resource", type);
    if (kind === null) {
      const meant = meantResource(type);
      if (meant === null) this.#remark(origin, `The resource \`${type}.${label}\` is left alone.`);
      else
        this.#remark(
          origin,
          `The provider has no resource \`${type}\`. Did you mean \`${meant}\`?`,
          "tf-unknown-resource",
        );
      return;
    }
    if (body.count === 0) {
      this.#remark(
        below(origin, "count"),
        `\`count\` is 0, so ${KIND_NAMES[kind].words} is left out.`,
      );
      return;
    }
    const fields: FoundField[] = [];
    for (const [key, value] of Object.entries(body)) {
      const place = below(origin, key);
      if (REPEATING.includes(key) && value !== 1)
        this.#remark(
          place,
          `\`${key}\` is not worked out: ${KIND_NAMES[kind].words} is read once.`,
        );
      else if (isUnused(kind, key))
        this.#remark(
          place,
          `\`${key}\` is without effect in ${KIND_NAMES[kind].words}, so it is left out.`,
        );
      else if (!META.includes(key) && !REPEATING.includes(key) && value !== null)
        fields.push({ key, origin: place, value: this.#value(value, 0) });
    }
    const defaults = defaulted(kind, fields, origin);
    for (const { key, value } of defaults)
      if (value !== defaultOf(kind, key))
        this.#remark(
          origin,
          `\`${key}\` is left out, so the provider sends \`${value}\`, where the server by itself takes \`${defaultOf(kind, key)}\`.`,
          "tf-default-differs",
        );
    this.#found.objects.push({ kind, origin, fields: [...fields, ...defaults] });
  }

  #lintBinding({ type, label, origin }: Resource): void {
    if (type !== KIND_NAMES["notification-rule"].resource) return;
    const isNamedIn = (target: string) =>
      [".", "["].some((next) => target.includes(`${type}.${label}${next}`));
    const isTarget = ({ type: other, body }: Resource) =>
      other === KIND_NAMES["policy-binding"].resource &&
      typeof body.target === "string" &&
      isNamedIn(body.target);
    if (!this.#resources.some(isTarget))
      this.#remark(
        origin,
        "No `authentik_policy_binding` has this rule as its target, so it never fires.",
        "tf-binding-target",
      );
  }

  #value(value: unknown, hops: number): unknown {
    if (Array.isArray(value)) return value.map((member) => this.#value(member, hops));
    if (typeof value !== "string") return value;
    const template = templateOf(value);
    if ("text" in template) return template.text;
    if ("expression" in template) return this.#expression(template.expression, hops);
    return this.#mixed(template.mixed, hops);
  }

  /** A text is known when all its parts are. */
  #mixed(text: string, hops: number): unknown {
    const parts = piecesOf(text).map((piece) =>
      typeof piece === "string" ? piece : this.#expression(piece.expression, hops),
    );
    const isKnown = parts.every((part) => typeof part === "string" || typeof part === "number");
    return isKnown ? parts.join("") : new Opaque(text);
  }

  #expression(text: string, hops: number): unknown {
    const [, data, type, label, index] = REFERENCE.exec(text) ?? [];
    if (type !== undefined) {
      const among = data === undefined ? this.#resources : this.#data;
      const reference = this.#reference(among, type, label) ?? new Opaque(text);
      return index?.trim() === "*" ? [reference] : reference;
    }
    const [, scope, name = ""] = NAMED.exec(text) ?? [];
    const values = scope === "var" ? this.#variables : this.#locals;
    const isKnown = scope !== undefined && values.has(name) && hops < MAX_HOPS;
    // Locals that double each other would be worked out for ever.
    if (isKnown && ++this.#followed > MOST_FOLLOWED) return new Opaque(text);
    return isKnown ? this.#value(values.get(name), hops + 1) : new Opaque(text);
  }

  #reference(among: readonly Resource[], type: string, label = ""): unknown {
    const found = among.find((resource) => resource.type === type && resource.label === label);
    if (!found) return null;
    if (type === FORM_NAMES.user.resource) return plainText(this.#value(found.body.username, 0));
    const kind = kindBy("resource", type);
    const list = kind && KIND_NAMES[kind].list;
    const name = plainText(this.#value(found.body.name, 0));
    return list && name !== null ? new Reference(list, name) : null;
  }
}

/** What somebody took for the name of a resource of a notification set-up; null for other resources. */
function meantResource(type: string): string | null {
  if (!/^authentik_(?:.*_)?(?:notification|event|webhook)/.test(type)) return null;
  const [, resource] = MEANT.find(([word]) => type.includes(word)) ?? [];
  return resource ?? null;
}

const MEANT = [
  ["transport", KIND_NAMES["notification-transport"].resource],
  ["mapping", KIND_NAMES["webhook-mapping"].resource],
  ["matcher", KIND_NAMES["event-matcher-policy"].resource],
  ["policy", KIND_NAMES["event-matcher-policy"].resource],
  ["rule", KIND_NAMES["notification-rule"].resource],
] as const;

/** What the provider sends besides. */
function defaulted(kind: Kind, fields: readonly FoundField[], origin: string): FoundField[] {
  const mode = fields.find(({ key }) => key === "mode")?.value;
  return defaultedArguments(kind, mode, null)
    .filter(({ name }) => !fields.some(({ key }) => key === name))
    .map(({ name, default: value }) => ({ key: name, value, origin }));
}

/** A name that is not known is known by its expression. */
function plainText(value: unknown): string | null {
  if (value instanceof Opaque) return value.text;
  return typeof value === "string" ? value : null;
}

/** Where one block may stand, the JSON syntax also takes a list of them. */
function* bodies(value: unknown, path: string): Iterable<{ fields: Fields; path: string }> {
  if (Array.isArray(value))
    for (const [index, member] of value.entries()) yield* bodies(member, below(path, index));
  else if (isFields(value)) yield { fields: value, path };
}

function* resourcesIn(value: unknown, path: string): Iterable<Resource> {
  for (const types of bodies(value, path))
    for (const [type, labelled] of Object.entries(types.fields))
      for (const labels of bodies(labelled, below(types.path, type)))
        for (const [label, inner] of Object.entries(labels.fields))
          for (const body of bodies(inner, below(labels.path, label)))
            yield { type, label, body: body.fields, origin: body.path };
}
