import { spawn } from "node:child_process";
import { constants } from "node:os";

/** What a terminal or a supervisor sends to end a program. @type {NodeJS.Signals[]} */
const ENDINGS = ["SIGHUP", "SIGINT", "SIGTERM"];

/**
 * Runs a program with our own terminal and resolves with its exit code.
 * It has no standard input: nothing that we start may wait for an answer.
 * A signal that is to end us ends the program first, then us, whatever would have come next.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, shell?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { env = {}, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
      shell,
    });
    /** @type {NodeJS.Signals | undefined} */
    let ending;
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => {
      ending = signal;
      child.kill(signal);
    };
    const settle = () => {
      for (const signal of ENDINGS) process.off(signal, pass);
    };
    for (const signal of ENDINGS) process.on(signal, pass);
    child.on("error", (error) => {
      settle();
      reject(error);
    });
    child.on("close", (code, signal) => {
      settle();
      if (ending) process.exit(exitCode(ending));
      resolve(code ?? exitCode(signal ?? "SIGTERM"));
    });
  });
}

/**
 * The exit code by which shells report that a signal ended a program.
 *
 * @param {NodeJS.Signals} signal
 */
function exitCode(signal) {
  return 128 + constants.signals[signal];
}
