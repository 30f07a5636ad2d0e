import type { SiteAction, SiteVariant } from "../site/data.js";
import { frontMatter, mdxHeading, mdxPage } from "./mdx.js";

/**
 * The MDX page of one action. Its headings stand in the MDX, so that Docusaurus makes the table of
 * contents from them and checks links to them; everything below a heading is a component.
 *
 * ```mdx
 * ---
 * title: "login"
 * description: "A user signed in."
 * ---
 *
 * import action from "@site/src/generated/site/actions/login.json";
 * import { ActionHead } from "@site/src/site/action/ActionHead";
 * …
 *
 * # `login`
 *
 * <ActionHead action={action} />
 *
 * ## Variants {#variants}
 *
 * <VariantIndex action={action} />
 *
 * ### Password {#password}
 *
 * <Variant action={action} id="password" />
 * ```
 *
 * An action with one variant needs no index: the variant's heading is the only one. `mdxHeading`
 * has the form in which MDX takes ids.
 */
export function actionPage(action: SiteAction): string {
  return mdxPage(
    frontMatter({ title: action.action, description: plain(action.summary) }),
    imports(action),
    `# \`${action.action}\``,
    "<ActionHead action={action} />",
    ...variants(action.variants),
  );
}

function imports({ action, variants }: SiteAction): string {
  const components = ["ActionHead", "Variant", ...(variants.length > 1 ? ["VariantIndex"] : [])];
  return [
    `import action from "@site/src/generated/site/actions/${action}.json";`,
    ...components.map((name) => `import { ${name} } from "@site/src/site/action/${name}";`),
  ].join("\n");
}

function variants(all: readonly SiteVariant[]): string[] {
  if (all.length < 2) return all.flatMap((variant) => section(2, variant));
  return [
    mdxHeading(2, "Variants", "variants"),
    "<VariantIndex action={action} />",
    ...all.flatMap((variant) => section(3, variant)),
  ];
}

function section(level: number, { id, title }: SiteVariant): string[] {
  return [mdxHeading(level, title, id), `<Variant action={action} id="${id}" />`];
}

/** Text without its code marks, for a place that shows no markup. */
function plain(text: string): string {
  return text.replaceAll("`", "");
}
