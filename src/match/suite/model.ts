/** A test suite as it was understood. */
import type { Policy } from "../config/model.js";
import type { ServerRelease } from "../release.js";
import type { NothingSentId } from "../rules/decision.js";
import type { ExpressionOutcome } from "../rules/expression.js";

/** Stands for every event that is not named. */
export const OTHERS = "*";

/** Where an event comes from. */
export type EventOrigin =
  | { kind: "event"; event: unknown }
  | { kind: "file"; file: string }
  | { kind: "example"; example: string };

export interface EventSource {
  origin: EventOrigin;
  /** Laid over the event. */
  with: unknown;
  /** JSON Pointers of what is taken out. */
  without: readonly string[];
  path: string;
}

/** What is not given is not compared. */
export interface PolicyExpectation {
  passing?: boolean | null;
  messages?: readonly string[];
  /** Class or text of the error; null: none. */
  error?: string | null;
}

export interface RuleExpectation {
  passing?: boolean | null;
  messages?: readonly string[];
  /** As `transport to recipient`, in order. */
  deliveries?: readonly string[];
  nothing?: NothingSentId | null;
  body?: unknown;
}

/** An expectation, or the reason for which there is none. */
export type Expected<T> = { skip: string; path: string } | { expect: T; path: string };

/** Expectations by event. */
export type Row<T> = ReadonlyMap<string, Expected<T>>;

export interface Suite {
  release: ServerRelease | null;
  now: Date | null;
  /** Path of a file, a configuration, or nothing. */
  configuration: unknown;
  policies: readonly Policy[];
  events: ReadonlyMap<string, EventSource>;
  /** Path of a file, fixtures of expressions, or nothing. */
  fixtures: unknown;
  /** Outcomes that stand for those of running. */
  expressions: ReadonlyMap<string, ReadonlyMap<string, ExpressionOutcome>>;
  matrix: ReadonlyMap<string, Row<PolicyExpectation>>;
  rules: ReadonlyMap<string, Row<RuleExpectation>>;
}
