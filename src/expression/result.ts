/** What running an expression for one event gave. */

/** A line of `ak_logger`. */
export interface LogLine {
  level: "debug" | "info" | "warning" | "error" | "critical";
  event: string;
  /** Keyword arguments, as JSON. */
  fields: Readonly<Record<string, unknown>>;
}

/** A function that needs the server, and what it was answered. */
export interface ServerCall {
  function: string;
  /** Positional and keyword arguments as Python writes them. */
  arguments: string;
  /** What it returned, as JSON; for `ak_create_event` the event that would be saved. */
  answer: unknown;
  /** Line of the expression, 1-based; null where it is not known. */
  line: number | null;
}

/**
 * Why there is no result. `raised`: the server would raise it too. `fixture`: the server knows it and
 * nobody said it here. `stopped`: it took too long or too much, and was ended.
 */
export type ErrorKind = "raised" | "fixture" | "stopped";

export interface ExpressionError {
  kind: ErrorKind;
  /** Class of the exception; `NeedsFixture`, `TimeLimit`, `Crashed` or `NotRun` where Python raised none. */
  type: string;
  message: string;
  /** Line of the expression, 1-based; null where it is not known. */
  line: number | null;
  /** As Python prints it, with lines of the expression; empty where Python raised nothing. */
  traceback: string;
}

export interface ExpressionResult {
  /** The event's `pk`, or its 0-based place in the input. */
  event: string | number;
  /** Whether the returned object is true; null for a mapping, and where an error left it open. */
  passing: boolean | null;
  /** What was returned, as JSON once the server's cleaning is done; null where nothing was. */
  result: unknown;
  /** Type of what was returned, as Python names it; null where nothing was. */
  resultType: string | null;
  messages: string[];
  logs: LogLine[];
  /** What was printed. */
  printed: string;
  calls: ServerCall[];
  error: ExpressionError | null;
}
