import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadTasks } from "../../src/catalog/tasks.js";
import { namedEvent } from "../../src/catalog/verdicts.js";
import { createPython } from "../../src/expression/node/index.js";
import type { ExpressionKind } from "../../src/expression/python.js";
import { NEWEST_RELEASE } from "../../src/match/release.js";
import { catalog, examples, files } from "../support/catalog.js";

/** On a busy machine. */
const PATIENCE = 60_000;

const python = createPython();
beforeAll(() => python.ready(), PATIENCE);
afterAll(() => python.close());

async function run(kind: ExpressionKind, source: string, events: readonly unknown[]) {
  const request = { kind, source, name: "sample", release: NEWEST_RELEASE };
  return python.evaluate(request, events);
}

describe("the expression of a task", () => {
  const answers = loadTasks(files).flatMap(({ tasks }) =>
    tasks.flatMap(({ id, answers }) =>
      answers.flatMap(({ expression, matches, alsoMatches, ignores }) =>
        expression === null
          ? []
          : [{ id, expression, passes: [...matches, ...alsoMatches], ignores }],
      ),
    ),
  );

  test.each(answers)("$id passes what it should", async ({ expression, passes, ignores }) => {
    const names = [...passes, ...ignores];
    const results = await run(
      "policy",
      expression,
      names.map((name) => namedEvent(files, name)),
    );
    const passing = names.filter((_, index) => results[index]?.passing);
    expect(results.flatMap(({ error }) => error ?? [])).toEqual([]);
    expect(passing).toEqual(passes);
  });
});

describe("an example of the configuration", { timeout: PATIENCE }, () => {
  const kinds = { "config/expression-policy": "policy", "config/webhook-mapping": "body" } as const;
  const shown = Object.entries(kinds).flatMap(([shape, kind]) =>
    (catalog.shapes.get(shape)?.examples ?? []).map(({ name, value }) => ({
      name,
      kind,
      source: (value as { expression: string }).expression,
    })),
  );

  test.each(shown)("$name raises for no event of the catalog", async ({ kind, source }) => {
    const results = await run(
      kind,
      source,
      examples.map(({ example }) => example.value),
    );
    expect(results.length).toBe(examples.length);
    expect(results.flatMap(({ error }) => error ?? [])).toEqual([]);
  });
});
