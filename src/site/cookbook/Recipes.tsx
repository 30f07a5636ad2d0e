import type { SiteRecipeGroup } from "../data";
import { RecipeEntry } from "./RecipeEntry";

/** Recipes, folded, one below the other. */
export function Recipes({ of }: { of: SiteRecipeGroup }) {
  return of.recipes.map((recipe) => <RecipeEntry key={recipe.id} recipe={recipe} />);
}
