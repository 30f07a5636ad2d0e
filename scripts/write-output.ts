import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Output } from "../src/generate/output.js";

export interface Written {
  written: number;
  removed: number;
}

/**
 * Writes what differs from the disk, and removes what a former run made and this one did not.
 *
 * @param owned Folders that hold nothing but what is made.
 */
export function writeOutput(root: URL, output: Output, owned: readonly string[]): Written {
  const stale = filesOf(root, owned).filter((path) => !output.has(path));
  for (const path of stale) rmSync(new URL(path, root));
  const changed = [...output].filter(([path, text]) => !isSame(new URL(path, root), text));
  for (const [path, text] of changed) {
    const file = fileURLToPath(new URL(path, root));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return { written: changed.length, removed: stale.length };
}

function filesOf(root: URL, owned: readonly string[]): string[] {
  return owned.flatMap((folder) => {
    const url = new URL(folder, root);
    if (!existsSync(url)) return [];
    const entries = readdirSync(fileURLToPath(url), { recursive: true, withFileTypes: true });
    const base = fileURLToPath(root);
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/").slice(base.length));
  });
}

function isSame(url: URL, text: string): boolean {
  return existsSync(url) && readFileSync(url, "utf8") === text;
}
