/** The data of the site's pages, in the shapes of `src/site/data.ts`. */
import { type Field, listFields } from "../catalog/fields.js";
import type { Action, Catalog, Emitter, Example, Shape, Variant } from "../catalog/model.js";
import { type Range, touches } from "../catalog/range.js";
import { shapeFolder } from "../catalog/resolve.js";
import type { Certainty } from "../catalog/schema-node.js";
import type {
  SiteAction,
  SiteActionSummary,
  SiteCatalog,
  SiteEmitter,
  SiteEnum,
  SiteExample,
  SiteField,
  SiteShape,
  SiteVariant,
} from "../site/data.js";
import { actionPage } from "./action-page.js";
import { actionsOverview } from "./actions-overview.js";
import { jsonFile, type Output } from "./output.js";

const FOLDER = "src/generated/site";
const PAGES = "docs/events/event-actions";

/** Data under `src/generated/site/`, and the pages that are made of nothing else. */
export function siteData(catalog: Catalog): Output {
  const output: Output = new Map();
  const overview = siteCatalog(catalog);
  output.set(`${FOLDER}/catalog.json`, jsonFile(overview));
  output.set(`${FOLDER}/enums.json`, jsonFile(siteEnums(catalog)));
  for (const action of catalog.actions.values()) {
    const page = siteAction(catalog, action);
    output.set(`${FOLDER}/actions/${action.name}.json`, jsonFile(page));
    output.set(`${PAGES}/${action.name}.mdx`, actionPage(page));
  }
  output.set(`${PAGES}/index.mdx`, actionsOverview(overview));
  for (const shape of catalog.shapes.values())
    output.set(
      `${FOLDER}/shapes/${shape.area}/${shape.name}.json`,
      jsonFile(siteShape(catalog, shape)),
    );
  return output;
}

function siteCatalog(catalog: Catalog): SiteCatalog {
  return {
    releases: catalog.releases.map((release) => release.line),
    groups: catalog.groups.map(({ id, title, actions }) => ({
      id,
      title,
      actions: actions.map((name) => summary(catalog, actionNamed(catalog, name))),
    })),
    examples: Object.fromEntries(
      [...catalog.actions.values()].map((action) => [
        action.name,
        overviewExamples(catalog, action),
      ]),
    ),
  };
}

/** On the page of all actions the recorded sample, where there is one, and the first that was made. */
function overviewExamples(catalog: Catalog, action: Action): SiteExample[] {
  const all = action.variants.flatMap((variant) => variant.examples);
  const made = all.find((example) => example.recorded === null);
  const recorded = all.find((example) => example.recorded !== null);
  return [recorded, made]
    .filter((example) => example !== undefined)
    .map((example) => siteExample(catalog, example));
}

function actionNamed(catalog: Catalog, name: string): Action {
  const action = catalog.actions.get(name);
  if (!action) throw new Error(`schemas/groups.json names ${name}, which has no folder`);
  return action;
}

function summary(catalog: Catalog, action: Action): SiteActionSummary {
  return {
    action: action.name,
    label: action.source["x-label"],
    color: action.source["x-color"],
    group: action.group,
    summary: action.source.description,
    since: action.source["x-since"],
    releases: linesOf(catalog, action.range),
    emitted: action.variants.some((variant) => variant.emitters.length > 0),
  };
}

function siteAction(catalog: Catalog, action: Action): SiteAction {
  return {
    ...summary(catalog, action),
    notes: action.source["x-notes"] ?? [],
    variants: action.variants.map((variant) => siteVariant(catalog, action, variant)),
  };
}

function siteVariant(catalog: Catalog, action: Action, variant: Variant): SiteVariant {
  const { schema } = variant;
  const ranges =
    variant.emitters.length > 0 ? variant.emitters.map(({ range }) => range) : [action.range];
  const fields = listFields(catalog, schema, `actions/${action.name}`, {
    depth: "names",
    masking: true,
  });
  return {
    id: variant.id,
    title: schema.title,
    description: schema.description,
    releases: catalog.releases
      .filter((release) => ranges.some((range) => touches(range, release.range)))
      .map((release) => release.line),
    emitters: variant.emitters.map(siteEmitter),
    actor: schema["x-actor"],
    clientIp: schema["x-client-ip"],
    notes: schema["x-notes"] ?? [],
    open: schema["x-open"] ?? null,
    fields: fields.map((field) => siteField(catalog, field)),
    examples: variant.examples.map((example) => siteExample(catalog, example)),
  };
}

function siteEmitter({ app, releases, certainty, source, note }: Emitter): SiteEmitter {
  return { app, releases, ...siteCertainty(certainty), source, note };
}

function siteField(catalog: Catalog, { certainty, shape, ...field }: Field): SiteField {
  const shared = shape === null ? undefined : catalog.shapes.get(`common/${shape}`);
  return {
    ...field,
    ...siteCertainty(certainty),
    shape: shared ? { name: shared.name, title: shared.schema.title ?? shared.name } : null,
  };
}

function siteCertainty(certainty: Certainty): Pick<SiteField, "certainty" | "certaintyReason"> {
  return certainty === "verified"
    ? { certainty: "verified", certaintyReason: null }
    : { certainty: "inferred", certaintyReason: certainty.inferred };
}

function siteShape(catalog: Catalog, shape: Shape): SiteShape {
  const { title = shape.name, description = "" } = shape.schema;
  const schema =
    shape.schema.type === "array" && typeof shape.schema.items === "object"
      ? shape.schema.items
      : shape.schema;
  const fields = listFields(catalog, schema, shapeFolder(shape), {
    depth: "names",
    masking: false,
  });
  return {
    name: shape.name,
    title,
    description,
    notes: shape.schema["x-notes"] ?? [],
    fields: fields.map((field) => siteField(catalog, field)),
    examples: shape.examples.map((example) => siteExample(catalog, example)),
  };
}

function siteExample(catalog: Catalog, example: Example): SiteExample {
  return {
    name: example.name,
    title: example.title,
    releases: linesOf(catalog, example.range),
    recorded: example.recorded,
    changed: example.changed,
    json: JSON.stringify(example.value, null, 2),
  };
}

function siteEnums(catalog: Catalog): Record<string, SiteEnum> {
  const enums: Record<string, SiteEnum> = {
    actions: {
      name: "EventActions",
      description: "Actions of events. `custom_` stands for every action that begins with it.",
      values: [...catalog.actions.values()].map((action) => ({
        value: action.name,
        releases: action.source["x-releases"],
      })),
    },
  };
  for (const [file, { name, description, values }] of catalog.enums)
    enums[file] = {
      name,
      description,
      values: values.map((entry) => ({ value: entry.value, releases: entry["x-releases"] })),
    };
  return enums;
}

/** Supported lines that a range touches. */
function linesOf(catalog: Catalog, range: Range): string[] {
  return catalog.releases
    .filter((release) => touches(release.range, range))
    .map((release) => release.line);
}
