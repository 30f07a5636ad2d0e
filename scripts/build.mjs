import { generate } from "./generate.mjs";
import { buildSite } from "./site-build.mjs";

/** `npm run build`: the documentation site, as it is published, into `build/`. */
process.exitCode = (await generate()) && (await buildSite()) ? 0 : 1;
