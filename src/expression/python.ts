/** Python itself, wherever it runs: what can be asked of it, and what it says while it loads. */
import type { ServerRelease } from "../match/release.js";
import type { Fixtures, UserFixture } from "./fixtures.js";
import type { ExpressionResult } from "./result.js";

/** What an expression is for: a policy of a rule, or the body or the headers of a webhook. */
export type ExpressionKind = "policy" | "body" | "headers";

/** What a mapping is given beside the event. */
export interface NotificationContext {
  severity: string;
  /** Default: the event's summary. */
  body?: unknown;
  recipient: { username: string; email?: string; pk?: number; name?: string };
  /** What authentik would have sent, as JSON: given to body mappings of Slack mode from 2026.8 on. */
  originalBody?: unknown;
}

/** One expression, and the circumstances that are the same for all events. */
export interface ExpressionRequest {
  kind: ExpressionKind;
  source: string;
  /** Of the policy or mapping: the file name in tracebacks. */
  name: string;
  release: ServerRelease;
  fixtures?: Fixtures;
  /** Known beside the users of the fixtures; that there are no others does not follow. */
  people?: readonly UserFixture[];
  /** For mappings; default: severity `notice`, to an administrator. */
  notification?: NotificationContext;
  /** How long one run may take, in milliseconds. Default 2000. */
  timeLimit?: number;
}

/** What a lint of Python found, in lines and columns of the expression, 1-based; columns count UTF-16 units. */
export interface ExpressionFinding {
  id: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  message: string;
}

export interface CheckRequest {
  kind: ExpressionKind;
  source: string;
  release: ServerRelease;
  /** Actions that can reach the expression; empty: any. */
  actions?: readonly string[];
  /** Whether a binding negates the policy, so that it matters whether anything can raise. Default: no. */
  negated?: boolean;
}

/** How far loading is. */
export interface LoadProgress {
  /** Bytes so far and in all; equal when Python starts. */
  loaded: number;
  total: number;
}

export interface Python {
  /** Resolves when Python can run; rejects when it cannot be loaded. Called by the others too. */
  ready(): Promise<void>;
  /**
   * Runs an expression for each event, in order. Never rejects for what the expression does.
   *
   * @param onResult Told of results as they come, each once, in order.
   */
  evaluate(
    request: ExpressionRequest,
    events: readonly unknown[],
    options?: { signal?: AbortSignal; onResult?: (result: ExpressionResult) => void },
  ): Promise<ExpressionResult[]>;
  /** Lints an expression without running it. */
  check(request: CheckRequest): Promise<ExpressionFinding[]>;
  close(): void;
}
