/** What the Terraform provider adds of its own. */
import { PROVIDER } from "../../generated/as-code.js";
import { defaultOf } from "../../match/config/fields.js";
import { isInRelease, lineOf, type ServerRelease } from "../../match/release.js";
import type { ProviderArgument } from "../facts.js";
import type { Kind } from "../kinds.js";

/** A version constraint: providers with the arguments that go with the server, and none newer than it. */
export function providerConstraint(release: ServerRelease): string {
  const [year = 0, month = 0] = lineOf(release).split(".").map(Number);
  const { version } =
    PROVIDER.generations.find(({ range }) => isInRelease(range, release)) ??
    (PROVIDER.generations[0] as { version: string });
  return `>= ${version}, < ${year}.${month + 1}.0`;
}

/**
 * Arguments that the provider sends with values of its own where they are left out.
 *
 * @param mode Of a transport.
 * @param release Null: any.
 */
export function defaultedArguments(
  kind: Kind,
  mode: unknown,
  release: ServerRelease | null,
): ProviderArgument[] {
  return argumentsOf(kind).filter(
    (argument) =>
      argument.default !== undefined &&
      (argument.mode === undefined || argument.mode === mode) &&
      (release === null || isInRelease(argument.range ?? null, release)),
  );
}

/** Arguments that the provider wants and the server does not, with what the server would take. */
export function requiredArguments(kind: Kind): [string, unknown][] {
  return argumentsOf(kind)
    .filter(({ required }) => required)
    .map(({ name }) => [name, defaultOf(kind, name)]);
}

/** Whether the provider takes an argument and does nothing with it. */
export function isUnused(kind: Kind, key: string): boolean {
  return argumentsOf(kind).some(({ name, unused }) => name === key && unused === true);
}

function argumentsOf(kind: Kind): readonly ProviderArgument[] {
  return PROVIDER.arguments[kind] ?? [];
}
