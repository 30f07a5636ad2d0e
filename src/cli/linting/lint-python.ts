/** Python for lints of expressions: loaded for the first of them. */
import type { Python } from "../../expression/python.js";
import type { TextOutput } from "../io.js";

const ERASE_LINE = "\r\u001b[K";

export class LintPython {
  readonly #terminal: TextOutput | null;
  #python: Python | null = null;

  /** @param err Where a terminal is told what takes so long. */
  constructor(err: TextOutput) {
    this.#terminal = err.isTerminal ? err : null;
  }

  /** @throws Error when Python cannot be loaded. */
  async loaded(): Promise<Python> {
    if (this.#python) return this.#python;
    const { createPython } = await import("../../expression/node/index.js");
    this.#python = createPython();
    await this.#terminal?.write("Loading Python, for the expressions…");
    try {
      await this.#python.ready();
    } finally {
      await this.#terminal?.write(ERASE_LINE);
    }
    return this.#python;
  }

  close(): void {
    this.#python?.close();
  }
}
