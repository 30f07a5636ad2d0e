/** One value in, findings out. */
import {
  ACTION_RANGES,
  type Action,
  RELEASES,
  type Release,
  SITE_URL,
} from "../generated/facts.js";
import { tables } from "../generated/validators/index.js";
import { branchesOfLogLine, branchesOfRestEvent, checked, contextRemarks } from "./branch.js";
import { FINDING_LEVELS, type Finding, type Remark } from "./finding.js";
import { keyRemarks } from "./key-remarks.js";
import { checkLimits } from "./limits.js";
import { nearest } from "./nearest.js";
import type { ReleaseTable } from "./tables.js";
import { valueWords } from "./words.js";

export const CUSTOM_PREFIX = "custom_";

export interface ValidateOptions {
  /**
   * Release line whose server recorded the event. `any`, the default: the time from the oldest to
   * the newest supported line taken as one.
   */
  release?: Release | "any";
  /** The outer form. By default a value with the keys of a log line is one, any other is an event of the REST API. */
  envelope?: "rest" | "log";
}

type Fields = Record<string, unknown>;

/**
 * Says what is wrong with, or remarkable about, one event.
 *
 * @param value Anything. What is no event gives a finding; nothing makes this throw.
 * @returns Findings, violations first; an event that authentik can have written has no violation.
 * @throws RangeError when the release is not a supported one.
 */
export function validateEvent(value: unknown, options: ValidateOptions = {}): Finding[] {
  const release = options.release ?? "any";
  if (!Object.hasOwn(tables, release))
    throw new RangeError(
      `release must be any or one of ${RELEASES.join(", ")}, but is ${String(release)}`,
    );
  try {
    const action = actionOf(value);
    return remarksOf(value, tables[release], options.envelope)
      .map((remark) => finding(remark, action, release))
      .sort((a, b) => order(a) - order(b));
  } catch {
    const remark: Remark = {
      id: "input-unreadable",
      path: "",
      message: "The event cannot be read: it throws when one looks at it.",
    };
    return [finding(remark, null, release)];
  }
}

function remarksOf(
  value: unknown,
  table: ReleaseTable,
  envelope: ValidateOptions["envelope"],
): Remark[] {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return [
      {
        id: "input-not-object",
        path: "",
        message: `An event is an object, but this is ${valueWords(value)}.`,
      },
    ];
  const limit = checkLimits(value);
  if (limit) return [limit];
  const fields = value as Fields;
  if (fields.event === "invalid_login")
    return [
      {
        id: "not-an-event",
        path: "/event",
        message:
          "This is the log line that authentik writes for an unknown identifier. No event was stored, and nobody is notified of it.",
      },
    ];
  return eventRemarks(fields, table, envelope ?? detectEnvelope(fields));
}

/** A log line says so in `event`, and has no `pk`. */
function detectEnvelope(fields: Fields): "rest" | "log" {
  return fields.event === "Created Event" || (!("pk" in fields) && "logger" in fields)
    ? "log"
    : "rest";
}

function eventRemarks(fields: Fields, table: ReleaseTable, envelope: "rest" | "log"): Remark[] {
  const { check, known } = table[envelope];
  const whose = envelope === "rest" ? "every event of the REST API" : "every log line of an event";
  const remarks = checked(check, fields, "", whose).filter(
    (remark) => remark.path !== "/action" || remark.id !== "value-wrong",
  );
  remarks.push(...keyRemarks(fields, known, "", "the envelope"));
  const { action, context } = fields;
  if (typeof action !== "string") return remarks;
  const key = tableKey(action);
  const actionTable = Object.hasOwn(table.actions, key) ? table.actions[key] : undefined;
  if (!actionTable) return [...remarks, actionRemark(action, table)];
  if (typeof context !== "object" || context === null || Array.isArray(context)) return remarks;
  if (envelope === "log")
    return [...remarks, ...contextRemarks(context, branchesOfLogLine(actionTable, action), action)];
  if (typeof fields.app !== "string") return remarks;
  const { branches, remark } = branchesOfRestEvent(actionTable, action, fields.app);
  if (remark) remarks.push(remark);
  return [...remarks, ...contextRemarks(context, branches, action)];
}

/** All actions with the custom prefix share one table. */
function tableKey(action: string): string {
  return action.startsWith(CUSTOM_PREFIX) ? CUSTOM_PREFIX : action;
}

function actionRemark(action: string, table: ReleaseTable): Remark {
  if (Object.hasOwn(ACTION_RANGES, action))
    return {
      id: "action-not-in-release",
      path: "/action",
      message: `The action \`${action}\` exists in releases ${ACTION_RANGES[action as Action]} only.`,
    };
  const meant = nearest(action, Object.keys(table.actions));
  const hint = meant === null ? "" : ` Did you mean \`${meant}\`?`;
  return {
    id: "action-unknown",
    path: "/action",
    message: `There is no action ${JSON.stringify(action)}.${hint} Actions of your own begin with \`${CUSTOM_PREFIX}\`.`,
  };
}

function actionOf(value: unknown): string | null {
  const action = (value as Fields | null | undefined)?.action;
  return typeof action === "string" ? action : null;
}

function finding(remark: Remark, action: string | null, release: string): Finding {
  return {
    level: FINDING_LEVELS[remark.id],
    id: remark.id,
    message: remark.message,
    path: remark.path,
    file: null,
    line: null,
    column: null,
    action,
    release,
    docs: docsUrl(remark, action),
  };
}

/** The page of the action, at the context key that the finding is about. */
function docsUrl({ id, path }: Remark, action: string | null): string {
  const key = action === null ? "" : tableKey(action);
  if (!Object.hasOwn(ACTION_RANGES, key)) return `${SITE_URL}docs/events/event-actions`;
  const [, area, name] = path.split("/");
  if (area !== "context") return `${SITE_URL}docs/events#envelope`;
  const page = `${SITE_URL}docs/events/event-actions/${key}`;
  return name === undefined || id === "key-unknown" ? page : `${page}#context-${anchor(name)}`;
}

/** The site makes anchors of keys by the same rule. */
function anchor(key: string): string {
  return key.replace(/[^A-Za-z0-9_]+/g, "-");
}

const RANK = { violation: 0, warning: 1, info: 2 } as const;

function order(entry: Finding): number {
  return RANK[entry.level];
}
