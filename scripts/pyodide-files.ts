/** What the site serves so that Python runs in a browser: the runtime as it was published, and the worker. */

import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const FILES = [
  "pyodide.mjs",
  "pyodide.asm.mjs",
  "pyodide.asm.wasm",
  "pyodide-lock.json",
  "python_stdlib.zip",
];

/** Where they are served from, below the base of the site. */
const FOLDER = "static/python/";
/** What the page knows of them before it loads them. */
const FACTS = "files.json";

interface Runtime {
  version: string;
  files: { name: string; size: number }[];
  /** Bytes of all of them as a server sends them. */
  packed: number;
}

/** Call it when all that the worker imports was generated. */
export async function writePyodide(root: URL): Promise<void> {
  const folder = fileURLToPath(new URL(FOLDER, root));
  mkdirSync(folder, { recursive: true });
  const runtime = copyRuntime(folder);
  const program = await bundleWorker(root, folder);
  const facts = `${JSON.stringify({ ...runtime, program }, null, 2)}\n`;
  const path = join(folder, FACTS);
  if (!existsSync(path) || readFileSync(path, "utf8") !== facts) writeFileSync(path, facts);
}

/** Packing the files to see how large they are takes a second, so it is done once for each version. */
function copyRuntime(folder: string): Runtime {
  const source = dirname(createRequire(import.meta.url).resolve("pyodide/package.json"));
  const { version } = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
  const path = join(folder, FACTS);
  if (existsSync(path)) {
    const { program: _, ...known } = JSON.parse(readFileSync(path, "utf8"));
    if (known.version === version) return known;
  }
  for (const name of FILES) copyFileSync(join(source, name), join(folder, name));
  const contents = FILES.map((name) => readFileSync(join(folder, name)));
  return {
    version,
    files: FILES.map((name, index) => ({ name, size: contents[index]?.length ?? 0 })),
    packed: contents.reduce((sum, content) => sum + gzipSync(content).length, 0),
  };
}

/** The name changes with the content: a page that was loaded before must not talk to a newer worker. */
async function bundleWorker(root: URL, folder: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("src/expression/browser/worker.ts", root))],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    logLevel: "warning",
    write: false,
  });
  const content = outputFiles[0]?.contents ?? new Uint8Array();
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  const name = `worker.${hash}.mjs`;
  const old = readdirSync(folder).filter((file) => /^worker\./.test(file) && file !== name);
  for (const file of old) rmSync(join(folder, file));
  if (!existsSync(join(folder, name))) writeFileSync(join(folder, name), content);
  return name;
}
