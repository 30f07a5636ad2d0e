/**
 * Everything that is made from `schemas/`. Writes only what has changed and removes what is no
 * longer made, so that watchers and build caches see real changes only.
 */
import { readFileSync } from "node:fs";
import { generateAll } from "../src/generate/all.js";
import { readSchemas } from "./schema-files.js";
import { writeOutput } from "./write-output.js";

const root = new URL("..", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as {
  version: string;
};
const base = `${process.env.SITE_URL ?? "https://authentik-events.example"}${process.env.BASE_URL ?? "/"}`;
const start = performance.now();
const output = await generateAll(readSchemas(new URL("schemas/", root)), {
  siteUrl: base,
  version,
});
const { written, removed } = writeOutput(root, output);
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.error(
  `generated ${output.size} files in ${seconds} s (${written} changed, ${removed} removed)`,
);
