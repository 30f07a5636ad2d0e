/** Python in a browser, in workers of its own. */
import type { LoadProgress, Python } from "../python.js";
import { createSession } from "../session.js";
import { loadPythonFiles, type PythonFile, type PythonFiles } from "./python-files.js";
import { pythonWorker } from "./python-worker.js";

export interface BrowserPythonOptions {
  /** Address of the folder with the runtime and the worker's program, with a slash at its end. */
  folder: string;
  /** Name of the worker's program in it. */
  program: string;
  /** Files of the runtime in it. */
  files: readonly PythonFile[];
  onLoading?(progress: LoadProgress): void;
}

/** Nothing is loaded before it is needed, and files are fetched once for all workers. */
export function createBrowserPython({
  folder,
  program,
  files,
  onLoading,
}: BrowserPythonOptions): Python {
  let loaded: Promise<PythonFiles> | null = null;
  const load = (onProgress: (progress: LoadProgress) => void) => {
    loaded ??= loadPythonFiles(folder, files, onProgress);
    // Whoever has no network now may have one later.
    loaded.catch(() => {
      loaded = null;
    });
    return loaded;
  };
  return createSession({
    spawn: () => pythonWorker(folder + program, load),
    hasSpare: true,
    ...(onLoading && { onLoading }),
  });
}
