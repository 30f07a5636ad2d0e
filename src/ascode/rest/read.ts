/** Answers of list endpoints, or the requests that we write, → what they hold of a notification set-up. */
import { FORM_NAMES } from "../../generated/as-code.js";
import { CONFIG_OBJECTS } from "../../generated/config.js";
import type { ObjectFacts } from "../../match/config/facts.js";
import { plainId } from "../../match/config/names.js";
import { below } from "../../match/config/problem.js";
import { isFields } from "../../match/event.js";
import { type Found, type FoundField, Opaque, Reference } from "../found.js";
import { KIND_NAMES, type Kind, kindBy, type ListKey, REFERENCE_LISTS } from "../kinds.js";
import { LIST_PATHS, REFERENCE } from "./requests.js";

type Fields = Readonly<Record<string, unknown>>;

/** What is found in which collection. */
const LOOKED_UP: Readonly<Record<string, ListKey | "users">> = {
  [FORM_NAMES.user.collection]: "users",
  ...Object.fromEntries(Object.entries(LIST_PATHS).map(([list, path]) => [path, list as ListKey])),
};

/** Whether parsed JSON is an answer of a list endpoint, several of them, or a list of requests. */
export function isApiAnswer(value: unknown): boolean {
  if (isPage(value) || isRequest(value) || isLookUp(value)) return true;
  if (Array.isArray(value))
    return value.length > 0 && value.every((entry) => isApiAnswer(entry) || isAnswered(entry));
  return isFields(value) && Object.values(value).some(isPage);
}

function isPage(value: unknown): value is { results: unknown[] } {
  return isFields(value) && Array.isArray(value.results);
}

function isRequest(value: unknown): value is Fields & { path: string; body: Fields } {
  return (
    isFields(value) &&
    typeof value.method === "string" &&
    typeof value.path === "string" &&
    isFields(value.body)
  );
}

/** An object of an answer has an id. */
function isAnswered(value: unknown): boolean {
  return isFields(value) && typeof value.pk === "string";
}

interface Item {
  fields: Fields;
  origin: string;
  kind: Kind | null;
  /** What references call it. */
  id: string | null;
  /** A general list of policies shows what they have in common only. */
  isPartial: boolean;
}

export function readApi(value: unknown): Found {
  const found: Found = { objects: [], remarks: [], existing: [] };
  const items = [...itemsIn(value, "")];
  const names = new Map<string, unknown>(lookUpsIn(value));
  for (const { fields, kind, id } of items) {
    const list = kind && KIND_NAMES[kind].list;
    if (list && id !== null && typeof fields.name === "string")
      names.set(id, new Reference(list, fields.name));
  }
  for (const item of items) readItem(item, names, found);
  return found;
}

/** Requests for what exists already. */
function* lookUpsIn(value: unknown): Iterable<[string, unknown]> {
  for (const request of Array.isArray(value) ? value : []) {
    if (!isLookUp(request)) continue;
    const [path = "", query] = request.path.split("?");
    const [parameter] = new URLSearchParams(query);
    const list = LOOKED_UP[path.replace(/^\/api\/v3/, "")];
    if (parameter && list)
      yield [
        `\${${request.id}}`,
        list === "users" ? parameter[1] : new Reference(list, parameter[1]),
      ];
  }
}

function isLookUp(value: unknown): value is { id: string; path: string } {
  return (
    isFields(value) &&
    value.method === "GET" &&
    typeof value.id === "string" &&
    typeof value.path === "string"
  );
}

function* itemsIn(value: unknown, origin: string): Iterable<Item> {
  if (isRequest(value)) {
    const kind = kindBy("collection", value.path.replace(/^\/api\/v3/, ""));
    const id = typeof value.id === "string" ? `\${${value.id}}` : null;
    yield { fields: value.body, origin: below(origin, "body"), kind, id, isPartial: false };
  } else if (isLookUp(value)) return;
  else if (isPage(value)) yield* itemsIn(value.results, below(origin, "results"));
  else if (Array.isArray(value))
    for (const [index, entry] of value.entries()) yield* itemsIn(entry, below(origin, index));
  else if (isFields(value) && Object.values(value).some(isPage))
    for (const [key, entry] of Object.entries(value)) yield* itemsIn(entry, below(origin, key));
  else if (isFields(value)) {
    const kind = kindOf(value);
    const id = typeof value.pk === "string" ? plainId(value.pk) : null;
    yield { fields: value, origin, kind, id, isPartial: isPartial(value, kind) };
  }
}

/** Each kind by what its answers always have. */
function kindOf(fields: Fields): Kind | null {
  if (typeof fields.meta_model_name === "string")
    return kindBy("model", fields.meta_model_name.toLowerCase());
  if ("target" in fields && "order" in fields) return "policy-binding";
  if ("severity" in fields && "transports" in fields) return "notification-rule";
  if ("mode" in fields && "send_once" in fields) return "notification-transport";
  if ("is_superuser" in fields || "users_obj" in fields) return "group";
  return "expression" in fields && "name" in fields ? "webhook-mapping" : null;
}

function isPartial(fields: Fields, kind: Kind | null): boolean {
  return (
    (kind === "event-matcher-policy" && !("action" in fields)) ||
    (kind === "expression-policy" && !("expression" in fields))
  );
}

function readItem({ fields, origin, kind, isPartial }: Item, names: Names, found: Found): void {
  if (kind === null) {
    const what = fields.meta_model_name ?? fields.verbose_name ?? fields.name;
    const words = typeof what === "string" ? ` (${what})` : "";
    found.remarks.push({
      origin,
      message: `The object is left alone: it is none of a notification set-up${words}.`,
    });
    return;
  }
  if (isPartial) {
    const list = KIND_NAMES[kind].list as ListKey;
    found.existing.push(new Reference(list, String(fields.name)));
    const message = `The list of all policies does not say what ${JSON.stringify(fields.name)} decides. ${KIND_NAMES[kind].collection} does.`;
    found.remarks.push({ origin, message });
    return;
  }
  const facts: ObjectFacts = CONFIG_OBJECTS[kind];
  const known: FoundField[] = [];
  for (const [key, value] of Object.entries(fields)) {
    const field = { key, origin: below(origin, key) };
    if (isDerived(kind, key, facts)) continue;
    if (isEmpty(value) && !(Object.hasOwn(facts, key) && value !== null)) continue;
    known.push({ ...field, value: resolved(key, value, fields, names) });
  }
  found.objects.push({ kind, origin, fields: known });
}

/** What a reference in a body leads to. */
type Names = ReadonlyMap<string, unknown>;

/** What follows from other fields, and what answers say about the kind. */
function isDerived(kind: Kind, key: string, facts: ObjectFacts): boolean {
  if (kind === "policy-binding" && (key === "expires" || key === "expiring")) return false;
  if (key === "pk") return kind === "policy-binding";
  if (Object.hasOwn(facts, key)) return facts[key]?.answer === true;
  return key.endsWith("_obj") || key.startsWith("num_") || ANSWER_KEYS.has(key);
}

const ANSWER_KEYS = new Set([
  "component",
  "verbose_name",
  "verbose_name_plural",
  "meta_model_name",
  "managed",
  "parent_name",
  "inherited_roles_obj",
  "policybindingmodel_ptr_id",
  "group_uuid",
]);

function isEmpty(value: unknown): boolean {
  if (value === null || value === false || value === "") return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

function resolved(key: string, value: unknown, fields: Fields, names: Names): unknown {
  if (Array.isArray(value)) return value.map((member) => resolved(key, member, {}, names));
  const list = REFERENCE_LISTS[key];
  if (typeof value !== "string") return value;
  const reference = names.get(REFERENCE.test(value) ? value : plainId(value));
  if (list === undefined) {
    if (!key.startsWith("user") || !REFERENCE.test(value)) return value;
    return reference ?? new Opaque(value);
  }
  return reference ?? new Reference(list, nameBeside(key, fields) ?? value);
}

/** Answers have the objects that they refer to, or their names, beside the ids. */
function nameBeside(key: string, fields: Fields): string | null {
  const object = fields[`${key}_obj`];
  const name = isFields(object) ? object.name : fields[`${key}_name`];
  return typeof name === "string" ? name : null;
}
