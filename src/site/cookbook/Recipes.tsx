import { useLocation } from "@docusaurus/router";
import { useEffect } from "react";
import { openTarget } from "../anchors/open-target";
import type { SiteRecipeGroup } from "../data";
import { RecipeEntry } from "./RecipeEntry";

/** Recipes, folded, one below the other; an address with an anchor opens its recipe. */
export function Recipes({ of }: { of: SiteRecipeGroup }) {
  const { hash } = useLocation();
  const id = hash.slice(1);
  const isHere = of.recipes.some((recipe) => recipe.id === id);
  useEffect(() => {
    if (isHere) openTarget(id);
  }, [id, isHere]);
  return of.recipes.map((recipe) => <RecipeEntry key={recipe.id} recipe={recipe} />);
}
