import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { loadCookbook, RECIPE_FOLDERS } from "../../src/catalog/cookbook.js";
import type { SchemaObject } from "../../src/catalog/schema-node.js";
import { namedEvent } from "../../src/catalog/verdicts.js";
import { files } from "../support/catalog.js";
import { filesIn, grammarErrors } from "../support/meta-schema.js";

const groups = loadCookbook(files);
const recipes = groups.flatMap(({ recipes }) => recipes);
const sources = filesIn("cookbook").filter(({ path }) => /\/.+\/.+\.json$/.test(path));

describe.each(sources)("$path", ({ path, value }) => {
  test("is a recipe by our grammar, in the folder of its kind", () => {
    expect(grammarErrors("cookbook", value)).toEqual([]);
    const { kind } = value as { kind: keyof typeof RECIPE_FOLDERS };
    expect(path.split("/")[1]).toBe(RECIPE_FOLDERS[kind]);
  });
});

describe("the cookbook", () => {
  test("has every recipe in one group", () => {
    const written = sources.map(({ path }) => path.replace(/^.*\/|\.json$/g, "")).sort();
    expect(recipes.map(({ id }) => id).sort()).toEqual(written);
  });

  test("gives each recipe a title of its own", () => {
    expect(new Set(recipes.map(({ title }) => title)).size).toBe(recipes.length);
  });

  test("asks about events that exist", () => {
    for (const { event } of recipes.flatMap(({ cases }) => cases))
      expect(namedEvent(files, event)).toHaveProperty("action");
  });

  test("has for each policy an event that passes and one that does not", () => {
    for (const { id, cases } of recipes.filter(({ kind }) => kind === "policy"))
      expect([id, ...new Set(cases.map(({ passing }) => passing))].sort()).toEqual(
        [id, false, true].sort(),
      );
  });

  test("sends the event of a transport's test through each mapping for a receiver", () => {
    for (const { cases } of recipes.filter(({ receiver }) => receiver !== null))
      expect(cases.map(({ event }) => event)).toContain("custom_/transport-test");
  });
});

describe.each(filesIn("receivers"))("$path", ({ path, value }) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const accepts = ajv.compile(value as SchemaObject);
  const name = path.replace(/^.*\/|\.schema\.json$/g, "");
  const results = recipes
    .filter(({ receiver }) => receiver === name)
    .flatMap(({ cases }) => cases.map(({ event, result }) => ({ event, result })));

  test.each(results)("takes what is sent of $event", ({ result }) => {
    accepts(result);
    expect(accepts.errors ?? []).toEqual([]);
  });

  test("refuses what authentik would send by itself", () => {
    expect(results.length).toBeGreaterThan(2);
    const body = { body: "login: {}", severity: "notice", user_email: "", user_username: "jane" };
    expect(accepts(body)).toBe(false);
  });
});
