/** The cookbook, which is loaded when somebody may want it. */
import type { ExpressionKind } from "../../../expression/python.js";
import type { SiteRecipeGroup } from "../../data.js";

const GROUPS: Readonly<Record<ExpressionKind, readonly string[]>> = {
  policy: ["signing-in", "accounts", "operations"],
  body: ["receivers", "bodies"],
  headers: ["headers"],
};

/** Groups with recipes of a kind. */
export async function loadRecipes(kind: ExpressionKind): Promise<SiteRecipeGroup[]> {
  return Promise.all(
    GROUPS[kind].map(async (id) => {
      const { default: group } = await import(`../../../generated/site/cookbook/${id}.json`);
      return group as SiteRecipeGroup;
    }),
  );
}
