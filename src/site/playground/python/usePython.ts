import useBaseUrl from "@docusaurus/useBaseUrl";
import { useCallback, useEffect, useRef, useState } from "react";
import pyodide from "../../../../static/python/files.json";
import type { LoadProgress, Python } from "../../../expression/python";

export type PythonStatus =
  | { is: "absent" }
  | { is: "loading"; progress: LoadProgress | null }
  | { is: "ready"; python: Python }
  | { is: "failed"; why: string };

export interface PythonControl {
  status: PythonStatus;
  /** Loads it, where it is not there yet. */
  load(): void;
}

/** Python of the page. It is loaded when somebody asks for it, and ends with the page. */
export function usePython(): PythonControl {
  const folder = useBaseUrl("/python/");
  const [status, setStatus] = useState<PythonStatus>({ is: "absent" });
  const started = useRef<Python | null>(null);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      started.current?.close();
    };
  }, []);
  const load = useCallback(async () => {
    setStatus({ is: "loading", progress: null });
    try {
      const { createBrowserPython } = await import("../../../expression/browser/index");
      const python = createBrowserPython({
        folder: new URL(folder, location.href).href,
        program: pyodide.program,
        files: pyodide.files,
        onLoading: (progress) => setStatus({ is: "loading", progress }),
      });
      started.current = python;
      await python.ready();
      if (isGone.current) python.close();
      else setStatus({ is: "ready", python });
    } catch (error) {
      setStatus({ is: "failed", why: error instanceof Error ? error.message : String(error) });
    }
  }, [folder]);
  return { status, load };
}
