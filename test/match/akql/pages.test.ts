import { describe, expect, test } from "vitest";
import { loadTasks } from "../../../src/catalog/tasks.js";
import { loadVerdicts, namedEvent } from "../../../src/catalog/verdicts.js";
import { queryRange } from "../../../src/generate/site-tasks.js";
import { compileQuery, type QueryRelease } from "../../../src/match/akql/index.js";
import { catalog, files } from "../../support/catalog.js";

/** The server's error, or whether the query passes the event. */
function decide(query: string, event: string, release: string | null) {
  const result = compileQuery(query, release === null ? {} : { release: release as QueryRelease });
  if ("error" in result) return { passing: false, error: result.error.message };
  const { passing, undecided } = result.query.evaluate(namedEvent(files, event));
  return { passing, error: undecided?.reason ?? null };
}

describe("an example on the page about queries", () => {
  const examples = loadVerdicts(files).flatMap(({ name, verdicts }) =>
    verdicts.flatMap(({ policy, ...rest }) =>
      policy.query === undefined ? [] : [{ ...rest, query: policy.query, sheet: name }],
    ),
  );

  test.each(examples)(
    "$sheet/$id is decided as it says",
    ({ query, event, release, ...expected }) => {
      const { passing, error } = expected;
      expect(decide(query, event, release)).toEqual({ passing, error });
    },
  );
});

describe("the query of a task", () => {
  const answers = loadTasks(files).flatMap(({ tasks }) =>
    tasks.flatMap(({ id, answers }) =>
      answers.flatMap(({ query, ...rest }) => (query === null ? [] : [{ id, query, ...rest }])),
    ),
  );

  test.each(answers)("$id passes what it names, and nothing that it excludes", (answer) => {
    const { query, action, matches, alsoMatches, ignores } = answer;
    for (const event of [...matches, ...alsoMatches])
      expect([event, decide(query, event, null)]).toEqual([event, { passing: true, error: null }]);
    // The action is in the query too, so the query alone must refuse events of other actions.
    expect(action === null || query.includes("action")).toBe(true);
    for (const event of ignores)
      expect([event, decide(query, event, null)]).toEqual([event, { passing: false, error: null }]);
  });

  test.each(answers)("$id is taken in exactly the releases that it says", ({ query }) => {
    const old = compileQuery(query, { release: "2026.5.4" });
    expect("query" in old).toBe(queryRange(query, catalog.akql) === ">=2026.5");
    expect(compileQuery(query, { release: "2026.5.5" })).toHaveProperty("query");
  });
});
