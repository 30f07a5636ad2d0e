/** YAML nodes with authentik's tags. */
import type { Document, Node, Scalar, YAMLSeq } from "yaml";
import { FORM_NAMES } from "../../generated/as-code.js";
import { KIND_NAMES, type ListKey, USER_MODEL } from "../kinds.js";

/** `!Find` also finds the objects of models that inherit from the one that is named. */
export const FIND_MODELS: Readonly<Record<ListKey, string>> = {
  groups: KIND_NAMES.group.model,
  mappings: KIND_NAMES["webhook-mapping"].model,
  transports: KIND_NAMES["notification-transport"].model,
  rules: KIND_NAMES["notification-rule"].model,
  policies: FORM_NAMES.policy.model,
};

/** @param id Of the earlier entry that creates the object; null where it is looked up by its name. */
export function referenceNode(
  list: ListKey,
  name: string,
  id: string | null,
  yaml: Document,
): Node {
  return id === null ? find(FIND_MODELS[list], "name", name, yaml) : tagged("!KeyOf", id, yaml);
}

export function userNode(username: string, yaml: Document): Node {
  return find(USER_MODEL, "username", username, yaml);
}

function find(model: string, field: string, value: string, yaml: Document): Node {
  const node = tagged("!Find", [model, [field, value]], yaml) as YAMLSeq;
  node.flow = true;
  return node;
}

function tagged(tag: string, value: unknown, yaml: Document): Node {
  const node = yaml.createNode(value, { flow: true }) as Scalar | YAMLSeq;
  node.tag = tag;
  return node;
}
