/** A schema without the words that a validator does not read, and without impossible keys. */
import { isImpossible } from "../catalog/resolve.js";
import {
  SCHEMA_KEYWORDS,
  SCHEMA_LIST_KEYWORDS,
  type SchemaNode,
  type SchemaObject,
} from "../catalog/schema-node.js";

const ANY_TYPE = 6;

/** The pattern of UUID keys without dashes, which most events have several times. */
const HEX32 = "^[0-9a-f]{32}$";

/**
 * Keeps what decides. Keys that cannot be there in this release go too: which of them are in an
 * event is told by its known keys, with the release they belong to.
 */
export function stripSchema(node: SchemaNode): SchemaNode {
  if (typeof node === "boolean") return node;
  const out: SchemaObject = {};
  for (const [keyword, value] of Object.entries(node)) {
    if (
      keyword.startsWith("x-") ||
      ["title", "description", "default", "$schema"].includes(keyword)
    )
      continue;
    Object.assign(out, { [keyword]: value });
  }
  if (out.pattern === HEX32) {
    delete out.pattern;
    out.format = "hex32";
  }
  if (Array.isArray(out.type) && out.type.length === ANY_TYPE) delete out.type;
  if (node.properties) {
    out.properties = {};
    for (const [key, child] of Object.entries(node.properties)) {
      if (isImpossible(child)) continue;
      const property = stripSchema(child);
      if (typeof property === "object" && Object.keys(property).length === 0) continue;
      out.properties[key] = property;
    }
    if (Object.keys(out.properties).length === 0) delete out.properties;
  }
  for (const keyword of SCHEMA_KEYWORDS) {
    const child = node[keyword];
    if (child === undefined) continue;
    const stripped = stripSchema(child);
    const says = typeof stripped === "boolean" || Object.keys(stripped).length > 0;
    if (says && stripped !== true) out[keyword] = stripped;
    else delete out[keyword];
  }
  for (const keyword of SCHEMA_LIST_KEYWORDS) {
    const children = node[keyword];
    if (children) out[keyword] = children.map(stripSchema);
  }
  return out;
}
