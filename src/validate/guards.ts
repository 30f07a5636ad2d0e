/** Questions whose answer TypeScript understands. */
import { ACTIONS } from "../generated/facts.js";
import type {
  AuthentikEvent,
  EventAction,
  EventOf,
  LogLine,
  LogLineOf,
} from "../generated/types/latest.js";
import { validateEvent } from "./event.js";
import { CUSTOM_PREFIX } from "./table-key.js";

const BUILT_IN: ReadonlySet<string> = new Set(ACTIONS);

/** True for a built-in action of any supported release, and for `custom_` and free text. */
export function isAction(value: unknown): value is EventAction {
  return typeof value === "string" && (BUILT_IN.has(value) || value.startsWith(CUSTOM_PREFIX));
}

/** True for an event of the REST API without a violation in any supported release. */
export function isEvent(value: unknown): value is AuthentikEvent {
  return isFreeOfViolations(value, "rest");
}

/** True for a log line of an event without a violation in any supported release. */
export function isLogLine(value: unknown): value is LogLine {
  return isFreeOfViolations(value, "log");
}

function isFreeOfViolations(value: unknown, envelope: "rest" | "log"): boolean {
  return validateEvent(value, { envelope }).every((finding) => finding.level !== "violation");
}

/**
 * Narrows an event or log line to one action. For actions of your own,
 * `isEventOf(event, "custom_")` is true for all of them.
 */
export function isEventOf<A extends EventAction>(
  event: AuthentikEvent,
  action: A,
): event is Extract<AuthentikEvent, EventOf<A>>;
export function isEventOf<A extends EventAction>(
  event: LogLine,
  action: A,
): event is Extract<LogLine, LogLineOf<A>>;
export function isEventOf(event: AuthentikEvent | LogLine, action: EventAction): boolean {
  return action === CUSTOM_PREFIX
    ? event.action.startsWith(CUSTOM_PREFIX)
    : event.action === action;
}
