/** Runs the expressions of a test suite whose outcomes it does not say itself. */
import type { ExpressionPolicy } from "../match/config/model.js";
import type { ExpressionOutcome } from "../match/rules/expression.js";
import { type SuiteInput, saidOutcome, suiteRelease } from "../match/suite/run.js";
import { withPeopleOf } from "./configured-people.js";
import type { Fixtures } from "./fixtures.js";
import { boundExpressions, expressionOutcomes } from "./outcomes.js";
import type { Python } from "./python.js";

/** Policies that have to be run, and for which events. */
export function openExpressions(input: SuiteInput): ExpressionPolicy[] {
  const { suite, configuration, events } = input;
  const bound = suite.rules.size > 0 ? boundExpressions(configuration) : [];
  const listed = [...suite.policies, ...configuration.policies].filter(
    (policy) => policy.kind === "expression" && suite.matrix.has(policy.name),
  ) as ExpressionPolicy[];
  return [...new Set([...listed, ...bound])].filter(({ name }) =>
    [...events.keys()].some((event) => saidOutcome(suite, name, event) === undefined),
  );
}

/** The suite with what its expressions give. */
export async function withOutcomes(
  input: SuiteInput,
  python: Python,
  fixtures: Fixtures,
): Promise<SuiteInput> {
  const policies = openExpressions(input);
  const names = [...input.events.keys()];
  const outcomes = await expressionOutcomes(python, policies, [...input.events.values()], {
    release: suiteRelease(input),
    ...withPeopleOf(input.configuration, fixtures),
  });
  const byName = new Map(policies.map((policy) => [policy.name, policy]));
  const ran = (policy: string, event: string): ExpressionOutcome | undefined => {
    const found = byName.get(policy);
    return found && outcomes(names.indexOf(event))(found);
  };
  return { ...input, ran };
}
