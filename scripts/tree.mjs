import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What stands in the repository and neither the generator nor the site's build reads. */
const NOT_READ = new Set([".docusaurus", ".git", "build", "dist", "node_modules", "test"]);

/**
 * The hash of every file that the generator or the site's build reads, or that the generator wrote, by path.
 * We list what is left out rather than what is in: a forgotten entry costs a needless build, never a stale one.
 *
 * @param {string} [root]
 * @returns {Map<string, string>}
 */
export function hashTree(root = ".") {
  const paths = readdirSync(root)
    .filter((name) => !NOT_READ.has(name))
    .flatMap((name) => filesIn(root, name));
  return new Map(paths.sort().map((path) => [path, sha256(readFileSync(join(root, path)))]));
}

/**
 * The paths whose content differs between two trees, or that only one of them has.
 *
 * @param {Map<string, string>} before
 * @param {Map<string, string>} after
 */
export function changedPaths(before, after) {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}

/** @param {string | Buffer} content */
export function sha256(content) {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * A file itself, or all files below a folder.
 *
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(root, path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesIn(root, join(path, name)));
}
