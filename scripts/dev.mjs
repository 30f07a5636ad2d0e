import { watch } from "node:fs";
import { docusaurus } from "./docusaurus.mjs";
import { ensureInstall } from "./ensure-install.mjs";
import { generate } from "./generate.mjs";
import { endWithParent } from "./parent.mjs";

/** `npm run dev`: the site as one writes it. Pages reload by themselves, also after a change in `schemas/`. */
endWithParent();
const ready = (await ensureInstall()) && (await generate());
if (!ready) process.exit(1);
watchSchemas();
const port = process.env.PORT || "3000";
process.exit(await docusaurus("start", "--port", port, "--no-open"));

/**
 * Generates anew when a schema has changed, one run at a time.
 * An editor reports one saved file several times, and a checkout changes many: we wait until it is quiet.
 */
function watchSchemas() {
  let running = Promise.resolve(true);
  /** @type {NodeJS.Timeout | undefined} */
  let quiet;
  watch("schemas", { recursive: true }, () => {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      running = running.then(generate);
    }, 200);
  });
}
