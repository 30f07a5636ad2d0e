/** Every known key of every variant, flat: for tests, the site and the search. */
import { type Field, listFields } from "../catalog/fields.js";
import type { Action, Catalog } from "../catalog/model.js";
import { jsonFile, type Output } from "./output.js";

export interface IndexedField extends Field {
  action: string;
  variant: string;
}

/** Fields of one action, variant after variant. */
export function actionFields(catalog: Catalog, action: Action): IndexedField[] {
  return action.variants.flatMap((variant) =>
    listFields(catalog, variant.schema, `actions/${action.name}`, {
      depth: "full",
      masking: true,
    }).map((field) => ({ action: action.name, variant: variant.id, ...field })),
  );
}

/** `src/generated/field-index.json`: what a reader can look for. */
export function fieldIndex(catalog: Catalog): Output {
  const rows = [...catalog.actions.values()].flatMap((action) =>
    actionFields(catalog, action).map(
      ({ variant, path, type, condition, releases, description }) => ({
        action: action.name,
        variant,
        path,
        type,
        condition,
        releases,
        description,
      }),
    ),
  );
  return new Map([["src/generated/field-index.json", jsonFile(rows)]]);
}
