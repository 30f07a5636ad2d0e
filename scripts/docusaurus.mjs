import { run } from "./run.mjs";

/**
 * Runs Docusaurus in production or development, as the command says.
 * Without the variable it would ask a registry for a newer version of itself: work here stays offline.
 *
 * @param {...string} args
 */
export function docusaurus(...args) {
  const program = "node_modules/@docusaurus/core/bin/docusaurus.mjs";
  return run(process.execPath, [program, ...args], { env: { NO_UPDATE_NOTIFIER: "1" } });
}
