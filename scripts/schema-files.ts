import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { SchemaFiles } from "../src/catalog/load.js";

/**
 * Every JSON file of `schemas/`, parsed, by path relative to it.
 *
 * @throws Error that names the file which is no JSON.
 */
export function readSchemas(folder: URL): SchemaFiles {
  const names = readdirSync(fileURLToPath(folder), { recursive: true, encoding: "utf8" });
  const paths = names.map((name) => name.replaceAll("\\", "/")).filter(isJson);
  return new Map(paths.sort().map((path) => [path, parse(new URL(path, folder), path)]));
}

function isJson(path: string): boolean {
  return path.endsWith(".json");
}

function parse(url: URL, path: string): unknown {
  try {
    return JSON.parse(readFileSync(url, "utf8"));
  } catch (error) {
    throw new Error(`schemas/${path}: ${(error as Error).message}`);
  }
}
