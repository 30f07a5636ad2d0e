/** Examples of the catalog that show what a policy does. */
import { readdirSync, readFileSync } from "node:fs";
import { type CompiledMatcher, compileMatcher } from "../../../match/matcher/compile.js";
import type { ServerRelease } from "../../../match/release.js";
import type { SiteAction, SiteVerdictEvents } from "../../data.js";
import { examplesOf } from "../../examples/find.js";
import type { PolicyDraft } from "../../playground/state/configuration.js";

const GENERATED = new URL("../../../generated/site/", import.meta.url);

const MOST_PASSING = 4;
const MOST_NEAR = 3;
const MOST_OTHERS = 2;

interface NamedEvent {
  /** As `login/passkey`. */
  name: string;
  event: { action?: unknown };
}

/** Names of events: some that pass first, then some of the same actions that do not, then others. */
export function tellingEvents(policies: readonly PolicyDraft[], release: ServerRelease): string[] {
  const matchers = policies
    .filter(({ expression }) => expression === undefined)
    .map((policy) => compileMatcher(policy, { release }));
  const passing = EVENTS.filter(({ event }) => passesAny(matchers, event));
  const wanted = new Set<unknown>([
    ...policies.map(({ action }) => action),
    ...passing.map(({ event }) => event.action),
  ]);
  const rest = EVENTS.filter((one) => !passing.includes(one));
  const near = rest.filter(({ event }) => wanted.has(event.action));
  const others = rest.filter(({ event }) => !wanted.has(event.action));
  return [
    ...spread(passing, MOST_PASSING),
    ...spread(near, MOST_NEAR),
    ...spread(others, MOST_OTHERS),
  ];
}

function passesAny(matchers: readonly CompiledMatcher[], event: object): boolean {
  return matchers.some((matcher) => matcher.passes(event) === true);
}

/** So many names, of as many actions as possible. */
function spread(events: readonly NamedEvent[], most: number): string[] {
  const seen = new Map<unknown, number>();
  const turns = events.map((one) => {
    const turn = seen.get(one.event.action) ?? 0;
    seen.set(one.event.action, turn + 1);
    return { ...one, turn };
  });
  return turns
    .sort((a, b) => a.turn - b.turn)
    .slice(0, most)
    .map(({ name }) => name);
}

const EVENTS: readonly NamedEvent[] = readEvents();

/** Every example of an action, and the samples that no action shows. */
function readEvents(): NamedEvent[] {
  const folder = new URL("actions/", GENERATED);
  const examples = readdirSync(folder).flatMap((file) => {
    const action = readJson<SiteAction>(new URL(file, folder));
    return examplesOf(action).map(({ name, json }) => ({
      name: `${action.action}/${name}`,
      event: JSON.parse(json),
    }));
  });
  const samples = readJson<SiteVerdictEvents>(new URL("samples.json", GENERATED));
  return [
    ...examples,
    ...Object.entries(samples).map(([name, event]) => ({
      name: `samples/${name}`,
      event: event as NamedEvent["event"],
    })),
  ];
}

function readJson<T>(file: URL): T {
  return JSON.parse(readFileSync(file, "utf8"));
}
