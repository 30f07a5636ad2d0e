/** What `terraform show -json` prints of a state or a plan → what it holds of a notification set-up. */
import { FORM_NAMES } from "../../generated/as-code.js";
import { below } from "../../match/config/problem.js";
import { isFields } from "../../match/event.js";
import { type Found, type FoundField, Opaque, Reference } from "../found.js";
import { KIND_NAMES, kindBy, REFERENCE_LISTS } from "../kinds.js";

type Fields = Readonly<Record<string, unknown>>;

export function isState(value: unknown): boolean {
  return rootOf(value) !== null;
}

function rootOf(value: unknown): { module: Fields; path: string } | null {
  if (!isFields(value)) return null;
  for (const key of ["planned_values", "values"]) {
    const values = value[key];
    if (isFields(values) && isFields(values.root_module))
      return { module: values.root_module, path: `/${key}/root_module` };
  }
  return null;
}

interface Resource {
  fields: Fields;
  address: string;
  type: string;
  origin: string;
}

/** @param value Parsed, and a state by {@link isState}. */
export function fromState(value: unknown): Found {
  const root = rootOf(value);
  const resources = root === null ? [] : [...resourcesIn(root.module, root.path)];
  const planned = new Map<string, Fields>();
  if (isFields(value) && isFields(value.configuration))
    collectExpressions(value.configuration.root_module, "", planned);
  return new StateReader(resources, planned).read();
}

function* resourcesIn(module: Fields, path: string): Iterable<Resource> {
  const resources = Array.isArray(module.resources) ? module.resources : [];
  for (const [index, resource] of resources.entries())
    if (isFields(resource) && isFields(resource.values) && typeof resource.type === "string")
      yield {
        fields: resource.values,
        address: String(resource.address ?? ""),
        type: `${resource.mode === "data" ? "data." : ""}${resource.type}`,
        origin: below(below(below(path, "resources"), index), "values"),
      };
  const children = Array.isArray(module.child_modules) ? module.child_modules : [];
  for (const [index, child] of children.entries())
    if (isFields(child)) yield* resourcesIn(child, below(below(path, "child_modules"), index));
}

/** The expressions of a plan, by address, as ids of what is yet to be created are not known. */
function collectExpressions(module: unknown, prefix: string, into: Map<string, Fields>): void {
  if (!isFields(module)) return;
  for (const resource of Array.isArray(module.resources) ? module.resources : [])
    if (isFields(resource) && isFields(resource.expressions))
      into.set(prefix + String(resource.address), resource.expressions);
  if (isFields(module.module_calls))
    for (const [name, call] of Object.entries(module.module_calls))
      if (isFields(call)) collectExpressions(call.module, `${prefix}module.${name}.`, into);
}

class StateReader {
  readonly #resources: readonly Resource[];
  readonly #planned: ReadonlyMap<string, Fields>;
  readonly #byId = new Map<string, unknown>();
  readonly #byAddress = new Map<string, unknown>();

  constructor(resources: readonly Resource[], planned: ReadonlyMap<string, Fields>) {
    this.#resources = resources;
    this.#planned = planned;
    for (const resource of resources) {
      const named = namedBy(resource);
      if (named === null) continue;
      this.#byAddress.set(resource.address, named);
      if (typeof resource.fields.id === "string")
        this.#byId.set(`${resource.type.replace(/^data\./, "")} ${resource.fields.id}`, named);
    }
  }

  read(): Found {
    const found: Found = { objects: [], remarks: [], existing: [] };
    for (const resource of this.#resources) {
      const kind = kindBy("resource", resource.type);
      if (kind !== null)
        found.objects.push({ kind, origin: resource.origin, fields: this.#fields(resource) });
      else if (!resource.type.startsWith("data.")) {
        const message = `The resource \`${resource.address}\` is left alone.`;
        found.remarks.push({ message, origin: resource.origin });
      }
    }
    return found;
  }

  #fields({ fields, address, origin }: Resource): FoundField[] {
    const known = Object.entries(fields)
      .filter(([key, value]) => key !== "id" && value !== null && value !== "")
      .map(([key, value]) => ({
        key,
        origin: below(origin, key),
        value: Array.isArray(value)
          ? value.map((member) => this.#value(key, member))
          : this.#value(key, value),
      }));
    const expressions = this.#planned.get(address.replaceAll(/\[[^\]]*\]/g, "")) ?? {};
    const unknown = Object.entries(expressions).filter(
      ([key]) => !known.some((field) => field.key === key),
    );
    const prefix = address.slice(0, address.lastIndexOf("authentik_"));
    return [
      ...known,
      ...unknown.flatMap(([key, expression]) => this.#toBeKnown(key, expression, prefix, origin)),
    ];
  }

  #value(key: string, value: unknown): unknown {
    if (key === "user" || key === "users")
      return this.#byId.get(`${FORM_NAMES.user.resource} ${String(value)}`) ?? value;
    const list = REFERENCE_LISTS[key];
    if (list === undefined || typeof value !== "string") return value;
    const resources = Object.values(KIND_NAMES).filter((names) => names.list === list);
    const named = resources.map(({ resource }) => this.#byId.get(`${resource} ${value}`));
    return named.find((reference) => reference !== undefined) ?? new Reference(list, value);
  }

  /** A value that the apply will make known. */
  #toBeKnown(key: string, expression: unknown, prefix: string, origin: string): FoundField[] {
    const list = REFERENCE_LISTS[key];
    if (!isFields(expression) || !Array.isArray(expression.references)) return [];
    const names = expression.references.map(String);
    const objects = names.filter((name) => !/\.(?:id|pk|uuid)$/.test(name));
    const values = objects.map((name) => this.#byAddress.get(prefix + name) ?? new Opaque(name));
    if (values.length === 0) return [];
    const isList = list === "transports" || key === "parents" || key === "users";
    return [{ key, origin, value: isList ? values : values[0] }];
  }
}

/** What others call it: the reference to it, or a user's name. */
function namedBy({ type, fields }: Resource): unknown {
  const resource = type.replace(/^data\./, "");
  if (resource === FORM_NAMES.user.resource) return fields.username ?? null;
  const kind = kindBy("resource", resource);
  const list = kind && KIND_NAMES[kind].list;
  return list && typeof fields.name === "string" ? new Reference(list, fields.name) : null;
}
