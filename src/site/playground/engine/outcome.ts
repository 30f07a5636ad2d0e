/** What running an expression gave, for those who decide with it. */

import type { MappingOutcome } from "../../../deliver/index.js";
import type { ExpressionResult } from "../../../expression/result.js";
import { VERDICT, type Verdict } from "./engine.js";

/** Null where the server would know more, or the run was ended. */
export function mappingOutcome({ result, error }: ExpressionResult): MappingOutcome | null {
  if (!error) return { returned: result };
  return error.kind === "raised" ? { raised: `${error.type}: ${error.message}` } : null;
}

export function expressionVerdict({ passing, error }: ExpressionResult): Verdict {
  if (error)
    return error.kind === "fixture" || isNotRun(error.type) ? VERDICT.undecided : VERDICT.error;
  return passing ? VERDICT.passes : VERDICT.fails;
}

/** An earlier event took so long that this one was left out. */
function isNotRun(type: string): boolean {
  return type === "NotRun";
}
