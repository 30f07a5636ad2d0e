/** What the worker says of one run → the result that callers get. */
import { MASKING } from "../generated/facts.js";
import { isFields } from "../match/event.js";
import { lineOf, type ServerRelease } from "../match/release.js";
import { type Json, masked } from "../mock/masking.js";
import type { ExpressionError, ExpressionResult, ServerCall } from "./result.js";

/** Names an event: its `pk`, or its place. */
export function eventName(event: unknown, index: number): string | number {
  return isFields(event) && typeof event.pk === "string" ? event.pk : index;
}

const NOTHING = {
  passing: null,
  result: null,
  resultType: null,
  messages: [],
  logs: [],
  printed: "",
  calls: [],
};

/** @param text JSON of one run. */
export function resultOf(
  text: string,
  event: string | number,
  release: ServerRelease,
): ExpressionResult {
  const told = JSON.parse(text) as Told | { failure: string };
  if ("failure" in told)
    return stoppedResult(event, "Crashed", `The result cannot be told: ${told.failure}`);
  if (!isTold(told))
    return stoppedResult(event, "Crashed", "The expression changed what tells its result.");
  return { event, ...told, calls: told.calls.map((call) => maskedCall(call, release)) };
}

type Told = Omit<ExpressionResult, "event">;

function isTold(told: Told): boolean {
  const lists = [told.messages, told.logs, told.calls];
  return lists.every(Array.isArray) && told.error !== undefined && told.passing !== undefined;
}

/** What is known of an event whose run was ended, or never began. */
export function stoppedResult(
  event: string | number,
  type: string,
  message: string,
): ExpressionResult {
  const error: ExpressionError = { kind: "stopped", type, message, line: null, traceback: "" };
  return { event, ...NOTHING, error };
}

/** The event that an expression creates is stored masked. */
function maskedCall(call: ServerCall, release: ServerRelease): ServerCall {
  if (call.function !== "ak_create_event" || !isFields(call.answer)) return call;
  const { words, containing, exactly } = MASKING.releases[lineOf(release)];
  const exemptContaining = containing.map((part) => part.toUpperCase());
  const rule = { words, exemptContaining, exemptExactly: exactly };
  const context = masked(call.answer.context as Json, rule, MASKING.mask);
  return { ...call, answer: { ...call.answer, context } };
}
