import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { actionFields, type IndexedField } from "../../src/generate/field-index.js";
import { catalog } from "../support/catalog.js";

const folder = new URL("./fields/", import.meta.url);

/** One line per key, so that a review sees what a change of a schema did. */
function line({ variant, path, type, required, condition, releases, masked }: IndexedField) {
  const when = required ? "always" : (condition ?? "");
  return [variant, path, type, when, releases ?? "", masked ? "masked" : ""].join(" | ");
}

test.each([...catalog.actions.values()])("fields of $name", async (action) => {
  const lines = actionFields(catalog, action).map(line);
  const text = `variant | key | type | when | releases | masked\n${lines.join("\n")}\n`;
  await expect(text).toMatchFileSnapshot(fileURLToPath(new URL(`${action.name}.txt`, folder)));
});

test("no snapshot is left of an action that is gone", () => {
  const names = readdirSync(folder).map((name) => name.replace(".txt", ""));
  expect(names.sort()).toEqual([...catalog.actions.keys()].sort());
});
