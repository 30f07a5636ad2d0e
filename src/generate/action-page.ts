import type { SiteAction, SiteField, SiteVariant } from "../site/data.js";
import { frontMatter, mdxHeading, mdxPage } from "./mdx.js";
import { shapePage } from "./shape-pages.js";

type Shape = NonNullable<SiteField["shape"]>;

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
 *
 * ## Shapes {#shapes}
 *
 * ### PolicyRequest {#policy-request}
 *
 * <FieldTable shape={policyRequest} />
 * ```
 *
 * An action with one variant needs no index: the variant's heading is the only one. The shapes at the end
 * are those that no page of the docs shows. `mdxHeading` has the form in which MDX takes ids.
 */
export function actionPage(action: SiteAction): string {
  return mdxPage(
    frontMatter({ title: action.action, description: plain(action.summary) }),
    imports(action),
    `# \`${action.action}\``,
    "<ActionHead action={action} />",
    ...variants(action.variants),
    ...shapes(shapesShownHere(action)),
  );
}

function imports(action: SiteAction): string {
  const shapes = shapesShownHere(action);
  const components = [
    "action/ActionHead",
    "action/Variant",
    ...(action.variants.length > 1 ? ["action/VariantIndex"] : []),
    ...(shapes.length > 0 ? ["fields/FieldTable"] : []),
  ];
  return [
    `import action from "@site/src/generated/site/actions/${action.action}.json";`,
    ...shapes.map(
      ({ name }) =>
        `import ${variable(name)} from "@site/src/generated/site/shapes/common/${name}.json";`,
    ),
    ...components.map((path) => `import { ${baseName(path)} } from "@site/src/site/${path}";`),
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

/** The shared shapes of an action's keys that have no page of their own, each once. */
function shapesShownHere({ variants }: SiteAction): Shape[] {
  const all = variants.flatMap(({ fields }) => fields.flatMap(({ shape }) => shape ?? []));
  const byName = new Map(all.map((shape) => [shape.name, shape]));
  return [...byName.values()].filter(({ name }) => shapePage(name) === null);
}

function shapes(shown: readonly Shape[]): string[] {
  if (shown.length === 0) return [];
  return [
    mdxHeading(2, "Shapes", "shapes"),
    ...shown.flatMap(({ name, title }) => [
      mdxHeading(3, title, name),
      `<FieldTable shape={${variable(name)}} />`,
    ]),
  ];
}

/** `policy-request` as a variable: `policyRequest`. */
function variable(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Text without its code marks, for a place that shows no markup. */
function plain(text: string): string {
  return text.replaceAll("`", "");
}
