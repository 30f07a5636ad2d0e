/** What a set-up consists of, and how each form names it. */
import { FORM_NAMES } from "../generated/as-code.js";
import { type Kind as ConfigKind, KIND_WORDS } from "../match/config/fields.js";
import type { FormNames } from "./facts.js";

/** In the order in which references want objects to be created. */
export const KINDS = [
  "group",
  "webhook-mapping",
  "notification-transport",
  "notification-rule",
  "event-matcher-policy",
  "expression-policy",
  "policy-binding",
] as const satisfies readonly ConfigKind[];
export type Kind = (typeof KINDS)[number];

/** Lists of the native configuration, in the order in which it is written. */
export const LIST_KEYS = ["groups", "policies", "mappings", "transports", "rules"] as const;
export type ListKey = (typeof LIST_KEYS)[number];

interface KindNames extends FormNames {
  /** List of the native configuration; bindings stand in their rule. */
  list: ListKey | null;
  /** In words, with an article. */
  words: string;
}

const LISTS: Readonly<Record<Kind, ListKey | null>> = {
  group: "groups",
  "webhook-mapping": "mappings",
  "notification-transport": "transports",
  "notification-rule": "rules",
  "event-matcher-policy": "policies",
  "expression-policy": "policies",
  "policy-binding": null,
};

export const KIND_NAMES = Object.fromEntries(
  KINDS.map((kind) => [kind, { ...FORM_NAMES[kind], list: LISTS[kind], words: KIND_WORDS[kind] }]),
) as Readonly<Record<Kind, KindNames>>;

export const USER_MODEL = FORM_NAMES.user.model;

/** The list that a key's references lead to. */
export const REFERENCE_LISTS: Readonly<Record<string, ListKey>> = {
  transports: "transports",
  group: "groups",
  parent: "groups",
  destination_group: "groups",
  parents: "groups",
  webhook_mapping: "mappings",
  webhook_mapping_body: "mappings",
  webhook_mapping_headers: "mappings",
  policy: "policies",
  target: "rules",
};

/** The kind of a model, resource or collection. */
export function kindBy(by: "model" | "resource" | "collection", name: string): Kind | null {
  return KINDS.find((kind) => KIND_NAMES[kind][by] === name) ?? null;
}
