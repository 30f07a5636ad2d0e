/** Tracebacks of Python, which span lines and are skipped as one. */

const HEADER = "Traceback (most recent call last):";
const CHAINS = [
  "During handling of the above exception, another exception occurred:",
  "The above exception was the direct cause of the following exception:",
];
/** `KeyError: 'x'`, `django.db.utils.OperationalError: …`, `KeyboardInterrupt`. */
const FINAL = /^[A-Za-z_][\w.]*(?:: |$)/;

type State = "outside" | "frames" | "group" | "ended" | "chained";

export class TracebackFilter {
  #state: State = "outside";

  /**
   * @param text A line that is no record, without prefix.
   * @returns Whether a traceback begins with the line, it belongs to one that has begun, or neither.
   */
  take(text: string): "begins" | "belongs" | "no" {
    const trimmed = text.trim();
    if (trimmed === HEADER || trimmed.endsWith(`Group ${HEADER}`)) return this.#header(text);
    const belongs = this.#belongs(text, trimmed);
    return belongs ? "belongs" : "no";
  }

  #header(text: string): "begins" | "belongs" {
    const goesOn = this.#state === "chained" || (this.#state === "group" && isIndented(text));
    this.#state = text.includes("Group ") || this.#state === "group" ? "group" : "frames";
    return goesOn ? "belongs" : "begins";
  }

  #belongs(text: string, trimmed: string): boolean {
    const state = this.#state;
    if (state === "outside") return false;
    if (state !== "ended" && state !== "chained" && isIndented(text)) return true;
    if (CHAINS.includes(trimmed)) {
      this.#state = "chained";
      return true;
    }
    this.#state = state === "frames" && FINAL.test(trimmed) ? "ended" : "outside";
    return this.#state === "ended";
  }
}

function isIndented(text: string): boolean {
  return text.startsWith(" ") || text.startsWith("\t");
}
