/** What readers and writers of set-ups need at run time. */
import type { ArgumentSource, FormNamesSource } from "../catalog/as-code.js";
import type { Catalog } from "../catalog/model.js";
import { GENERATED, type Output } from "./output.js";

/** `src/generated/as-code.ts`: names in each form, and what the provider adds. */
export function asCode({ asCode: { objects, provider } }: Catalog): Output {
  const names = Object.fromEntries(
    Object.entries(objects).map(([kind, source]) => [kind, namesOf(source)]),
  );
  const facts = {
    registry: provider.registry,
    generations: provider.generations.map(({ version, "x-releases": range }) => ({
      version,
      range,
    })),
    arguments: Object.fromEntries(
      Object.entries(provider.arguments).map(([kind, list]) => [kind, list.map(argumentOf)]),
    ),
  };
  const text = `${GENERATED}import type { FormNames, ProviderFacts } from "../ascode/facts.js";

/** What each form calls the objects of a set-up. */
export const FORM_NAMES = ${JSON.stringify(names)} as const satisfies Readonly<Record<string, Partial<FormNames>>>;

/** What the Terraform provider adds of its own. */
export const PROVIDER: ProviderFacts = ${JSON.stringify(facts)};
`;
  return new Map([["src/generated/as-code.ts", text]]);
}

function namesOf({ model, resource, dataSource, collection }: FormNamesSource) {
  return { model, resource, dataSource, collection };
}

function argumentOf({ name, default: value, required, unused, mode, ...source }: ArgumentSource) {
  return { name, default: value, required, unused, mode, range: source["x-releases"] };
}
