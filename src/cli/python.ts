/** Python for commands that run or lint expressions: loaded when the first of them comes. */
import type { Python } from "../expression/python.js";
import type { TextOutput } from "./io.js";
import { workerProgram } from "./package-files.js";
import { UsageError } from "./usage-error.js";

const ERASE_LINE = "\r\u001b[K";

export class LazyPython {
  readonly #terminal: TextOutput | null;
  #python: Python | null = null;

  /** @param err Where a terminal is told what takes so long. */
  constructor(err: TextOutput) {
    this.#terminal = err.isTerminal ? err : null;
  }

  /** @throws UsageError when Python cannot be loaded. */
  async loaded(): Promise<Python> {
    if (this.#python) return this.#python;
    const { createPython } = await import("../expression/node/index.js");
    this.#python = createPython({ program: workerProgram("../expression/node/worker.js") });
    await this.#terminal?.write("Loading Python, for the expressions…");
    try {
      await this.#python.ready();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new UsageError(
        `Python cannot be loaded: ${why}. It comes with the optional package pyodide: npm install pyodide`,
      );
    } finally {
      await this.#terminal?.write(ERASE_LINE);
    }
    return this.#python;
  }

  close(): void {
    this.#python?.close();
  }
}
