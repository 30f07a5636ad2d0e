import { readSchemas } from "../../scripts/schema-files.js";
import { loadCatalog } from "../../src/catalog/load.js";
import type { Action, Catalog, Example, Target, Variant } from "../../src/catalog/model.js";
import { targets } from "../../src/catalog/model.js";
import type { Json } from "../../src/catalog/schema-node.js";

export const files = readSchemas(new URL("../../schemas/", import.meta.url));

export const catalog: Catalog = loadCatalog(files);

export interface ExampleCase {
  /** `login/interactive/password`. */
  id: string;
  action: Action;
  variant: Variant;
  example: Example;
}

export const examples: ExampleCase[] = [...catalog.actions.values()].flatMap((action) =>
  action.variants.flatMap((variant) =>
    variant.examples.map((example) => ({
      id: `${action.name}/${variant.id}/${example.name}`,
      action,
      variant,
      example,
    })),
  ),
);

export const allTargets: Target[] = targets(catalog);

export type JsonObject = { [key: string]: Json };

/** An event as the log line that the same save would have written. */
export function toLogLine(event: Json): JsonObject {
  const { action, context, user, client_ip } = event as JsonObject;
  return {
    action: action ?? null,
    client_ip: client_ip ?? null,
    context: context ?? null,
    user: user ?? null,
    domain_url: "auth.example.com",
    event: "Created Event",
    level: "info",
    logger: "authentik.events.models",
    pid: 48,
    schema_name: "public",
    timestamp: "2026-08-20T08:13:41.597912",
  };
}

/** A copy without one key. */
export function without(object: JsonObject, key: string): JsonObject {
  const { [key]: _, ...rest } = object;
  return rest;
}
