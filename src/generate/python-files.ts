/** The Python that runs around expressions, as data: a worker in a browser has no files. */
import type { Output } from "./output.js";

/** @param files Texts by path inside the package `authentik_events`. */
export function pythonFiles(files: ReadonlyMap<string, string>): Output {
  const sorted = Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = `// Generated from src/expression/python. Do not edit.

/** The package \`authentik_events\`, by path inside it. */
export const PYTHON_FILES: Readonly<Record<string, string>> = ${JSON.stringify(sorted)};
`;
  return new Map([["src/generated/python-files.ts", text]]);
}
