import { expect, test } from "vitest";
import { countTests } from "../../scripts/vitest.mjs";

function file(status: string, ...tests: string[]) {
  return { status, assertionResults: tests.map((test) => ({ status: test })) };
}

test("every test counts as one", () => {
  const testResults = [file("passed", "passed", "passed"), file("failed", "passed", "failed")];
  expect(countTests({ testResults }, false)).toEqual({ passed: 3, failed: 1 });
});

test("a skipped test counts as nothing", () => {
  const testResults = [file("passed", "passed", "skipped", "todo")];
  expect(countTests({ testResults }, true)).toEqual({ passed: 1, failed: 0 });
});

test("a file that could not be loaded counts as one failure", () => {
  const testResults = [file("passed", "passed"), file("failed")];
  expect(countTests({ testResults }, false)).toEqual({ passed: 1, failed: 1 });
});

test("a run that ended badly though all its tests passed counts as one failure", () => {
  const testResults = [file("passed", "passed")];
  expect(countTests({ testResults }, false)).toEqual({ passed: 1, failed: 1 });
});

test("a run without a test counts as one failure", () => {
  expect(countTests({ testResults: [] }, true)).toEqual({ passed: 0, failed: 1 });
});

test("a run that skipped all its tests counts as one failure", () => {
  const testResults = [file("passed", "skipped")];
  expect(countTests({ testResults }, true)).toEqual({ passed: 0, failed: 1 });
});
