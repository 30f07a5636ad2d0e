import { describe, expect, test } from "vitest";
import { isDuration } from "../../src/validate/duration.js";

describe("authentik accepts the retention", () => {
  test.each([
    "days=365",
    "weeks=3;days=2;hours=3",
    "DAYS=1",
    "days= 1 ",
    "days=1.5",
    "days=-1",
    "months=1;days=2",
  ])("%j", (text) => {
    expect(isDuration(text)).toBe(true);
  });
});

describe("authentik refuses the retention", () => {
  test.each([
    "",
    "365",
    "days",
    "days=",
    "days=x",
    "days=1;",
    "days=1;;hours=1",
    "days=1=2",
    "weeks=3;days=2;hours=3,seconds=2",
    "months=1",
    " days=1",
    "days =1",
  ])("%j", (text) => {
    expect(isDuration(text)).toBe(false);
  });
});
