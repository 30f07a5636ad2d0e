import { Ajv2020 } from "ajv/dist/2020.js";
import type { SchemaObject } from "../../src/catalog/schema-node.js";
import { files } from "./catalog.js";

const META = [
  "annotations",
  "as-code",
  "cookbook",
  "expression",
  "facts",
  "tasks",
  "verdicts",
] as const;

/** What a file of `schemas/` does against the grammar of its kind; empty where it does nothing. */
export function grammarErrors(kind: (typeof META)[number], value: unknown): string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  for (const name of META)
    ajv.addSchema(files.get(`meta/${name}.schema.json`) as SchemaObject, `${name}.schema.json`);
  ajv.validate(`${kind}.schema.json`, value);
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Files of `schemas/` in a folder, with their paths. */
export function filesIn(folder: string) {
  return [...files]
    .filter(([path]) => path.startsWith(`${folder}/`))
    .map(([path, value]) => ({ path, value }));
}
