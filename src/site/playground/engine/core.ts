/** The engine itself: the same code in the page and in its worker. */
import { readConfiguration } from "../../../match/config/read.js";
import { isFields, type MatchEvent } from "../../../match/event.js";
import { type CompiledMatcher, compileMatcher } from "../../../match/matcher/compile.js";
import type { MatchResult } from "../../../match/matcher/result.js";
import { createEngine } from "../../../match/rules/engine.js";
import type { ExpressionOutcomes } from "../../../match/rules/expression.js";
import { summarize } from "../../validator/summary.js";
import type { PolicyDraft } from "../state/configuration.js";
import {
  type Engine,
  type EventTable,
  type Question,
  VERDICT,
  type Verdict,
  type Verdicts,
} from "./engine.js";
import { inSlices } from "./slices.js";
import { ruleVerdict } from "./verdict-of.js";
import { sentBy, sentVerdict, type WebhookQuestion, webhookQuestion } from "./webhook.js";

/** Answers that are kept: what is undone, or compared with, was asked before. */
const MOST_KEPT = 64;

export function createCore(): Engine {
  let events: unknown[] = [];
  let kept = new Map<string, Verdicts>();

  return {
    async open(lines, signal) {
      const read: unknown[] = [];
      const table: EventTable = { actions: [], sentences: [], times: [] };
      await inSlices(lines.length, signal, (index) => {
        const event: unknown = JSON.parse(lines[index] as string);
        read.push(event);
        const { action, created, timestamp } = isFields(event)
          ? event
          : ({} as MatchEvent & { timestamp?: unknown });
        table.actions.push(textOr(action, ""));
        table.times.push(textOr(created, textOr(timestamp, "")));
        table.sentences.push(summarize(event) ?? textOr(action, ""));
      });
      events = read;
      kept = new Map();
      return table;
    },

    async judge(question, signal) {
      const key = keyOf(question);
      const known = kept.get(key);
      if (known) return known.slice();
      const asked = events;
      const judge = judgeOf(question);
      const verdicts: Verdicts = new Uint8Array(asked.length);
      await inSlices(asked.length, signal, (index) => {
        verdicts[index] = judge(asked[index], index);
      });
      signal.throwIfAborted();
      if (kept.size === MOST_KEPT) kept.delete(kept.keys().next().value as string);
      if (asked === events) kept.set(key, verdicts);
      return verdicts.slice();
    },

    async explain(question, index) {
      const { configuration, subject, release } = question;
      const event = events[index];
      if (subject.kind === "transport")
        return {
          kind: "transport",
          sent: sentBy(webhookOf(question), isFields(event) ? event : {}, {}),
        };
      if (subject.kind === "rule") {
        const engine = createEngine(readConfiguration(configuration).configuration, { release });
        const { rules, ...about } = engine.decide(event, index, outcomesAt(question, index));
        const rule = rules.find(({ path }) => path === `/rules/${subject.index}`);
        if (!rule) throw new RangeError("There is no such rule.");
        return { kind: "rule", event: about, rule };
      }
      const policy = configuration.policies[subject.index];
      if (!policy) throw new RangeError("There is no such policy.");
      const result = isExpression(policy)
        ? notRun(index)
        : compileMatcher(policy, { release }).explain(event, index);
      return { kind: "policy", result };
    },
  };
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === "string" ? value : otherwise;
}

/** All that the answer depends on: of a policy the policy alone, of a rule what surrounds it too. */
function keyOf({
  configuration,
  subject: { kind, index },
  release,
  outcomes,
  trial,
}: Question): string {
  const asked = kind === "policy" ? configuration.policies[index] : [index, configuration];
  return JSON.stringify([kind, release, asked, outcomes?.key, kind === "transport" && trial]);
}

type Judge = (event: unknown, index: number) => Verdict;

function judgeOf(question: Question): Judge {
  const { configuration, subject, release } = question;
  if (subject.kind === "transport") {
    const asked = webhookOf(question);
    return (event) => sentVerdict(sentBy(asked, isFields(event) ? event : {}, {}));
  }
  if (subject.kind === "policy") {
    const policy = configuration.policies[subject.index];
    if (!policy || isExpression(policy)) return () => VERDICT.undecided;
    return matcherJudge(compileMatcher(policy, { release }), policy, release);
  }
  const engine = createEngine(readConfiguration(configuration).configuration, { release });
  const path = `/rules/${subject.index}`;
  return (event, index) => {
    const { rules } = engine.decideConcerned(event, index, outcomesAt(question, index));
    // A rule that is not concerned cannot pass.
    const rule = rules.find((one) => one.path === path);
    return rule ? ruleVerdict(rule) : VERDICT.fails;
  };
}

function webhookOf({ configuration, subject, release, trial }: Question): WebhookQuestion {
  const asked = webhookQuestion(configuration, subject.index, release, trial);
  if (!asked) throw new RangeError("There is no such webhook.");
  return asked;
}

function outcomesAt({ outcomes }: Question, index: number): ExpressionOutcomes {
  return ({ name }) => outcomes?.of[name]?.[index];
}

function matcherJudge(
  matcher: CompiledMatcher,
  { query, model }: PolicyDraft,
  release: Question["release"],
): Judge {
  const broken = query ? compileMatcher({ query }, { release }).explain({}).error : null;
  if (broken) return () => VERDICT.error;
  // Beside a broken query only the model can raise. It is asked alone, which is quicker.
  const models = model ? compileMatcher({ model }, { release }) : null;
  return (value) => {
    const event: MatchEvent = isFields(value) ? value : {};
    const passing = matcher.passes(event);
    if (passing === null) return VERDICT.undecided;
    if (passing) return VERDICT.passes;
    return models?.explain(event).error ? VERDICT.error : VERDICT.fails;
  };
}

function isExpression(policy: PolicyDraft): boolean {
  return policy.expression !== undefined;
}

function notRun(event: number): MatchResult {
  return {
    event,
    passing: null,
    messages: [],
    checks: [],
    error: null,
    undecided: "An expression is Python, which is not loaded yet.",
  };
}
