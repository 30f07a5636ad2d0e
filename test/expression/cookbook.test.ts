import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadCookbook, type Recipe, type RecipeCase } from "../../src/catalog/cookbook.js";
import { EVER, intersect, parseRange, touches } from "../../src/catalog/range.js";
import type { Json, SchemaObject } from "../../src/catalog/schema-node.js";
import { namedEvent } from "../../src/catalog/verdicts.js";
import { slackBody } from "../../src/deliver/slack-body.js";
import { createPython } from "../../src/expression/node/index.js";
import { VERSIONS } from "../../src/generated/facts.js";
import { NEWEST_RELEASE, serverRelease } from "../../src/match/release.js";
import { catalog, examples, files } from "../support/catalog.js";

/** On a busy machine. */
const PATIENCE = 60_000;

const python = createPython();
beforeAll(() => python.ready(), PATIENCE);
afterAll(() => python.close());

const RECIPIENT = { username: "akadmin", pk: 1, email: "admin@example.com" };

/** The oldest and the newest line that a recipe is for and that can have produced the event. */
function releasesOf({ releases }: Recipe, event: string): string[] {
  const example = examples.find(
    ({ action, example }) => event === `${action.name}/${example.name}`,
  );
  const range = intersect(
    releases === null ? EVER : parseRange(releases),
    example?.example.range ?? EVER,
  );
  const lines = catalog.releases.filter((line) => touches(line.range, range));
  return [...new Set([lines.at(0), lines.at(-1)])].flatMap((line) => line?.line ?? []);
}

function run(
  recipe: Recipe,
  { fixtures, severity, body }: Pick<RecipeCase, "fixtures" | "severity" | "body">,
  release: string,
  events: readonly Json[],
) {
  const notification = {
    severity,
    recipient: RECIPIENT,
    ...(body !== null && { body }),
    ...(recipe.mode === "webhook_slack" && { originalBody: slackOf(events[0] ?? null, severity) }),
  };
  return python.evaluate(
    {
      kind: recipe.kind,
      source: recipe.source,
      name: recipe.title,
      release: serverRelease(release),
      fixtures: { ...recipe.fixtures, ...fixtures },
      notification,
    },
    events,
  );
}

function receiverSchema(receiver: string) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(files.get(`receivers/${receiver}.schema.json`) as SchemaObject);
}

function slackOf(event: Json, severity: string) {
  return slackBody({
    event: event as never,
    severity: severity as never,
    recipient: RECIPIENT as never,
    version: VERSIONS[NEWEST_RELEASE],
  });
}

const recipes = loadCookbook(files).flatMap(({ recipes }) => recipes);

const cases = recipes.flatMap((recipe) =>
  recipe.cases.map((entry, index) => ({
    name: `${recipe.id}, ${index + 1}: ${entry.event}`,
    recipe,
    entry,
    releases: releasesOf(recipe, entry.event),
  })),
);

test("every case of the cookbook belongs to a release", () => {
  const homeless = cases.filter(({ releases }) => releases.length === 0);
  expect(homeless.map(({ name }) => name)).toEqual([]);
});

describe("the cookbook gives what it says", () => {
  const runs = cases.flatMap(({ releases, ...one }) =>
    releases.map((release) => ({ ...one, release })),
  );

  test.each(runs)("$name in $release", async ({ recipe, entry, release }) => {
    const [result] = await run(recipe, entry, release, [namedEvent(files, entry.event)]);
    const { passing, messages, result: returned, error } = result ?? {};
    expect(error).toBeNull();
    expect({ passing, messages }).toEqual({ passing: entry.passing, messages: entry.messages });
    if (recipe.kind !== "policy") expect(returned).toEqual(entry.result);
  });
});

describe("lints", () => {
  test.each(recipes)("find nothing in $id", async ({ kind, source }) => {
    expect(await python.check({ kind, source, release: NEWEST_RELEASE })).toEqual([]);
  });
});

describe("every event of the catalog", { timeout: PATIENCE }, () => {
  const events = examples.map(({ example }) => example.value);
  const ofNotice = { fixtures: {}, severity: "notice", body: null };

  test.each(recipes)("goes through $id", async (recipe) => {
    const results = await run(recipe, ofNotice, NEWEST_RELEASE, events);
    const errors = results.flatMap(({ error }) => error ?? []);
    expect(results.length).toBe(events.length);
    // What the recipe would ask the server about other people is not known.
    expect(errors.filter(({ kind }) => kind !== "fixture")).toEqual([]);
    if (recipe.receiver === null) return;
    const accepts = receiverSchema(recipe.receiver);
    const refused = results.flatMap(({ event, result }) =>
      accepts(result) ? [] : [{ event, errors: accepts.errors }],
    );
    expect(refused).toEqual([]);
  });
});
