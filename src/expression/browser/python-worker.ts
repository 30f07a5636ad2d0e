/** Workers of a browser as workers with Python. */
import type { FromWorker, WorkerPort } from "../protocol.js";
import type { LoadProgress } from "../python.js";
import type { PythonFiles } from "./python-files.js";

/**
 * @param program Address of the worker's program.
 * @param load Fetches the files of the runtime, where that was not done yet.
 */
export function pythonWorker(
  program: string,
  load: (onProgress: (progress: LoadProgress) => void) => Promise<PythonFiles>,
): WorkerPort {
  const worker = new Worker(program, { type: "module" });
  const told: FromWorker[] = [];
  let tell: (message: FromWorker) => void = (message) => told.push(message);
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => tell(data));
  worker.addEventListener("error", ({ message }) =>
    tell({ type: "broken", message: message || "The worker cannot be loaded." }),
  );
  load((progress) => tell({ type: "loading", ...progress })).then(
    (files) => worker.postMessage(files),
    (error) => tell({ type: "unloadable", message: messageOf(error) }),
  );
  return {
    post: (message) => worker.postMessage(message),
    listen(listener) {
      tell = listener;
      for (const message of told.splice(0)) listener(message);
    },
    // A page does not end by itself.
    hold() {},
    release() {},
    end: () => worker.terminate(),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
