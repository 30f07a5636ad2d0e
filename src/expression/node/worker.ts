/** A thread with Python. */
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { parentPort } from "node:worker_threads";
import type { FromWorker, ToWorker } from "../protocol.js";
import { confine, limitMemory } from "../worker/confine.js";
import { createInterpreter } from "../worker/interpreter.js";
import { serve } from "../worker/serve.js";

// Once the thread is confined, only those who held these still have them.
const port = parentPort as NonNullable<typeof parentPort>;
const immediately = setImmediate;
const post = (message: FromWorker) => port.postMessage(message);

try {
  limitMemory();
  const { loadPyodide } = await import("pyodide");
  const indexURL = dirname(createRequire(import.meta.url).resolve("pyodide/package.json"));
  const silent = () => {};
  const pyodide = await loadPyodide({ indexURL, jsglobals: {}, stdout: silent, stderr: silent });
  const interpreter = createInterpreter(pyodide);
  confine(globalThis);
  serve(interpreter, {
    post,
    listen: (listener) => port.on("message", (message: ToWorker) => listener(message)),
    pause: () => new Promise((resolve) => immediately(resolve)),
  });
  post({ type: "ready" });
} catch (error) {
  post({ type: "unloadable", message: error instanceof Error ? error.message : String(error) });
}
