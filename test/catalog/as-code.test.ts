import { expect, test } from "vitest";
import { parseRange, touches } from "../../src/catalog/range.js";
import { CONFIG_OBJECTS } from "../../src/generated/config.js";
import type { ObjectFacts } from "../../src/match/config/facts.js";
import { catalog, files } from "../support/catalog.js";
import { grammarErrors } from "../support/meta-schema.js";

const { asCode } = catalog;
const OBJECTS: Readonly<Record<string, ObjectFacts>> = CONFIG_OBJECTS;

test("the names in the forms keep to their grammar", () => {
  expect(grammarErrors("as-code", files.get("as-code.json"))).toEqual([]);
});

test("each release goes with exactly one generation of the provider", () => {
  for (const { line, range } of catalog.releases) {
    const fitting = asCode.provider.generations.filter((generation) =>
      touches(range, parseRange(generation["x-releases"])),
    );
    expect([line, fitting.length]).toEqual([line, 1]);
  }
});

test("an argument with a default of its own is a key whose default differs", () => {
  for (const [kind, list] of Object.entries(asCode.provider.arguments))
    for (const { name, default: value } of list)
      if (value !== undefined) {
        expect(OBJECTS[kind]?.[name]?.default).toBeDefined();
        expect(OBJECTS[kind]?.[name]?.default).not.toEqual(value);
      }
});
