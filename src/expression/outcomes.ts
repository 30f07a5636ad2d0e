/** Results of expressions → what the engine of rules makes decisions of. */
import type { Configuration, ExpressionPolicy } from "../match/config/model.js";
import type { ExpressionOutcome, ExpressionOutcomes } from "../match/rules/expression.js";
import type { ExpressionRequest, Python } from "./python.js";
import type { ExpressionResult } from "./result.js";

export function outcomeOf({ passing, messages, error }: ExpressionResult): ExpressionOutcome {
  if (error?.kind === "raised") return { raised: error.message };
  if (error) return { undecided: error.message };
  return { passing: passing === true, messages };
}

/** The expressions that a rule can come to run, but for those that the server keeps. */
export function boundExpressions({ rules }: Configuration): ExpressionPolicy[] {
  const bound = rules.flatMap(({ bindings }) =>
    bindings.flatMap((binding) =>
      binding.enabled && binding.bound.kind === "policy" ? binding.bound.policy : [],
    ),
  );
  return [...new Set(bound)].filter(
    (policy) => policy.kind === "expression" && policy.expression !== "",
  ) as ExpressionPolicy[];
}

export interface OutcomeOptions
  extends Pick<ExpressionRequest, "release" | "fixtures" | "people" | "timeLimit"> {
  signal?: AbortSignal;
}

/**
 * Runs policies for events.
 *
 * @returns Outcomes by place of the event.
 */
export async function expressionOutcomes(
  python: Python,
  policies: readonly ExpressionPolicy[],
  events: readonly unknown[],
  { signal, ...circumstances }: OutcomeOptions,
): Promise<(index: number) => ExpressionOutcomes> {
  const all = new Map<ExpressionPolicy, ExpressionOutcome[]>();
  for (const policy of policies) {
    const { name, expression: source } = policy;
    const request = { kind: "policy", name, source, ...circumstances } as const;
    const results = await python.evaluate(request, events, signal ? { signal } : {});
    all.set(policy, results.map(outcomeOf));
  }
  return (index) => (policy) => all.get(policy)?.[index];
}
