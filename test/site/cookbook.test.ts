import { describe, expect, test } from "vitest";
import accounts from "../../src/generated/site/cookbook/accounts.json" with { type: "json" };
import bodies from "../../src/generated/site/cookbook/bodies.json" with { type: "json" };
import headers from "../../src/generated/site/cookbook/headers.json" with { type: "json" };
import operations from "../../src/generated/site/cookbook/operations.json" with { type: "json" };
import receivers from "../../src/generated/site/cookbook/receivers.json" with { type: "json" };
import signingIn from "../../src/generated/site/cookbook/signing-in.json" with { type: "json" };
import { isInRelease, NEWEST_RELEASE } from "../../src/match/release.js";
import { stateOf } from "../../src/site/cookbook/state-of.js";
import type { SiteRecipeGroup } from "../../src/site/data.js";
import { readState } from "../../src/site/playground/state/read-state.js";

const groups = [signingIn, accounts, operations, bodies, receivers, headers] as SiteRecipeGroup[];

describe.each(groups.flatMap(({ recipes }) => recipes))("the recipe “$title”", (recipe) => {
  test("is for the newest release too, in which the playground opens it", () => {
    expect(isInRelease(recipe.releases, NEWEST_RELEASE)).toBe(true);
  });

  test("opens in the playground with its code and its events", () => {
    const opened = readState(JSON.parse(JSON.stringify(stateOf(recipe))));
    expect(opened).not.toHaveProperty("problem");
    expect(JSON.stringify(opened)).toContain(JSON.stringify(recipe.source));
    expect(JSON.stringify(opened)).toContain(recipe.cases[0]?.event);
  });
});
