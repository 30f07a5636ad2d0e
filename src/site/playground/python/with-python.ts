/** An engine that also runs Python: expression policies, alone and in rules, and mappings of webhooks. */
import type { DeliveredEvent } from "../../../deliver/index.js";
import { outcomeOf } from "../../../expression/outcomes.js";
import type { Python } from "../../../expression/python.js";
import type { ExpressionResult } from "../../../expression/result.js";
import type { ExpressionOutcome } from "../../../match/rules/expression.js";
import type { Engine, Question, Verdicts } from "../engine/engine.js";
import { expressionVerdict } from "../engine/outcome.js";
import { sentBy, sentVerdict, type WebhookQuestion, webhookQuestion } from "../engine/webhook.js";
import type { PlaygroundConfiguration, PolicyDraft } from "../state/configuration.js";
import { type ExpressionDraft, eachMapping, policyAsked } from "./asked.js";
import { type Asked, createRuns } from "./runs.js";

/** @param lines The events that the engine has taken. */
export function withPython(engine: Engine, lines: readonly string[], python: Python): Engine {
  const runs = createRuns(python, lines);

  async function judgeWebhook(asked: WebhookQuestion, signal: AbortSignal): Promise<Verdicts> {
    const { body, headers } = await eachMapping(asked, (mapping) => runs.all(mapping, signal));
    return Uint8Array.from(lines, (line, index) => {
      const results = { body: body?.[index], headers: headers?.[index] };
      return sentVerdict(sentBy(asked, eventOf(line), results));
    });
  }

  async function withOutcomes(
    question: Question,
    results: (asked: Asked) => Promise<readonly (ExpressionResult | undefined)[]>,
  ): Promise<Question> {
    const policies = boundExpressions(question);
    const of: Record<string, (ExpressionOutcome | undefined)[]> = {};
    for (const policy of policies)
      of[policy.name] = (await results(policyAsked(policy, question))).map(
        (result) => result && outcomeOf(result),
      );
    return { ...question, outcomes: { key: JSON.stringify(question.trial ?? null), of } };
  }

  return {
    open: (taken, signal) => engine.open(taken, signal),

    async judge(question, signal) {
      const { subject } = question;
      const policy = expressionOf(question);
      if (policy)
        return Uint8Array.from(
          await runs.all(policyAsked(policy, question), signal),
          expressionVerdict,
        );
      if (subject.kind === "transport") {
        const asked = webhookOf(question);
        return asked ? judgeWebhook(asked, signal) : engine.judge(question, signal);
      }
      if (boundExpressions(question).length === 0) return engine.judge(question, signal);
      const run = await withOutcomes(question, (asked) => runs.all(asked, signal));
      return engine.judge(run, signal);
    },

    async explain(question, index) {
      const { subject } = question;
      const policy = expressionOf(question);
      if (policy)
        return { kind: "policy", expression: await runs.one(policyAsked(policy, question), index) };
      if (subject.kind === "transport") {
        const asked = webhookOf(question);
        if (!asked) return engine.explain(question, index);
        const results = await eachMapping(asked, (mapping) => runs.one(mapping, index));
        return { kind: "transport", sent: sentBy(asked, eventOf(lines[index]), results) };
      }
      if (boundExpressions(question).length === 0) return engine.explain(question, index);
      const run = await withOutcomes(question, async (asked) => {
        const column = [];
        column[index] = await runs.one(asked, index);
        return column;
      });
      return engine.explain(run, index);
    },
  };
}

function eventOf(line: string | undefined): DeliveredEvent {
  return JSON.parse(line ?? "{}");
}

function isExpression(policy: PolicyDraft | undefined): policy is ExpressionDraft {
  return policy?.expression !== undefined;
}

/** The expression policy that is asked about. */
function expressionOf({ configuration, subject }: Question): ExpressionDraft | null {
  const policy = subject.kind === "policy" ? configuration.policies[subject.index] : undefined;
  return isExpression(policy) ? policy : null;
}

/** The expression policies that the rule binds. */
function boundExpressions({ configuration, subject }: Question): ExpressionDraft[] {
  if (subject.kind !== "rule") return [];
  const { policies, rules = [] }: PlaygroundConfiguration = configuration;
  const bound = new Set(rules[subject.index]?.bindings?.map(({ policy }) => policy));
  return policies.filter(isExpression).filter(({ name }) => bound.has(name));
}

function webhookOf({ configuration, subject, release, trial }: Question): WebhookQuestion | null {
  return webhookQuestion(configuration, subject.index, release, trial);
}
