import pyodide from "../../../../static/python/files.json";
import controls from "../../controls/Controls.module.css";
import styles from "./Python.module.css";
import type { PythonControl } from "./usePython";

const SIZE = `${(pyodide.packed / 1e6).toFixed(1)} MB`;

/** Loads Python, and says how far that is. It shows nothing once it is there. */
export function LoadPython({ status, load }: PythonControl) {
  if (status.is === "ready") return null;
  if (status.is === "loading") return <Progress progress={status.progress} />;
  return (
    <div className={styles.load}>
      <button
        type="button"
        className={`${controls.button} ${controls.primary}`}
        onClick={() => load()}
      >
        Load Python
      </button>
      <p>
        about {SIZE}, from this site alone. It runs in your browser, cut off from network and
        storage.
      </p>
      {status.is === "failed" && <p role="alert">Python cannot be loaded: {status.why}</p>}
    </div>
  );
}

function Progress({
  progress,
}: {
  progress: (PythonControl["status"] & { is: "loading" })["progress"];
}) {
  const { loaded = 0, total = 0 } = progress ?? {};
  const isStarting = total > 0 && loaded === total;
  return (
    <div className={styles.load}>
      <progress aria-label="Python" max={total || 1} value={isStarting ? undefined : loaded} />
      <p role="status">
        {isStarting
          ? "Python is starting …"
          : `Python is loading … ${megabytes(loaded)} of ${megabytes(total)} MB, unpacked`}
      </p>
    </div>
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
