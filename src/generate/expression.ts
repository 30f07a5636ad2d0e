/** What expressions see, for whoever runs, completes, lints or documents them. */
import {
  EXPRESSION_KINDS,
  type ExpressionSource,
  type FunctionSource,
  type KindOfExpression,
  type NameSource,
  type ObjectSource,
  type ParameterSource,
  type StandingSource,
} from "../catalog/expression.js";
import type { Catalog } from "../catalog/model.js";
import type {
  AbsentName,
  ExpressionFacts,
  ExpressionFunction,
  ExpressionName,
  ExpressionObject,
  ExpressionParameter,
  Standing,
} from "../expression/facts.js";
import type { Fixtures } from "../expression/fixtures.js";
import { signature } from "../expression/signature.js";
import { GENERATED, jsonFile, type Output } from "./output.js";
import { siteCertainty } from "./site-parts.js";

/** `src/generated/expression.ts`, and the same for the pages. */
export function expression(catalog: Catalog): Output {
  const facts = expressionFacts(catalog.expression);
  const text = `${GENERATED}import type { ExpressionFacts } from "../expression/facts.js";

export const EXPRESSION: ExpressionFacts = ${JSON.stringify(facts)};
`;
  return new Map([
    ["src/generated/expression.ts", text],
    ["src/generated/site/expression.json", jsonFile(facts)],
  ]);
}

function expressionFacts(source: ExpressionSource): ExpressionFacts {
  const files = source["x-source"];
  return {
    notes: source["x-notes"] ?? [],
    functions: source.functions.map((entry) => functionFacts(entry, files)),
    names: byKind((kind) =>
      source.names
        .filter(({ kinds }) => kinds.includes(kind))
        .map((entry) => nameFacts(entry, files)),
    ),
    absent: source.absent.map((entry): AbsentName => {
      const { name, place, kinds, error, why, instead } = entry;
      const code = byKind((kind) =>
        kinds.includes(kind)
          ? ((kind === "policy" ? instead.policy : instead.mapping) ?? null)
          : null,
      );
      return { name, place, kinds, error, why, instead: code, ...standing(entry, files) };
    }),
    objects: Object.fromEntries(source.objects.map((entry) => [entry.name, objectFacts(entry)])),
  };
}

function byKind<T>(make: (kind: KindOfExpression) => T): Record<KindOfExpression, T> {
  return Object.fromEntries(EXPRESSION_KINDS.map((kind) => [kind, make(kind)])) as Record<
    KindOfExpression,
    T
  >;
}

function standing(entry: StandingSource, files: readonly string[]): Standing {
  return {
    releases: entry["x-releases"] ?? null,
    ...siteCertainty(entry["x-certainty"] ?? "verified"),
    source: entry["x-source"] ?? files,
  };
}

function functionFacts(entry: FunctionSource, files: readonly string[]): ExpressionFunction {
  const { name, description, kinds, scope, returns } = entry;
  const own = standing(entry, files);
  const fixtures = answers(entry.fixtures);
  const parameters = entry.parameters.map((parameter) => parameterFacts(parameter, own.source));
  return {
    name,
    signature: signature(name, parameters, returns),
    description,
    kinds,
    scope,
    parameters,
    returns,
    object: entry.object ?? null,
    server: entry.server ?? fixtures.length > 0,
    fixtures,
    notes: (entry.notes ?? []).map((note) => ({
      text: note.text,
      ...standing(note, own.source),
    })),
    ...own,
  };
}

function parameterFacts(entry: ParameterSource, files: readonly string[]): ExpressionParameter {
  return {
    name: entry.name,
    description: entry.description,
    type: entry.type,
    default: entry.default ?? null,
    variadic: entry.variadic ?? false,
    object: entry.object ?? null,
    ...standing(entry, files),
  };
}

function nameFacts(entry: NameSource, files: readonly string[]): ExpressionName {
  return {
    name: entry.name,
    description: entry.description,
    scope: entry.scope,
    type: entry.type,
    object: entry.object ?? null,
    condition: entry.condition ?? null,
    fixtures: answers(entry.fixtures),
    ...standing(entry, files),
  };
}

function objectFacts(entry: ObjectSource): ExpressionObject {
  const own = standing(entry, entry["x-source"]);
  return {
    name: entry.name,
    description: entry.description,
    text: entry.text ?? null,
    fixtures: answers(entry.fixtures),
    attributes: entry.attributes.map((attribute) => ({
      name: attribute.name,
      description: attribute.description,
      kinds: attribute.kinds ?? EXPRESSION_KINDS,
      signature: attribute.signature ?? null,
      type: attribute.type,
      object: attribute.object ?? null,
      shape: attribute.shape ?? null,
      keys: (attribute.keys ?? []).map((key) => ({ ...key, object: key.object ?? null })),
      ...standing(attribute, own.source),
    })),
    ...own,
  };
}

/** Names of fixtures, which the grammar of the file keeps to those that there are. */
function answers(names: readonly string[] = []): (keyof Fixtures)[] {
  return names as (keyof Fixtures)[];
}
