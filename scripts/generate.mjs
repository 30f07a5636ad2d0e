import { npmRun } from "./npm.mjs";

/**
 * Makes everything that is made from `schemas/`.
 *
 * @returns {Promise<boolean>} whether it worked
 */
export async function generate() {
  console.log("Generating from schemas/ …");
  return (await npmRun("generate")) === 0;
}
