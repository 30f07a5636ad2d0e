import type { LintLevel } from "../../match/lint/lint.js";

/** A place in the text of an editor, and what is to be said of it. */
export interface Mark {
  /** Offsets. */
  from: number;
  to: number;
  level: LintLevel;
  message: string;
}
