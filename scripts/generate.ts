/**
 * Everything that is made from `schemas/`, `recipes/` and the Python around expressions. Writes only what has changed and removes what is no
 * longer made, so that watchers and build caches see real changes only.
 */
import { readFileSync } from "node:fs";
import { loadCatalog } from "../src/catalog/load.js";
import { generateAll } from "../src/generate/all.js";
import { pythonFiles } from "../src/generate/python-files.js";
import { recipes } from "../src/generate/recipes.js";
import { writePyodide } from "./pyodide-files.js";
import { readSchemas } from "./schema-files.js";
import { readTexts } from "./text-files.js";
import { writeOutput } from "./write-output.js";

const root = new URL("..", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as {
  version: string;
};
const base = `${process.env.SITE_URL ?? "https://authentik-events.example"}${process.env.BASE_URL ?? "/"}`;
const start = performance.now();
const schemas = readSchemas(new URL("schemas/", root));
const output = await generateAll(schemas, {
  siteUrl: base,
  version,
});
const parts = [
  recipes(readTexts(new URL("recipes/", root), ".ts")),
  pythonFiles(readTexts(new URL("src/expression/python/", root), ".py")),
];
for (const part of parts) for (const [path, text] of part) output.set(path, text);
const first = writeOutput(root, output, [
  "src/generated",
  "static/schemas",
  "static/examples",
  "static/types",
  "docs/events/event-actions",
  "docs/findings",
  "docs/lints",
]);
// The commands and the forms of set-ups know what was generated, so they can be read only now.
const { cliReference } = await import("../src/cli/reference.js");
const { commandTree } = await import("../src/cli/program.js");
const reference = cliReference(await commandTree());
const { asCodePages } = await import("../src/generate/as-code-pages.js");
for (const [path, text] of asCodePages(loadCatalog(schemas))) reference.set(path, text);
const second = writeOutput(root, reference, ["docs/cli", "docs/as-code"]);
await writePyodide(root);
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.error(
  `generated ${output.size + reference.size} files in ${seconds} s (${first.written + second.written} changed, ${first.removed + second.removed} removed)`,
);
