/** Python for commands that run or look at expressions. */
import type { Python } from "../expression/python.js";
import type { Io } from "./io.js";
import { workerProgram } from "./package-files.js";
import { UsageError } from "./usage-error.js";

/**
 * Python in a thread, loaded when it is first needed.
 *
 * @param isQuiet Whether a terminal is not told that it is being loaded.
 */
export async function pythonFor({ err }: Io, isQuiet: boolean): Promise<Python> {
  const { createPython } = await import("../expression/node/index.js");
  const python = createPython({ program: workerProgram("../expression/node/worker.js") });
  const isTold = err.isTerminal && !isQuiet;
  if (isTold) await err.write("Loading Python …");
  try {
    await python.ready();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `Python cannot be loaded: ${why}. It comes with the optional package pyodide: npm install pyodide`,
    );
  } finally {
    if (isTold) await err.write("\r\u001b[K");
  }
  return python;
}
