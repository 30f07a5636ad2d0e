/** Everything there is to say about one value. */
import { ACTION_RANGES, type Action } from "../generated/facts.js";
import { candidates, checked, contextRemarks, isViolation, type JudgedContext } from "./branch.js";
import type { Remark } from "./finding.js";
import type { FoundEnvelope } from "./input/item.js";
import { keyRemarks } from "./key-remarks.js";
import { ALL_KNOWN, keyVerdict } from "./key-verdict.js";
import { nearest } from "./nearest.js";
import { type ReleaseChoice, releaseTable } from "./release-table.js";
import { remarkable } from "./remarkable.js";
import { MAX_DEPTH, MAX_VALUES, survey } from "./survey.js";
import { CUSTOM_PREFIX, tableKey } from "./table-key.js";
import type { BranchTable, EnvelopeTable, ReleaseTable } from "./tables.js";
import { valueWords } from "./words.js";

type Fields = Record<string, unknown>;

/** An event as the validator sees it. */
export interface Judgement {
  action: string | null;
  remarks: Remark[];
  /** The branch that the context was held against; null where it came to none. */
  branch: BranchTable | null;
}

/**
 * Judges one value. Nothing makes it throw but a release that is not supported.
 *
 * @param envelope The outer form; null to tell it by the keys.
 */
export function judge(
  value: unknown,
  release: ReleaseChoice,
  envelope: FoundEnvelope | null,
): Judgement {
  const table = releaseTable(release);
  try {
    return judgeValue(value, table, release, envelope);
  } catch {
    const message = "The event cannot be read: it throws when one looks at it.";
    return only(null, { id: "input-unreadable", path: "", message });
  }
}

function only(action: string | null, remark: Remark): Judgement {
  return { action, remarks: [remark], branch: null };
}

function judgeValue(
  value: unknown,
  table: ReleaseTable,
  release: ReleaseChoice,
  envelope: FoundEnvelope | null,
): Judgement {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return only(null, {
      id: "input-not-object",
      path: "",
      message: `An event is an object, but this is ${valueWords(value)}.`,
    });
  const seen = survey(value, release);
  if (seen.tooDeep) return only(null, TOO_DEEP);
  if (seen.tooLarge) return only(null, TOO_LARGE);
  const fields = value as Fields;
  const action = typeof fields.action === "string" ? fields.action : null;
  if (fields.event === "invalid_login")
    return only(action, {
      id: "not-an-event",
      path: "/event",
      message:
        "This is the log line that authentik writes for an unknown identifier. No event was stored, and nobody is notified of it.",
    });
  const form = envelope ?? detectEnvelope(fields);
  const outer = form === "context" ? [] : envelopeRemarks(fields, table[form], form);
  const inner = judgeContext(fields, table, form);
  const found = outer.length === 0 ? inner.remarks : [...outer, ...inner.remarks];
  const warned = warnings(fields, release, found, seen.suspicious);
  const remarks = warned.length === 0 ? found : [...found, ...warned];
  return { action, remarks, branch: inner.branch };
}

const TOO_DEEP: Remark = {
  id: "input-too-deep",
  path: "",
  message: `The event is nested deeper than ${MAX_DEPTH} levels, or contains itself.`,
};

const TOO_LARGE: Remark = {
  id: "input-too-large",
  path: "",
  message: `The event has more than ${MAX_VALUES.toLocaleString("en")} values.`,
};

/** A log line says so in `event`, and has no `pk`. */
function detectEnvelope(fields: Fields): "rest" | "log" {
  return fields.event === "Created Event" || (!("pk" in fields) && "logger" in fields)
    ? "log"
    : "rest";
}

function envelopeRemarks(
  fields: Fields,
  { check, known }: EnvelopeTable,
  form: "rest" | "log",
): Remark[] {
  const accepted = check(fields) && keyVerdict(fields, known) === ALL_KNOWN;
  if (accepted) return [];
  const whose = form === "rest" ? "every event of the REST API" : "every log line of an event";
  // The table of actions says more about a wrong action than the list of names in the envelope.
  const remarks = checked(check, fields, "", whose).filter(
    ({ id, path }) => path !== "/action" || id !== "value-wrong",
  );
  return [...remarks, ...keyRemarks(fields, known, "", "the envelope")];
}

const NOTHING: JudgedContext = { remarks: [], branch: null };

function judgeContext(fields: Fields, table: ReleaseTable, form: FoundEnvelope): JudgedContext {
  const { action, context, app } = fields;
  if (typeof action !== "string") return NOTHING;
  const key = tableKey(action);
  const actionTable = Object.hasOwn(table.actions, key) ? table.actions[key] : undefined;
  if (!actionTable) return { remarks: [actionRemark(action, table)], branch: null };
  if (typeof context !== "object" || context === null || Array.isArray(context)) return NOTHING;
  if (form === "rest" && typeof app !== "string") return NOTHING;
  const emitter = form === "rest" ? (app as string) : null;
  const { branches, remark } = candidates(actionTable, action, emitter);
  const judged = contextRemarks(context, branches, action);
  return remark ? { ...judged, remarks: [remark, ...judged.remarks] } : judged;
}

/** Warnings, except about a value that is wrong anyway. */
function warnings(
  fields: Fields,
  release: ReleaseChoice,
  found: readonly Remark[],
  suspicious: boolean,
): Remark[] {
  const all = remarkable(fields, release, suspicious);
  if (all.length === 0 || found.length === 0) return all;
  const wrong = new Set(found.filter(isViolation).map((remark) => remark.path));
  return all.filter((remark) => !wrong.has(remark.path));
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
