/** A suite and its events → which expectations are met. */
import type { Configuration, Policy } from "../config/model.js";
import { below } from "../config/problem.js";
import { compileMatcher } from "../matcher/compile.js";
import type { MatchResult } from "../matcher/result.js";
import { NEWEST_RELEASE, type ServerRelease } from "../release.js";
import type { Delivery, RuleDecision } from "../rules/decision.js";
import { createEngine } from "../rules/engine.js";
import type { ExpressionOutcome, ExpressionOutcomes } from "../rules/expression.js";
import {
  type Expected,
  OTHERS,
  type PolicyExpectation,
  type Row,
  type RuleExpectation,
  type Suite,
} from "./model.js";

/** One thing that is not as expected. */
export interface Difference {
  what: string;
  expected: unknown;
  actual: unknown;
}

export interface CaseResult {
  kind: "policy" | "rule";
  /** Name of the policy or rule. */
  subject: string;
  event: string;
  status: "passed" | "failed" | "skipped";
  /** Why it is skipped, or cannot be tested; null otherwise. */
  reason: string | null;
  differences: Difference[];
  /** Why the verdict is what it is, sentence by sentence. */
  why: string[];
  /** JSON Pointer of the expectation, or of the row that lacks it. */
  path: string;
}

export interface SuiteInput {
  suite: Suite;
  /** Policies of the suite are not part of it. */
  configuration: Configuration;
  /** Events by the names that the suite gives them. */
  events: ReadonlyMap<string, unknown>;
  /** What running an expression gave, by name of the policy and of the event. */
  ran?: (policy: string, event: string) => ExpressionOutcome | undefined;
  /** Release that wins over those of the files. */
  release?: ServerRelease;
}

/** Runs every pair of an event and a policy or rule that the suite lists. */
export function runSuite(input: SuiteInput): CaseResult[] {
  const release = suiteRelease(input);
  return [...policyCases(input, release), ...ruleCases(input, release)];
}

/** The release that decides. */
export function suiteRelease({ release, suite, configuration }: SuiteInput): ServerRelease {
  return release ?? suite.release ?? configuration.release ?? NEWEST_RELEASE;
}

function policyCases(input: SuiteInput, release: ServerRelease): CaseResult[] {
  const { suite, configuration, events } = input;
  const policies = [...suite.policies, ...configuration.policies];
  const untested = suite.policies.filter(({ name }) => !suite.matrix.has(name));
  const rows = [...suite.matrix].flatMap(([name, row]) => {
    const base = { kind: "policy" as const, subject: name };
    const policy = policies.find((candidate) => candidate.name === name);
    if (!policy)
      return [unknown(base, `There is no policy ${JSON.stringify(name)}.`, below("/matrix", name))];
    const verdict = verdictOf(policy, input, release);
    return pairs(row, events, below("/matrix", name)).map(({ event, expected, path }) => {
      if (!expected) return missing(base, event, path);
      if ("skip" in expected) return skipped(base, event, expected);
      const result = verdict(events.get(event), event);
      return compared(
        base,
        event,
        expected.path,
        policyDifferences(expected.expect, result),
        whyOf(result),
      );
    });
  });
  return [...rows, ...untested.map(({ name, path }) => unlisted(name, path))];
}

type PolicyVerdict = Pick<MatchResult, "passing" | "messages" | "error" | "checks" | "undecided">;

function verdictOf(
  policy: Policy,
  input: SuiteInput,
  release: ServerRelease,
): (event: unknown, name: string) => PolicyVerdict {
  if (policy.kind === "matcher") {
    const matcher = compileMatcher(policy.matcher, { release });
    return (event) => matcher.explain(event);
  }
  return (_, name) => {
    const outcome = outcomeOf(input, policy.name, name);
    const base = { checks: [], error: null, messages: [], undecided: null };
    if (!outcome)
      return {
        ...base,
        passing: null,
        undecided: "The policy is Python, and it was not run.",
      };
    if ("undecided" in outcome) return { ...base, passing: null, undecided: outcome.undecided };
    if ("raised" in outcome) return { ...base, passing: false, messages: [outcome.raised] };
    return { ...base, passing: outcome.passing, messages: [...outcome.messages] };
  };
}

function outcomeOf(
  { suite, ran }: SuiteInput,
  policy: string,
  event: string,
): ExpressionOutcome | undefined {
  return saidOutcome(suite, policy, event) ?? ran?.(policy, event);
}

/** What the suite says that an expression gives; undefined where it is to be run. */
export function saidOutcome(
  { expressions }: Suite,
  policy: string,
  event: string,
): ExpressionOutcome | undefined {
  const row = expressions.get(policy);
  return row?.get(event) ?? row?.get(OTHERS);
}

function policyDifferences(expected: PolicyExpectation, actual: PolicyVerdict): Difference[] {
  const { error } = actual;
  const differences = [
    difference("passing", expected.passing, actual.passing),
    difference("messages", expected.messages, actual.messages),
  ];
  const isError = error !== null && [error.class, error.message].includes(expected.error ?? "");
  if (expected.error !== undefined && !(isError || (expected.error === null && error === null)))
    differences.push([
      {
        what: "error",
        expected: expected.error,
        actual: error && `${error.class}: ${error.message}`,
      },
    ]);
  return differences.flat();
}

function whyOf({ checks, undecided }: PolicyVerdict): string[] {
  const sentences = checks.map(({ field, why }) => `${field}: ${why}`);
  return sentences.length > 0 || undecided === null ? sentences : [undecided];
}

function ruleCases(input: SuiteInput, release: ServerRelease): CaseResult[] {
  const { suite, configuration, events } = input;
  const engine = createEngine(configuration, { release, ...(suite.now ? { now: suite.now } : {}) });
  const decisions = new Map<string, ReturnType<typeof engine.decide>>();
  const decide = (name: string) => {
    const outcomes: ExpressionOutcomes = (policy) => outcomeOf(input, policy.name, name);
    const decision = decisions.get(name) ?? engine.decide(events.get(name), 0, outcomes);
    decisions.set(name, decision);
    return decision;
  };
  return [...suite.rules].flatMap(([name, row]) => {
    const base = { kind: "rule" as const, subject: name };
    if (!configuration.rules.some((rule) => rule.name === name))
      return [unknown(base, `There is no rule ${JSON.stringify(name)}.`, below("/rules", name))];
    return pairs(row, events, below("/rules", name)).map(({ event, expected, path }) => {
      if (!expected) return missing(base, event, path);
      if ("skip" in expected) return skipped(base, event, expected);
      const { rules, body } = decide(event);
      const rule = rules.find((candidate) => candidate.rule === name) as RuleDecision;
      const differences = ruleDifferences(expected.expect, rule, body);
      return compared(base, event, expected.path, differences, ruleWhy(rule));
    });
  });
}

function ruleDifferences(
  expected: RuleExpectation,
  rule: RuleDecision,
  body: unknown,
): Difference[] {
  const sent = rule.deliveries.filter((delivery) => delivery.sent);
  return [
    difference("passing", expected.passing, rule.passing),
    difference("messages", expected.messages, rule.messages),
    difference("deliveries", expected.deliveries, sent.map(deliveryName)),
    difference("nothing", expected.nothing, rule.nothing?.id ?? null),
    difference("body", expected.body, body),
  ].flat();
}

function deliveryName({ transport, recipient: { username, pk } }: Delivery): string {
  return `${transport} to ${username ?? pk}`;
}

function ruleWhy({ bindings, nothing }: RuleDecision): string[] {
  const sentences = bindings.map(({ name, why }) => `${name}: ${why}`);
  return nothing ? [...sentences, `Nothing was sent: ${nothing.why}`] : sentences;
}

/** What is not expected is not compared. */
function difference(what: string, expected: unknown, actual: unknown): Difference[] {
  if (expected === undefined || JSON.stringify(expected) === JSON.stringify(actual)) return [];
  return [{ what, expected, actual }];
}

interface Pair<T> {
  event: string;
  expected: Expected<T> | undefined;
  path: string;
}

/** Every event of the suite, with what is expected of it. */
function pairs<T>(row: Row<T>, events: ReadonlyMap<string, unknown>, path: string): Pair<T>[] {
  return [...events.keys()].map((event) => ({
    event,
    expected: row.get(event) ?? row.get(OTHERS),
    path,
  }));
}

type Base = Pick<CaseResult, "kind" | "subject">;

function unknown(base: Base, reason: string, path: string): CaseResult {
  return { ...base, event: OTHERS, status: "failed", reason, differences: [], why: [], path };
}

/** A policy that stands in the suite for nothing. */
function unlisted(policy: string, path: string): CaseResult {
  const base = { kind: "policy" as const, subject: policy };
  return unknown(base, "No row of `matrix` tests this policy.", path);
}

function missing(base: Base, event: string, path: string): CaseResult {
  const reason = `Nothing is said of this event. Say what is expected, or why nothing is: {skip: "…"}; "${OTHERS}" stands for all other events.`;
  return { ...base, event, status: "failed", reason, differences: [], why: [], path };
}

function skipped(
  base: Base,
  event: string,
  { skip, path }: { skip: string; path: string },
): CaseResult {
  return { ...base, event, status: "skipped", reason: skip, differences: [], why: [], path };
}

function compared(
  base: Base,
  event: string,
  path: string,
  differences: Difference[],
  why: string[],
): CaseResult {
  const status = differences.length === 0 ? "passed" : "failed";
  return { ...base, event, status, reason: null, differences, why, path };
}
