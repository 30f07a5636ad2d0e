/** Releases in which the server does something, for engines that do it in its place. */
import type { FactSheet } from "../catalog/facts.js";
import type { Catalog } from "../catalog/model.js";
import type { SchemaObject } from "../catalog/schema-node.js";
import { GENERATED, type Output } from "./output.js";

/** `src/generated/release-ranges.ts`: ranges of shapes, keys and facts that no engine may type by hand. */
export function releaseRanges(catalog: Catalog, sheets: readonly FactSheet[]): Output {
  const text = `${GENERATED}
/** Releases whose notifications can have a link. */
export const LINK_RELEASES = ${json(keyRange(catalog, "delivery/notification", "hyperlink"))};

/** Releases that push a stored notification to open tabs. */
export const PUSH_RELEASES = ${json(shapeOf(catalog, "delivery/notification-message")["x-releases"])};

/** Releases that take NUL out of texts. */
export const NUL_RELEASES = ${json(factRange(sheets, "events", "sanitising", "nul"))};

/** Releases in which Slack mode uses the mappings of its transport. */
export const SLACK_MAPPING_RELEASES = ${json(factRange(sheets, "transports", "slack", "mappings"))};
`;
  return new Map([["src/generated/release-ranges.ts", text]]);
}

function json(range: string | null | undefined): string {
  if (!range) throw new Error("a range that engines need is not in schemas/");
  return JSON.stringify(range);
}

function shapeOf(catalog: Catalog, name: string): SchemaObject {
  const shape = catalog.shapes.get(name);
  if (!shape) throw new Error(`schemas/${name} is missing`);
  return shape.schema;
}

function keyRange(catalog: Catalog, shape: string, key: string): string | undefined {
  const node = shapeOf(catalog, shape).properties?.[key];
  return typeof node === "object" ? node["x-releases"] : undefined;
}

function factRange(sheets: readonly FactSheet[], topic: string, name: string, id: string) {
  const sheet = sheets.find((one) => one.topic === topic && one.name === name);
  return sheet?.facts.find((fact) => fact.id === id)?.releases;
}
