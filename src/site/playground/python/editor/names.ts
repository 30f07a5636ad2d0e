/** What a name in an expression stands for, as far as it can be read from the text. */

import type {
  Described,
  ExpressionAttribute,
  ExpressionFunction,
  ExpressionName,
} from "../../../../expression/facts.js";
import type { ExpressionKind } from "../../../../expression/python.js";
import { EXPRESSION } from "../../../../generated/expression.js";
import { isInRelease, type ServerRelease } from "../../../../match/release.js";

/** What the editor is about at the moment. */
export interface ExpressionContext {
  kind: ExpressionKind;
  release: ServerRelease;
  /** Of the event that is shown; null where there is none. */
  action: string | null;
}

/** A value: an object of authentik, a dictionary of an event by its path, or one with keys of its own. */
export type Value = { object: string } | { path: string } | { keys: ExpressionAttribute["keys"] };

/** Names of the release that are there without a dot before them. */
export function namesOf({
  kind,
  release,
}: ExpressionContext): (ExpressionName | ExpressionFunction)[] {
  return [
    ...EXPRESSION.names[kind].filter(isThere(release)),
    ...EXPRESSION.functions.filter(({ kinds }) => kinds.includes(kind)).filter(isThere(release)),
  ];
}

/** Attributes of an object in the release. */
export function attributesOf(
  object: string,
  { kind, release }: ExpressionContext,
): ExpressionAttribute[] {
  const { attributes = [] } = EXPRESSION.objects[object] ?? {};
  return attributes.filter(({ kinds }) => kinds.includes(kind)).filter(isThere(release));
}

function isThere(release: ServerRelease) {
  return ({ releases }: Described) => isInRelease(releases, release);
}

/** A name, with all that is read of it: `request.context["event"].user`. */
export const CHAIN =
  /(?<![\w.])[A-Za-z_]\w*(?:\.(?!get\()\w+|\[(?:"[^"\n]*"|'[^'\n]*')\]|\.get\((?:"[^"\n]*"|'[^'\n]*')(?:, *\{\})?\))*/g;

/** The names of a chain: `request`, `context`, `event`, `user`. */
export function stepsOf(chain: string): string[] {
  return [...chain.matchAll(/\.get\(["']([^"']*)["'][^)]*\)|\[["']([^"']*)["']\]|(\w+)/g)].map(
    ([, got, key, name]) => got ?? key ?? name ?? "",
  );
}

/**
 * What the steps lead to; null where that is not known.
 *
 * @param text The whole expression, in which names are given to values.
 */
export function meaningOf(
  steps: readonly string[],
  text: string,
  context: ExpressionContext,
): Value | null {
  const [root = "", ...rest] = steps;
  let value = rootValue(root, text, context);
  for (const step of rest) value = value && next(value, step, context);
  return value;
}

function rootValue(root: string, text: string, context: ExpressionContext): Value | null {
  const given = assigned(root, text);
  if (given) return meaningOf(stepsOf(given), text.replaceAll(given, ""), context);
  const known = namesOf(context).find(({ name }) => name === root);
  if (!known) return null;
  // The name `context` is the same dictionary as that of the request.
  if (known.object === null && root === "context")
    return next({ object: "PolicyRequest" }, root, context);
  return known.object === null || "signature" in known ? null : { object: known.object };
}

/** The chain that a name is given: `event = request.context["event"]`. */
function assigned(name: string, text: string): string | null {
  const found = new RegExp(`^[ \\t]*${name}[ \\t]*=[ \\t]*(${CHAIN.source})[ \\t]*(?:#.*)?$`, "m");
  return found.exec(text)?.[1] ?? null;
}

/** Dictionaries of an event that the catalog describes. */
const DICTIONARIES = ["context", "user", "brand"];

function next(value: Value, step: string, context: ExpressionContext): Value | null {
  if ("path" in value) return { path: `${value.path}.${step}` };
  if ("keys" in value) {
    const object = value.keys.find(({ name }) => name === step)?.object;
    return object ? { object } : null;
  }
  if (value.object === "Event" && DICTIONARIES.includes(step)) return { path: step };
  const attribute = attributesOf(value.object, context).find(({ name }) => name === step);
  if (!attribute) return null;
  if (attribute.object !== null) return { object: attribute.object };
  return attribute.keys.length > 0 ? { keys: attribute.keys } : null;
}
