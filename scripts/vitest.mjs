import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { npmRun } from "./npm.mjs";

/**
 * What we read of Vitest's JSON report.
 *
 * @typedef {{ status: string, assertionResults: { status: string }[] }} FileReport
 * @typedef {{ testResults: FileReport[] }} Report
 */

/**
 * Runs a script of package.json that runs Vitest, and counts its tests.
 *
 * @param {string} script
 * @returns {Promise<import("./steps.mjs").Count>}
 */
export async function vitest(script) {
  const folder = mkdtempSync(join(tmpdir(), "vitest-"));
  const path = join(folder, "report.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${path}`];
    const code = await npmRun(script, ...reporters);
    return countTests(readReport(path), code === 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Counts every test that ran. What failed without being a test counts as a failure too:
 * a file that could not be loaded, a run that ended badly for no test's sake, and one that ran no test at all.
 *
 * @param {Report} report
 * @param {boolean} endedWell
 */
export function countTests({ testResults }, endedWell) {
  const tests = testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter(({ status }) => status === "passed").length;
  const failedTests = tests.filter(({ status }) => status === "failed").length;
  const failed = failedTests + testResults.filter(failedToLoad).length;
  const failedOtherwise = failed === 0 && (!endedWell || passed === 0);
  return { passed, failed: failedOtherwise ? 1 : failed };
}

/** @param {FileReport} file */
function failedToLoad({ status, assertionResults }) {
  return status === "failed" && assertionResults.every((test) => test.status !== "failed");
}

/**
 * @param {string} path
 * @returns {Report} an empty one if Vitest ended before it could write it
 */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return { testResults: [] };
  }
}
