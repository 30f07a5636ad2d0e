/** Threads of Node as workers with Python. */
import { Worker } from "node:worker_threads";
import type { FromWorker, WorkerPort } from "../protocol.js";

/** @param program The program of the thread. Where the sources run as they are, so does it. */
export function pythonThread(program: URL): WorkerPort {
  const worker = import.meta.url.endsWith(".ts")
    ? new Worker(fromSource(program), { eval: true })
    : new Worker(program, { env: {} });
  worker.unref();
  return {
    post: (message) => worker.postMessage(message),
    listen: (listener) => {
      worker.on("message", (message: FromWorker) => listener(message));
      worker.on("error", ({ message }) => listener({ type: "broken", message }));
    },
    hold: () => worker.ref(),
    release: () => worker.unref(),
    end: () => void worker.terminate(),
  };
}

/** A thread does not inherit what makes Node read TypeScript. */
function fromSource(program: URL): string {
  const source = JSON.stringify(program.href.replace(/\.js$/, ".ts"));
  return `import("tsx/esm/api").then(({ register }) => (register(), import(${source})))`;
}
