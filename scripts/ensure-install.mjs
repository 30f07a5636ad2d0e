import { readFileSync } from "node:fs";
import { npm } from "./npm.mjs";

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * Installs the dependencies if they are missing or differ from package-lock.json.
 * Development dependencies are named because NODE_ENV=production would leave them out.
 *
 * @returns {Promise<boolean>} whether they are there now
 */
export async function ensureInstall() {
  const wanted = readLock("package-lock.json");
  const installed = readLock("node_modules/.package-lock.json");
  if (wanted && installed && isInstalled(wanted, installed)) return true;
  console.log("Installing the dependencies …");
  return (await npm("ci", "--include=dev", "--no-audit", "--no-fund")) === 0;
}

/**
 * Compares the lock file with the record that npm keeps of what it installed.
 * Packages for other platforms are optional and absent; nothing else may be absent, changed or left over.
 *
 * @param {Lock} wanted
 * @param {Lock} installed
 */
export function isInstalled(wanted, installed) {
  // The lock file's own entry, the root, is nothing that is installed.
  const { "": _root, ...expected } = wanted.packages;
  const present = installed.packages;
  const fits = Object.entries(expected).every(([path, { optional, version, integrity }]) => {
    const found = present[path];
    if (!found) return optional === true;
    return found.version === version && found.integrity === integrity;
  });
  return fits && Object.keys(present).every((path) => path in expected);
}

/**
 * @param {string} path
 * @returns {Lock | undefined} nothing if there is no such file
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
