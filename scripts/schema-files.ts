import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { SchemaFiles } from "../src/catalog/load.js";

/** How a kind of file is read, by the end of its name; others are left alone. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  ".json": (text) => JSON.parse(text),
  ".py": (text) => text,
};

/**
 * Every JSON file of `schemas/`, parsed, and every Python file, as text, by path relative to it.
 *
 * @throws Error that names the file which is no JSON.
 */
export function readSchemas(folder: URL): SchemaFiles {
  const names = readdirSync(fileURLToPath(folder), { recursive: true, encoding: "utf8" });
  const paths = names.map((name) => name.replaceAll("\\", "/"));
  return new Map(
    paths.sort().flatMap((path): [string, unknown][] => {
      const read = READERS[/\.[^./]+$/.exec(path)?.[0] ?? ""];
      return read ? [[path, parse(new URL(path, folder), path, read)]] : [];
    }),
  );
}

function parse(url: URL, path: string, read: (text: string) => unknown): unknown {
  try {
    return read(readFileSync(url, "utf8"));
  } catch (error) {
    throw new Error(`schemas/${path}: ${(error as Error).message}`);
  }
}
