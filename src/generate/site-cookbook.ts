/** The cookbook of expressions, in the shapes of `src/site/data.ts`. */
import { loadCookbook, type Recipe } from "../catalog/cookbook.js";
import type { SchemaFiles } from "../catalog/load.js";
import type { SiteRecipe, SiteRecipeGroup } from "../site/data.js";
import { jsonFile, type Output } from "./output.js";

/** `src/generated/site/cookbook/<group>.json`. */
export function siteCookbook(files: SchemaFiles): Output {
  return new Map(
    loadCookbook(files).map(({ id, title, recipes }): [string, string] => {
      const group: SiteRecipeGroup = {
        id,
        title,
        recipes: recipes.map((recipe) => siteRecipe(files, recipe)),
      };
      return [`src/generated/site/cookbook/${id}.json`, jsonFile(group)];
    }),
  );
}

function siteRecipe(files: SchemaFiles, recipe: Recipe): SiteRecipe {
  const { receiver } = recipe;
  const schema = receiver === null ? null : files.get(`receivers/${receiver}.schema.json`);
  if (schema === undefined) throw new Error(`schemas/receivers/ has no ${receiver}`);
  return { ...recipe, receiverSchema: schema && JSON.stringify(schema, null, 2) };
}
