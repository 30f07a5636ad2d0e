/** What Python is told of a release before it looks at an expression. */
import { EXPRESSION } from "../../generated/expression.js";
import { REFERENCE_KEYS, USER_KEYS } from "../../generated/lint.js";
import { Actions } from "../../match/lint/facts.js";
import { isInRelease, type ServerRelease } from "../../match/release.js";
import type { CheckRequest, ExpressionKind } from "../python.js";

/** Keys of an action's context, dotted. */
interface ActionKeys {
  /** Keys that some event has. */
  some: readonly string[];
  /** Keys that each has. */
  always: readonly string[];
  /** Keys that each has which has what they stand in. */
  given: readonly string[];
  /** Keys that hold a reference to an object. */
  references: readonly string[];
  userless: boolean;
  addressless: boolean;
}

/** What `check` of the Python package takes beside the text and its kind. */
export interface CheckFacts {
  /** Parameters of the function that the text becomes the body of. */
  parameters: readonly string[];
  /** All names that the server gives. */
  names: readonly string[];
  /** By built-in action. */
  actions: Readonly<Record<string, ActionKeys>>;
  /** Actions that can get here; null: any. */
  reachable: readonly string[] | null;
  userKeys: readonly string[];
  negated: boolean;
}

export function checkFacts({
  kind,
  release,
  actions = [],
  negated = false,
}: CheckRequest): CheckFacts {
  return {
    parameters: localNames(kind, release),
    names: [...localNames(kind, release), ...globalNames(kind, release)],
    actions: actionKeys(release),
    reachable: actions.length === 0 ? null : actions,
    userKeys: USER_KEYS,
    negated,
  };
}

/** Everything with a name that expressions of a kind can see in some release. */
function named(kind: ExpressionKind) {
  const functions = EXPRESSION.functions.filter(({ kinds }) => kinds.includes(kind));
  return [...functions, ...EXPRESSION.names[kind]];
}

function namesOf(
  kind: ExpressionKind,
  release: ServerRelease,
  scope: "local" | "global",
): string[] {
  return named(kind)
    .filter((entry) => entry.scope === scope && isInRelease(entry.releases, release))
    .map(({ name }) => name);
}

function localNames(kind: ExpressionKind, release: ServerRelease): string[] {
  return namesOf(kind, release, "local");
}

function globalNames(kind: ExpressionKind, release: ServerRelease): string[] {
  return namesOf(kind, release, "global");
}

/** Releases that have a name which another one lacks; null where none has it. */
export function releasesWith(kind: ExpressionKind, name: string): string | null {
  return named(kind).find((entry) => entry.name === name)?.releases ?? null;
}

const perRelease = new Map<ServerRelease, CheckFacts["actions"]>();

function actionKeys(release: ServerRelease): CheckFacts["actions"] {
  const known = perRelease.get(release);
  if (known) return known;
  const facts = new Actions(release);
  const made = Object.fromEntries(facts.all.map((action) => [action, keysOf(facts, action)]));
  perRelease.set(release, made);
  return made;
}

function keysOf(facts: Actions, action: string): ActionKeys {
  const some = facts.keysOf(action);
  return {
    some,
    always: some.filter((key) => facts.alwaysHas(action, key)),
    given: some.filter((key) => facts.isGiven(action, key)),
    references: some.filter((key) => isReference(key, some)),
    userless: facts.canBeUserless(action),
    addressless: facts.canBeAddressless(action),
  };
}

/** Whether what stands below has the keys of a reference; some objects add one of their own. */
function isReference(key: string, keys: readonly string[]): boolean {
  return REFERENCE_KEYS.every((name) => keys.includes(`${key}.${name}`));
}
