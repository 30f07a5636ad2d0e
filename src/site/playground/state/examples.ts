/** Examples of other pages as states of the playground. */
import { ACTIONS } from "../../../generated/facts.js";
import { NEWEST_RELEASE, type ServerRelease } from "../../../match/release.js";
import type { SiteExample, SiteTaskAnswer, SiteVerdict, SiteVerdictSheet } from "../../data.js";
import { type PolicyDraft, withKeys } from "./configuration.js";
import type { EventSource, PlaygroundState } from "./model.js";

/** A policy on events of the catalog, of which the first is explained. */
export function policyOnExamples(
  policy: PolicyDraft,
  names: readonly string[],
  release: ServerRelease | null,
): PlaygroundState {
  return policyOn(policy, { from: "catalog", names }, release);
}

/** An example of a verdict: its event, then the others of the sheet. */
export function verdictState(
  { name: sheet, verdicts }: SiteVerdictSheet,
  { id, policy, event, release }: SiteVerdict,
): PlaygroundState {
  const names = new Set([event, ...verdicts.map((verdict) => verdict.event)]);
  const named = { name: `${sheet}: ${id}`, ...policy };
  return policyOnExamples(named, [...names], release as ServerRelease | null);
}

/** The matcher for a task on the events that it is about, those that it shall pass first. */
export function taskState({
  action,
  model,
  query,
  matches,
  alsoMatches,
  ignores,
}: SiteTaskAnswer): PlaygroundState {
  const policy = withKeys<PolicyDraft>(
    { name: "from the index" },
    { action: action ?? undefined, model: model ?? undefined, query: query ?? undefined },
  );
  return policyOnExamples(policy, [...matches, ...alsoMatches, ...ignores], null);
}

/** An example of an event matcher, as the API takes it. */
export function matcherState({ json }: SiteExample, events: readonly string[]): PlaygroundState {
  return policyOnExamples(JSON.parse(json), events, null);
}

/** One event, with a policy that asks for its action. */
export function ownEvent(json: string, release: ServerRelease | null): PlaygroundState {
  const event: { action?: unknown } = JSON.parse(json);
  const action = ACTIONS.find((known) => known === event.action && known !== "custom_");
  return policyOn(
    { name: "my policy", ...(action ? { action } : {}) },
    { from: "own", name: "an example", lines: JSON.stringify(event) },
    release,
  );
}

function policyOn(
  policy: PolicyDraft,
  source: EventSource,
  release: ServerRelease | null,
): PlaygroundState {
  return {
    release: release ?? NEWEST_RELEASE,
    sources: [source],
    event: 0,
    subject: { kind: "policy", index: 0 },
    configuration: { policies: [policy] },
  };
}
