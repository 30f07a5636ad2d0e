import { ensureInstall } from "./ensure-install.mjs";
import { generate } from "./generate.mjs";
import { npmRun } from "./npm.mjs";
import { vitest } from "./vitest.mjs";

/** The steps that need neither a built site nor a browser. @type {import("./steps.mjs").Step[]} */
export const quickSteps = [
  { name: "Dependencies", run: ensureInstall },
  { name: "Generated files", needs: "Dependencies", run: generate },
  { name: "Types", needs: "Generated files", run: () => passes("typecheck") },
  { name: "Lint", needs: "Dependencies", run: () => passes("lint") },
  { name: "Unit and type tests", needs: "Generated files", run: () => vitest("test:unit") },
];

/** @param {string} script */
async function passes(script) {
  return (await npmRun(script)) === 0;
}
