import { run } from "./run.mjs";

/**
 * Runs npm. On Windows its program is a batch file, which only a shell can start.
 *
 * @param {...string} args
 */
export function npm(...args) {
  return run("npm", args, { shell: process.platform === "win32" });
}

/**
 * Runs one of package.json's scripts: what a step does is spelled there, once,
 * and whoever wants to repeat a failed step can.
 *
 * @param {string} script
 * @param {...string} args
 */
export function npmRun(script, ...args) {
  return npm("run", "--silent", script, "--", ...args);
}
