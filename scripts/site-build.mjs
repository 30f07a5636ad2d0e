import { readFileSync, writeFileSync } from "node:fs";
import { docusaurus } from "./docusaurus.mjs";
import { hashTree, sha256 } from "./tree.mjs";

/**
 * Says of what a build was made. It lies in the build itself, and Docusaurus empties that folder
 * when it starts: a stamp can neither outlive its build nor stand for one that failed.
 */
const STAMP = "build/.inputs";

/**
 * Builds the site unless the one in `build/` was made of the very same inputs.
 * We compare contents: times change with every checkout, and the generator writes anew what it wrote before.
 *
 * @returns {Promise<boolean>} whether there is a build now
 */
export async function ensureSiteBuild() {
  if (readStamp() === inputs()) {
    console.log("The site is built already.");
    return true;
  }
  return buildSite();
}

/** @returns {Promise<boolean>} whether it worked */
export async function buildSite() {
  console.log("Building the site …");
  const made = inputs();
  if ((await docusaurus("build")) !== 0) return false;
  writeFileSync(STAMP, made);
  return true;
}

/** One hash over all files and settings that a build depends on. */
function inputs() {
  const { SITE_URL, BASE_URL } = process.env;
  return sha256(JSON.stringify([{ SITE_URL, BASE_URL }, ...hashTree()]));
}

function readStamp() {
  try {
    return readFileSync(STAMP, "utf8");
  } catch {
    return undefined;
  }
}
