/** What an expression sees in a release. */
import { EXPRESSION } from "../generated/expression.js";
import { ACTION_RANGES, ACTIONS } from "../generated/facts.js";
import { isInRelease, type ServerRelease } from "../match/release.js";
import type { ExpressionRequest } from "./python.js";

/** Names by where Python finds them, and the attributes of the models. */
export interface ExpressionNames {
  globals: string[];
  /** Parameters of the function whose body the expression is. */
  locals: string[];
  /** By name of the model. */
  attributes: Record<string, string[]>;
}

/** Values of `EventAction`. */
export function actionsOf(release: ServerRelease): string[] {
  return ACTIONS.filter((action) => isInRelease(ACTION_RANGES[action], release));
}

/**
 * The names of a request's release and kind.
 *
 * @throws RangeError when the release is not a supported one.
 */
export function namesOf({ kind, release, notification }: ExpressionRequest): ExpressionNames {
  const isThere = ({ releases }: { releases: string | null }) => isInRelease(releases, release);
  const isGiven = ({ name }: { name: string }) =>
    name !== "original_body" || notification?.originalBody !== undefined;
  const names = [
    ...EXPRESSION.functions.filter(({ kinds }) => kinds.includes(kind)),
    ...EXPRESSION.names[kind].filter(isGiven),
  ].filter(isThere);
  const inScope = (scope: "global" | "local") =>
    names.filter((one) => one.scope === scope).map(({ name }) => name);
  const attributes = Object.entries(EXPRESSION.objects).map(([model, about]) => [
    model,
    about.attributes.filter(isThere).map(({ name }) => name),
  ]);
  return {
    globals: inScope("global"),
    locals: inScope("local"),
    attributes: Object.fromEntries(attributes),
  };
}
