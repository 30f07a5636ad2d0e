/** Expressions are Python: whoever decides about rules with them brings an evaluator. */
import type { ExpressionPolicy } from "../config/model.js";
import type { MatchEvent } from "../event.js";

/** What running an expression policy gave. */
export type ExpressionOutcome =
  | { passing: boolean; messages: readonly string[] }
  /** Text of the exception. */
  | { raised: string }
  /** Why it is not decided here, as a sentence. */
  | { undecided: string };

/** Runs expression policies for events, as the server does for a notification rule. */
export interface ExpressionEvaluator {
  evaluate(policy: ExpressionPolicy, event: MatchEvent): Promise<ExpressionOutcome>;
}

/** Outcomes that are at hand; undefined where the expression was not run. */
export type ExpressionOutcomes = (policy: ExpressionPolicy) => ExpressionOutcome | undefined;
