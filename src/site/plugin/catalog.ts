import { readFileSync } from "node:fs";
import type { SiteCatalog } from "../data";

const FILE = new URL("../../generated/site/catalog.json", import.meta.url);

/** The generated catalog, for the sidebar. Pages import what they show. */
export function readCatalog(): SiteCatalog {
  return JSON.parse(readFileSync(FILE, "utf8"));
}
