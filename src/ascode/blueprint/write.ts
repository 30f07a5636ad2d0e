/** A plan → a blueprint. */
import { Document, type Node } from "yaml";
import { KIND_NAMES, type ListKey } from "../kinds.js";
import type { Link, Plan, Planned, Setting } from "../plan.js";
import { referenceNode, userNode } from "./nodes.js";

export interface BlueprintOptions {
  /** Name of the blueprint on the server. */
  name?: string;
}

/** Flow lists as people write them, long texts on one line, as a fold would change what is compared. */
export const LOOK = { flowCollectionPadding: false, lineWidth: 0 } as const;

/** A blueprint that creates the objects, or updates those of the same names. */
export function writeBlueprint(
  { objects }: Plan,
  { name = "notifications" }: BlueprintOptions = {},
): string {
  // authentik's parser reads YAML 1.1, where `yes` and `on` are no texts.
  const yaml = new Document(null, { version: "1.1" });
  const entries = objects.map((object) => entryOf(object, (link) => linkNode(link, yaml)));
  yaml.contents = yaml.createNode({
    version: 1,
    metadata: { name },
    entries,
  }) as unknown as typeof yaml.contents;
  return yaml.toString(LOOK);
}

/** @param nodeOf What refers to another object. */
export function entryOf(
  { kind, id, name, settings }: Planned,
  nodeOf: (link: Link) => Node,
): Record<string, unknown> {
  const { model } = KIND_NAMES[kind];
  const written = [...settings].map(
    ([key, setting]) => [key, settingNode(setting, nodeOf)] as const,
  );
  if (kind === "policy-binding") {
    const isIdentifier = ([key]: readonly [string, unknown]) => BINDING_IDENTIFIERS.includes(key);
    return {
      model,
      identifiers: Object.fromEntries(written.filter(isIdentifier)),
      ...attrs(written.filter((pair) => !isIdentifier(pair))),
    };
  }
  return {
    model,
    id,
    // A group that is there already keeps its members and its rights.
    ...(kind === "group" ? { state: "created" } : {}),
    identifiers: { name },
    ...attrs(written),
  };
}

/** What makes two bindings the same. */
export const BINDING_IDENTIFIERS: readonly string[] = [
  "target",
  "order",
  "policy",
  "group",
  "user",
];

function attrs(written: readonly (readonly [string, unknown])[]): { attrs?: unknown } {
  return written.length > 0 ? { attrs: Object.fromEntries(written) } : {};
}

function settingNode(setting: Setting, nodeOf: (link: Link) => Node): unknown {
  if ("value" in setting) return setting.value;
  if ("link" in setting) return nodeOf(setting.link);
  return setting.links.map((link) => (typeof link === "number" ? link : nodeOf(link)));
}

function linkNode(link: Link, yaml: Document): Node {
  if (link.to === "planned")
    return referenceNode(
      KIND_NAMES[link.object.kind].list as ListKey,
      link.object.name,
      link.object.id,
      yaml,
    );
  if (link.to === "user") return userNode(link.username, yaml);
  return referenceNode(link.list, link.name, null, yaml);
}
