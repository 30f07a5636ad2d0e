/** What a set-up consists of, and how each form names it. */
import type { Kind as ConfigKind } from "../match/config/fields.js";

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

interface KindNames {
  /** List of the native configuration; bindings stand in their rule. */
  list: ListKey | null;
  /** Model of a blueprint. */
  model: string;
  /** Resource of Terraform. */
  resource: string;
  /** Collection of the API, below `/api/v3`. */
  collection: string;
  /** In words, with an article. */
  words: string;
}

export const KIND_NAMES: Readonly<Record<Kind, KindNames>> = {
  group: {
    list: "groups",
    model: "authentik_core.group",
    resource: "authentik_group",
    collection: "/core/groups/",
    words: "a group",
  },
  "webhook-mapping": {
    list: "mappings",
    model: "authentik_events.notificationwebhookmapping",
    resource: "authentik_property_mapping_notification",
    collection: "/propertymappings/notification/",
    words: "a webhook mapping",
  },
  "notification-transport": {
    list: "transports",
    model: "authentik_events.notificationtransport",
    resource: "authentik_event_transport",
    collection: "/events/transports/",
    words: "a transport",
  },
  "notification-rule": {
    list: "rules",
    model: "authentik_events.notificationrule",
    resource: "authentik_event_rule",
    collection: "/events/rules/",
    words: "a rule",
  },
  "event-matcher-policy": {
    list: "policies",
    model: "authentik_policies_event_matcher.eventmatcherpolicy",
    resource: "authentik_policy_event_matcher",
    collection: "/policies/event_matcher/",
    words: "an event matcher policy",
  },
  "expression-policy": {
    list: "policies",
    model: "authentik_policies_expression.expressionpolicy",
    resource: "authentik_policy_expression",
    collection: "/policies/expression/",
    words: "an expression policy",
  },
  "policy-binding": {
    list: null,
    model: "authentik_policies.policybinding",
    resource: "authentik_policy_binding",
    collection: "/policies/bindings/",
    words: "a binding",
  },
};

export const USER_MODEL = "authentik_core.user";

/** The list that a key's references lead to. */
export const REFERENCE_LISTS: Readonly<Record<string, ListKey>> = {
  transports: "transports",
  group: "groups",
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
