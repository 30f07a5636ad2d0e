/** The cookbook of expressions, in the shapes of `src/site/data.ts`. */
import { loadCookbook, type RecipeGroup } from "../catalog/cookbook.js";
import type { SchemaFiles } from "../catalog/load.js";
import type { SiteRecipeGroup } from "../site/data.js";
import { jsonFile, type Output } from "./output.js";

/** `src/generated/site/cookbook/<group>.json`. */
export function siteCookbook(files: SchemaFiles): Output {
  return new Map(
    loadCookbook(files).map((group: RecipeGroup): [string, string] => [
      `src/generated/site/cookbook/${group.id}.json`,
      jsonFile(group satisfies SiteRecipeGroup),
    ]),
  );
}
