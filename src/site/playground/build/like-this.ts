/** A matcher for events like one that is there. */
import { ACTIONS } from "../../../generated/facts.js";
import { formatQuery, parseQuery, quoteText } from "../../../match/akql/index.js";
import { isFields } from "../../../match/event.js";
import { QUERY_RELEASES, SCALAR_RELEASES } from "../../../match/matcher/policy.js";
import { isInRelease, type ServerRelease } from "../../../match/release.js";
import type { PolicyDraft } from "../state/configuration.js";

/** One thing that events can have in common with the given one. */
export interface Criterion {
  /** `the same person`. */
  label: string;
  /** The value, or the comparison. */
  shown: string;
  /** A field of the form, or a comparison in the query. */
  sets: { field: "action" | "model" | "client_ip"; value: string } | { comparison: string };
  /** Whether it is asked for until somebody widens the matcher. */
  isNarrow: boolean;
}

/** Longer texts are hardly the same twice. */
const LONGEST = 60;
const MASK = /^\*+$/;
/** Names of keys that a query can have. */
const NAME = /^[A-Za-z_]\w*$/;

/** What events like this one have in common, the most telling first. */
export function criteriaOf(value: unknown, release: ServerRelease): Criterion[] {
  if (!isFields(value)) return [];
  const { action, context, user, client_ip: clientIp, app } = value;
  const hasQuery = isInRelease(QUERY_RELEASES, release);
  const inside = isFields(context) ? context : {};
  const model = isFields(inside.model) ? inside.model : null;
  return [
    ...actionCriterion(action, hasQuery),
    ...(model && typeof model.app === "string" && typeof model.model_name === "string"
      ? [field("the same kind of object", "model", `${model.app}.${model.model_name}`, true)]
      : []),
    ...(hasQuery
      ? [
          ...comparison("the same object", "context.model.name", model?.name, true),
          ...discriminators(inside, release),
          ...comparison(
            "the same person",
            "user.username",
            isFields(user) ? user.username : null,
            true,
          ),
          ...comparison("made by the same module", "app", app, false),
          ...comparison(
            "the same country",
            "context.geo.country",
            isFields(inside.geo) ? inside.geo.country : null,
            false,
          ),
        ]
      : []),
    ...(typeof clientIp === "string"
      ? [field("the same address", "client_ip", clientIp, false)]
      : []),
  ];
}

/** A policy that asks for all of them. */
export function policyLike(criteria: readonly Criterion[]): PolicyDraft {
  const policy: PolicyDraft = { name: "like this event" };
  const comparisons: string[] = [];
  for (const { sets } of criteria)
    if ("comparison" in sets) comparisons.push(sets.comparison);
    else policy[sets.field] = sets.value;
  if (comparisons.length > 0) {
    const query = comparisons.join(" and ");
    const parsed = parseQuery(query);
    policy.query = "query" in parsed ? formatQuery(parsed.query) : query;
  }
  return policy;
}

/** The form takes the actions that there are; those of an installation's own need a query. */
function actionCriterion(action: unknown, hasQuery: boolean): Criterion[] {
  if (typeof action !== "string") return [];
  const isBuiltIn = action !== "custom_" && ACTIONS.some((known) => known === action);
  if (isBuiltIn) return [field("the same action", "action", action, true)];
  return hasQuery ? comparison("the same action", "action", action, true) : [];
}

function field(
  label: string,
  name: "action" | "model" | "client_ip",
  value: string,
  isNarrow: boolean,
): Criterion {
  return { label, shown: value, sets: { field: name, value }, isNarrow };
}

function comparison(label: string, name: string, value: unknown, isNarrow: boolean): Criterion[] {
  if (typeof value !== "string" || value === "" || value.length > LONGEST || MASK.test(value))
    return [];
  const text = `${name} = ${quoteText(value)}`;
  return [{ label, shown: text, sets: { comparison: text }, isNarrow }];
}

/** Short values at the top of a context, and what the stage was: they tell the kinds of an action apart. */
function discriminators(
  context: Readonly<Record<string, unknown>>,
  release: ServerRelease,
): Criterion[] {
  const found: Criterion[] = [];
  for (const [key, value] of Object.entries(context)) {
    if (!NAME.test(key) || key === "message" || key === "username") continue;
    const name = `context.${key}`;
    found.push(...comparison(`the same ${key}`, name, value, true));
    if (typeof value === "boolean" && isInRelease(SCALAR_RELEASES, release)) {
      const text = `${name} = ${value ? "True" : "False"}`;
      found.push({
        label: `the same ${key}`,
        shown: text,
        sets: { comparison: text },
        isNarrow: true,
      });
    }
    if ((key === "stage" || key === "secret") && isFields(value))
      found.push(
        ...comparison(`the same kind of ${key}`, `${name}.model_name`, value.model_name, true),
      );
  }
  return found;
}
