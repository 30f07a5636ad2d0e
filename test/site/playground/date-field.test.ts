import { expect, test } from "vitest";
import { fromField, toField } from "../../../src/site/playground/rule/date-field.js";

test("a date in any zone is shown in UTC, and written so", () => {
  expect(toField("2026-08-21T09:30:00+02:00")).toBe("2026-08-21T07:30");
  expect(fromField("2026-08-21T07:30")).toBe("2026-08-21T07:30:00Z");
});

test.each([null, "", "soon"])("%j is no date", (date) => {
  expect(toField(date)).toBe("");
});

test("an empty field holds none", () => {
  expect(fromField("")).toBeNull();
});
