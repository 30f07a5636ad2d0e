/** A plan → the requests that create it, in order. */
import { FORM_NAMES } from "../../generated/as-code.js";
import { KIND_NAMES } from "../kinds.js";
import type { Link, Plan, Planned, Setting } from "../plan.js";

/** Stands for the id that the answer of another request holds: `${transport-chat}`. */
export const REFERENCE = /^\$\{[a-z0-9-]+\}$/;

export interface CreateRequest {
  /** What later requests call the answer's `pk`. */
  id: string;
  method: "POST";
  /** Below the address of the server. */
  path: string;
  body: Record<string, unknown>;
}

/** Asks for the id of something that exists already. */
export interface LookUp {
  id: string;
  path: string;
  /** Field and value that it is looked up by. */
  field: string;
  value: string;
}

export interface Requests {
  lookUps: LookUp[];
  creations: CreateRequest[];
}

const BASE = "/api/v3";

export function requestsOf({ objects }: Plan): Requests {
  const lookUps = new Map<string, LookUp>();
  const reference = (link: Link): string => {
    if (link.to === "planned") return `\${${link.object.id}}`;
    const lookUp = lookUpOf(link);
    const known = lookUps.get(`${lookUp.path} ${lookUp.value}`) ?? {
      ...lookUp,
      id: `existing-${lookUps.size + 1}`,
    };
    lookUps.set(`${lookUp.path} ${lookUp.value}`, known);
    return `\${${known.id}}`;
  };
  const written = (setting: Setting): unknown => {
    if ("value" in setting) return setting.value;
    if ("link" in setting) return reference(setting.link);
    return setting.links.map((link) => (typeof link === "number" ? link : reference(link)));
  };
  const creations = objects.map(
    (object): CreateRequest => ({
      id: object.id,
      method: "POST",
      path: BASE + KIND_NAMES[object.kind].collection,
      body: bodyOf(object, written),
    }),
  );
  return { lookUps: [...lookUps.values()], creations };
}

function bodyOf(
  { kind, name, settings }: Planned,
  written: (setting: Setting) => unknown,
): Record<string, unknown> {
  const own = [...settings].map(([key, setting]) => [key, written(setting)]);
  return Object.fromEntries(kind === "policy-binding" ? own : [["name", name], ...own]);
}

/** Where the objects of a list are found. */
export const LIST_PATHS = {
  groups: FORM_NAMES.group.collection,
  policies: FORM_NAMES.policy.collection,
  mappings: FORM_NAMES["webhook-mapping"].collection,
  transports: FORM_NAMES["notification-transport"].collection,
  rules: FORM_NAMES["notification-rule"].collection,
} as const;

function lookUpOf(link: Exclude<Link, { to: "planned" }>): Omit<LookUp, "id"> {
  if (link.to === "user")
    return { path: BASE + FORM_NAMES.user.collection, field: "username", value: link.username };
  return { path: BASE + LIST_PATHS[link.list], field: "name", value: link.name };
}
