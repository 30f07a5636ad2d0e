/** A worker of a browser with Python. The site's build makes one module of it. */
import type { FromWorker, ToWorker } from "../protocol.js";
import { confine, limitMemory } from "../worker/confine.js";
import { createInterpreter } from "../worker/interpreter.js";
import { serve } from "../worker/serve.js";
import type { PythonFiles } from "./python-files.js";
import { serveFiles } from "./serve-files.js";

// Once the worker is confined, only those who held these still have them.
const post: (message: FromWorker) => void = postMessage.bind(globalThis);
const listen = addEventListener.bind(globalThis);
const later = setTimeout.bind(globalThis);

listen("message", (event) => start((event as MessageEvent<PythonFiles>).data), { once: true });

async function start(files: PythonFiles): Promise<void> {
  try {
    limitMemory();
    serveFiles(files);
    const { loadPyodide } = await import(`${files.folder}pyodide.mjs`);
    const silent = () => {};
    const pyodide = await loadPyodide({
      indexURL: files.folder,
      jsglobals: {},
      stdout: silent,
      stderr: silent,
    });
    const interpreter = createInterpreter(pyodide);
    confine(globalThis);
    serve(interpreter, {
      post,
      listen: (listener) =>
        listen("message", (event) => listener((event as MessageEvent<ToWorker>).data)),
      pause: () => new Promise((resolve) => later(resolve)),
    });
    post({ type: "ready" });
  } catch (error) {
    post({ type: "unloadable", message: error instanceof Error ? error.message : String(error) });
  }
}
