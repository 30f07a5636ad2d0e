import { readFileSync } from "node:fs";
import type { SiteCatalog } from "../../src/site/data.js";

/** What the site was made of. The setup has generated it before any test is read. */
export const catalog: SiteCatalog = JSON.parse(
  readFileSync("src/generated/site/catalog.json", "utf8"),
);

export const actions = catalog.groups.flatMap((group) => group.actions.map(({ action }) => action));

/** The page that shows all actions. */
export const OVERVIEW = "/docs/events/event-actions";

export const pages = [
  "/",
  "/docs/events",
  OVERVIEW,
  ...actions.map((action) => `${OVERVIEW}/${action}`),
  "/docs/events/which-event",
  "/docs/events/notifications",
  "/docs/events/akql",
  "/docs/events/expressions",
  "/docs/events/expressions/policies",
  "/docs/events/expressions/mappings",
  "/docs/events/transports",
  "/docs/events/logging-events",
  "/docs/events/enums",
  "/docs/cli",
  "/docs/cli/validate",
  "/docs/findings",
  "/docs/findings/key-missing",
  "/changes",
  "/validator",
  "/playground",
];
