/** The bindings of one rule, evaluated for one event. */
import { CONFIG_OBJECTS } from "../../generated/config.js";
import type { Binding, Bound, ExpressionPolicy, UserName } from "../config/model.js";
import type { MatchEvent } from "../event.js";
import type { CompiledMatcher } from "../matcher/compile.js";
import type { MatchResult } from "../matcher/result.js";
import { isInRelease, type ServerRelease } from "../release.js";
import type { AbsentBinding, PolicyBindingDecision, StaticBindingDecision } from "./decision.js";
import type { ExpressionOutcome } from "./expression.js";
import type { Actor, People } from "./people.js";

/** Releases whose bindings can expire. */
const EXPIRY_RELEASES = CONFIG_OBJECTS["policy-binding"].expires.range;

/** A binding of a policy, ready to run. */
export type PolicyBinding = Binding & { bound: { kind: "policy" } };
export type StaticBinding = Binding & { bound: { kind: "user" | "group" } };

/** Bindings of a rule in the order of evaluation, by what the server does with them. */
export interface SortedBindings {
  policies: PolicyBinding[];
  statics: StaticBinding[];
  absent: AbsentBinding[];
}

/** Disabled and expired bindings are not loaded. */
export function sortBindings(
  bindings: readonly Binding[],
  release: ServerRelease,
  now: Date,
): SortedBindings {
  const sorted: SortedBindings = { policies: [], statics: [], absent: [] };
  for (const binding of [...bindings].sort((a, b) => a.order - b.order)) {
    const why = whyAbsent(binding, release, now);
    if (why !== null) sorted.absent.push({ kind: "absent", ...place(binding), why });
    else if (binding.bound.kind === "policy") sorted.policies.push(binding as PolicyBinding);
    else sorted.statics.push(binding as StaticBinding);
  }
  return sorted;
}

function whyAbsent(
  { enabled, expires }: Binding,
  release: ServerRelease,
  now: Date,
): string | null {
  if (!enabled) return "The binding is disabled, so it is not loaded.";
  if (expires === null || !isInRelease(EXPIRY_RELEASES, release) || expires >= now) return null;
  return `The binding expired at ${expires.toISOString()}, so it is not loaded.`;
}

function place({ bound, path, order }: Binding) {
  return { name: nameOf(bound), path, order };
}

function nameOf(bound: Bound): string {
  if (bound.kind === "policy") return bound.policy.name;
  return bound.kind === "group" ? bound.group.name : String(bound.user);
}

export function matcherDecision(
  binding: PolicyBinding,
  matcher: CompiledMatcher,
  event: MatchEvent,
  index: number,
): PolicyBindingDecision {
  const match = matcher.explain(event, index);
  // An exception of a matcher is no failure of the policy: nothing is negated, no failure result is used.
  const passing = match.error ? false : negated(binding, match.passing);
  return {
    kind: "policy",
    ...place(binding),
    negate: binding.negate,
    passing,
    messages: match.messages,
    match,
    why: matcherWhy(binding, match),
  };
}

function matcherWhy({ negate, failureResult }: Binding, match: MatchResult): string {
  if (match.error) {
    const ignored = [
      ...(negate ? ["`negate`"] : []),
      ...(failureResult ? ["`failure_result`"] : []),
    ];
    const note =
      ignored.length > 0
        ? ` ${ignored.join(" and ")} ${ignored.length > 1 ? "are" : "is"} ignored.`
        : "";
    return `The matcher raises: ${match.error.message}.${note}`;
  }
  if (match.passing === null) return match.undecided ?? "Not decided here.";
  return outcomeWords("The matcher", match.passing, negate);
}

export function expressionDecision(
  binding: PolicyBinding,
  policy: ExpressionPolicy,
  outcome: ExpressionOutcome | undefined,
): PolicyBindingDecision {
  const common = {
    kind: "policy",
    ...place(binding),
    negate: binding.negate,
    match: null,
  } as const;
  if (outcome === undefined || "undecided" in outcome)
    return {
      ...common,
      passing: null,
      messages: [],
      why: outcome?.undecided ?? whyNotRun(policy),
    };
  if ("raised" in outcome)
    return {
      ...common,
      passing: binding.failureResult,
      messages: [outcome.raised],
      why: `The expression raises, so \`failure_result\` decides: ${binding.failureResult}.${binding.negate ? " `negate` is not applied." : ""}`,
    };
  return {
    ...common,
    passing: negated(binding, outcome.passing),
    messages: [...outcome.messages],
    why: outcomeWords("The expression", outcome.passing, binding.negate),
  };
}

function whyNotRun({ name, expression }: ExpressionPolicy): string {
  return expression === ""
    ? `What ${JSON.stringify(name)} gives is known to the server only, which keeps it.`
    : `${JSON.stringify(name)} is Python, and no evaluator was given to run it.`;
}

function negated({ negate }: Binding, passing: boolean | null): boolean | null {
  return passing === null ? null : passing !== negate;
}

function outcomeWords(what: string, passing: boolean, negate: boolean): string {
  const words = `${what} ${passing ? "passes" : "does not pass"}`;
  return negate ? `${words}, which \`negate\` turns round.` : `${words}.`;
}

/** @param actor Null: not known. */
export function staticDecision(
  binding: StaticBinding,
  actor: Actor | null,
  people: People,
): StaticBindingDecision {
  const { bound, negate } = binding;
  if (actor === null)
    return {
      kind: bound.kind,
      ...place(binding),
      negate,
      passing: null,
      why: "What was given of the event has no `user`, so as whom the policies run is not known.",
    };
  const who =
    actor.pk === null ? "the anonymous user" : `${actor.username || "the user"} (${actor.pk})`;
  const applies =
    bound.kind === "group" ? people.isIn(actor, bound.group) : people.isSame(actor, bound.user);
  const relation =
    bound.kind === "group"
      ? `${applies ? "is" : "is not"} in the group ${bound.group.name}`
      : `${applies ? "is" : "is not"} ${userWords(bound.user)}`;
  return {
    kind: bound.kind,
    ...place(binding),
    negate,
    passing: applies !== negate,
    why: `The policies run as ${who}, who ${relation}${negate ? ", which `negate` turns round" : ""}.`,
  };
}

function userWords(user: UserName): string {
  return typeof user === "number" ? `the user ${user}` : user;
}
