import { expect, test } from "vitest";
import { validateEvent } from "../../src/index.js";
import { SAMPLE_EVENT, SAMPLE_FINDING, SAMPLE_LINE } from "../../src/site/home/sample.js";

test("the finding on the home page is what the validator says about the event beside it", () => {
  const findings = validateEvent(JSON.parse(SAMPLE_EVENT));
  expect(findings.map(({ level, id, path, message }) => ({ level, id, path, message }))).toEqual([
    SAMPLE_FINDING,
  ]);
});

test("the marked line is the one with the mistake", () => {
  expect(SAMPLE_EVENT.split("\n")[SAMPLE_LINE - 1]).toContain("known_device");
});
