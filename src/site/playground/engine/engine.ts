/** What the page asks about its events. It does not see whether a worker answers. */
import type { ExpressionResult } from "../../../expression/result.js";
import type { MatchResult } from "../../../match/matcher/result.js";
import type { ServerRelease } from "../../../match/release.js";
import type { EventDecision, RuleDecision } from "../../../match/rules/decision.js";
import type { ExpressionOutcome } from "../../../match/rules/expression.js";
import type { PlaygroundConfiguration } from "../state/configuration.js";
import type { Subject, Trial } from "../state/model.js";
import type { Sent } from "./webhook.js";

/** What is to be decided, and by which server. */
export interface Question {
  configuration: PlaygroundConfiguration;
  subject: Subject;
  release: ServerRelease;
  trial?: Trial | undefined;
  /** What expressions gave, where they were run. */
  outcomes?: Outcomes;
}

/** What expression policies gave for the events. */
export interface Outcomes {
  /** Changes with what it depends on. */
  key: string;
  /** By the name of the policy, one per event; undefined where it gave nothing. */
  of: Readonly<Record<string, readonly (ExpressionOutcome | undefined)[]>>;
}

/** How an event fares, as a number, so that ten thousand of them are ten thousand bytes. */
export const VERDICT = {
  fails: 0,
  passes: 1,
  /** The server raises. */
  error: 2,
  /** The server has an answer, but not from what was given. */
  undecided: 3,
  /** A rule passes, and tells nobody. */
  silent: 4,
} as const;
export type Verdict = (typeof VERDICT)[keyof typeof VERDICT];

/** One verdict per event. */
export type Verdicts = Uint8Array<ArrayBuffer>;

/** What the list of events shows, column by column. */
export interface EventTable {
  actions: string[];
  /** The event in a sentence, or its action where nothing can be said. */
  sentences: string[];
  /** When it was created, as it is written; empty where that is not known. */
  times: string[];
}

export type Explained =
  | { kind: "policy"; result: MatchResult }
  | { kind: "policy"; expression: ExpressionResult }
  | { kind: "rule"; event: Omit<EventDecision, "rules">; rule: RuleDecision }
  | { kind: "transport"; sent: Sent };

export interface Engine {
  /** Takes the events, each as JSON, and says what a list shows of them. */
  open(lines: readonly string[], signal: AbortSignal): Promise<EventTable>;
  judge(question: Question, signal: AbortSignal): Promise<Verdicts>;
  explain(question: Question, event: number): Promise<Explained>;
}
