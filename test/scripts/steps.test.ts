import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { takeSteps } from "../../scripts/steps.mjs";

let printed: string[];

beforeEach(() => {
  printed = [];
  vi.spyOn(console, "log").mockImplementation((text) => printed.push(text));
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

const good = { name: "Good", run: async () => true };
const bad = { name: "Bad", run: async () => false };

test("steps and tests are added up in the last line", async () => {
  const tests = { name: "Tests", run: async () => ({ passed: 40, failed: 2 }) };
  expect(await takeSteps([good, tests, bad])).toBe(false);
  expect(printed.at(-1)).toBe("41 passed, 3 failed");
});

test("all is well when nothing failed", async () => {
  expect(await takeSteps([good])).toBe(true);
  expect(printed.at(-1)).toBe("1 passed, 0 failed");
});

test("a step that throws has failed, and the next one is taken", async () => {
  const throwing = { name: "Throwing", run: () => Promise.reject(new Error("no")) };
  await takeSteps([throwing, good]);
  expect(printed.at(-1)).toBe("1 passed, 1 failed");
});

test("a step is skipped when the one it needs has failed", async () => {
  const run = vi.fn(async () => true);
  await takeSteps([bad, { name: "Next", needs: "Bad", run }]);
  expect(run).not.toHaveBeenCalled();
  expect(printed.at(-1)).toBe("0 passed, 1 failed");
});

test("a step is skipped when the one it needs was skipped", async () => {
  const run = vi.fn(async () => true);
  const next = { name: "Next", needs: "Bad", run: async () => true };
  await takeSteps([bad, next, { name: "Last", needs: "Next", run }]);
  expect(run).not.toHaveBeenCalled();
});
