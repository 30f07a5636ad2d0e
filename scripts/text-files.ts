import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Every file of a folder that ends so, by path relative to it: `.ts` of `recipes/`. */
export function readTexts(folder: URL, ending: string): Map<string, string> {
  const names = readdirSync(fileURLToPath(folder), { recursive: true, encoding: "utf8" });
  const paths = names
    .map((name) => name.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(ending));
  return new Map(paths.sort().map((path) => [path, readFileSync(new URL(path, folder), "utf8")]));
}
