import { generate } from "./generate.mjs";
import { npmRun } from "./npm.mjs";
import { quickSteps } from "./quick-steps.mjs";
import { buildSite } from "./site-build.mjs";
import { takeSteps } from "./steps.mjs";
import { changedPaths, hashTree } from "./tree.mjs";
import { vitest } from "./vitest.mjs";

/** `npm test`: everything. It is all that CI runs. */
const done = await takeSteps([
  ...quickSteps,
  { name: "Generating twice gives the same", needs: "Generated files", run: generatesTheSame },
  { name: "Site build", needs: "Generated files", run: buildSite },
  { name: "Package build", needs: "Generated files", run: buildPackage },
  { name: "Package tests", needs: "Package build", run: () => vitest("test:package") },
  { name: "Browser tests", needs: "Site build", run: () => vitest("test:browser") },
]);
process.exitCode = done ? 0 : 1;

/** Output that depends on time, order of files or leftovers would show in every build and review. */
async function generatesTheSame() {
  const first = hashTree();
  const worked = await generate();
  const changed = changedPaths(first, hashTree());
  for (const path of changed) console.error(`differs: ${path}`);
  return worked && changed.length === 0;
}

async function buildPackage() {
  return (await npmRun("build:package")) === 0;
}
