/**
 * @typedef {{ passed: number, failed: number }} Count
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {string} [needs] the step without whose success this one would only repeat its failure
 * @property {() => Promise<boolean | Count>} run whether it worked, or how many tests of it did
 *
 * @typedef {{ name: string, state: "passed" | "failed" | "skipped", seconds: number, count: Count }} Result
 */

/**
 * Takes all steps, sums them up, and ends with the line `N passed, N failed`.
 * A step counts as one, or as its tests; a skipped one as nothing, since what it needs has failed and counts.
 *
 * @param {Step[]} steps
 * @returns {Promise<boolean>} whether nothing failed
 */
export async function takeSteps(steps) {
  /** @type {Result[]} */
  const results = [];
  for (const step of steps) results.push(await takeStep(step, results));
  console.log(`\n${results.map(describe).join("\n")}\n`);
  const passed = sum(results.map(({ count }) => count.passed));
  const failed = sum(results.map(({ count }) => count.failed));
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

/**
 * @param {Step} step
 * @param {Result[]} before
 * @returns {Promise<Result>}
 */
async function takeStep({ name, needs, run }, before) {
  if (needs && before.find((result) => result.name === needs)?.state !== "passed") {
    return { name, state: "skipped", seconds: 0, count: { passed: 0, failed: 0 } };
  }
  console.log(`\n=== ${name}`);
  const start = performance.now();
  const count = toCount(await run().catch(report));
  const seconds = (performance.now() - start) / 1000;
  /** @type {Result} */
  const result = { name, state: count.failed === 0 ? "passed" : "failed", seconds, count };
  console.log(describe(result));
  return result;
}

/** @param {unknown} error */
function report(error) {
  console.error(error);
  return false;
}

/** @param {boolean | Count} outcome */
function toCount(outcome) {
  if (typeof outcome === "object") return outcome;
  return outcome ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @param {Result} result */
function describe({ name, state, seconds, count }) {
  const total = count.passed + count.failed;
  const tests = total > 1 ? ` (${count.passed} of ${total})` : "";
  return `${state.padEnd(7)} ${seconds.toFixed(1).padStart(6)} s  ${name}${tests}`;
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
