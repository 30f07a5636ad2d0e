import { expect, test } from "vitest";
import { lintConfiguration } from "../../../src/match/lint/index.js";
import { lintsAt } from "../../../src/site/playground/state/lints-at.js";

test("a warning about the eleventh policy is none about the second", () => {
  const fine = Array.from({ length: 10 }, (_, index) => ({ name: `p${index}`, action: "login" }));
  const lints = lintConfiguration({ policies: [...fine, { name: "all" }] });
  expect(lintsAt(lints, "/policies/10").map(({ id }) => id)).toEqual(["matcher-no-criteria"]);
  expect(lintsAt(lints, "/policies/1")).toEqual([]);
});
