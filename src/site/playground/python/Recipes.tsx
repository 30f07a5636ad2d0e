import { useEffect, useState } from "react";
import type { ExpressionKind } from "../../../expression/python";
import { isInRelease, type ServerRelease } from "../../../match/release";
import type { SiteRecipe, SiteRecipeGroup } from "../../data";
import { loadRecipes } from "./load-recipes";

interface Props {
  kind: ExpressionKind;
  release: ServerRelease;
  onRecipe(recipe: SiteRecipe): void;
}

/** Expressions to start from: those of the cookbook that the release can run. */
export function Recipes({ kind, release, onRecipe }: Props) {
  const [groups, setGroups] = useState<readonly SiteRecipeGroup[]>([]);
  useEffect(() => {
    let isLatest = true;
    // Without them the editor works all the same.
    loadRecipes(kind).then((loaded) => isLatest && setGroups(loaded), ignore);
    return () => {
      isLatest = false;
    };
  }, [kind]);
  const take = (id: string) => {
    const recipe = groups.flatMap(({ recipes }) => recipes).find((one) => one.id === id);
    if (recipe) onRecipe(recipe);
  };
  return (
    <label>
      Start from
      <select value="" onChange={({ target }) => take(target.value)}>
        <option value="">the cookbook …</option>
        {groups.map((group) => (
          <optgroup key={group.id} label={group.title}>
            {group.recipes
              .filter((recipe) => recipe.kind === kind && isInRelease(recipe.releases, release))
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function ignore(): void {}
