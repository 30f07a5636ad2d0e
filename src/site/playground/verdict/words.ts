/** Verdicts in words and signs. */
import { VERDICT } from "../engine/engine.js";
import type { Subject } from "../state/model.js";

export interface VerdictWords {
  sign: string;
  word: string;
  look: "on" | "off" | "error" | "open";
}

const PASSES = { policy: "passes", rule: "notifies", transport: "is sent" } as const;

/** @param verdict One of `VERDICT`; undefined where it is not known yet. */
export function verdictWords(verdict: number | undefined, kind: Subject["kind"]): VerdictWords {
  switch (verdict) {
    case VERDICT.passes:
      return { sign: "✓", word: PASSES[kind], look: "on" };
    case VERDICT.silent:
      return { sign: "✓", word: "passes, but tells nobody", look: "error" };
    case VERDICT.error:
      return { sign: "!", word: "error", look: "error" };
    case VERDICT.undecided:
      return { sign: "?", word: "not decided here", look: "open" };
    case VERDICT.fails:
      return {
        sign: "–",
        word: kind === "rule" ? "does not notify" : "does not pass",
        look: "off",
      };
    default:
      return { sign: "", word: "", look: "off" };
  }
}
