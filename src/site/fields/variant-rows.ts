import { anchor } from "../anchors/slug";
import type { SiteAction, SiteField, SiteVariant } from "../data";
import { type FieldRow, rowsInside } from "./rows";

const known = new WeakMap<SiteAction, Map<string, FieldRow[]>>();

/**
 * The rows of every variant of an action, by variant. Variants share most of what is inside their
 * keys; what an earlier table of the page shows is pointed to and not repeated. Computed once per
 * action, because every variant of a page asks.
 */
export function variantRows(action: SiteAction): Map<string, FieldRow[]> {
  const rows = known.get(action) ?? allRows(action);
  known.set(action, rows);
  return rows;
}

function allRows(action: SiteAction): Map<string, FieldRow[]> {
  const page = new Page();
  return new Map(action.variants.map((variant) => [variant.id, rowsOf(variant, page)]));
}

function rowsOf(variant: SiteVariant, page: Page): FieldRow[] {
  const rows: FieldRow[] = [];
  const { fields } = variant;
  for (let index = 0; index < fields.length; index += 1) {
    const field = fields[index] as SiteField;
    const inside = rowsInside(fields, index);
    const shownIn = page.shownIn(field, inside, variant);
    const folded = shownIn === variant ? [] : inside;
    rows.push({
      field,
      ids: [field, ...folded].flatMap(({ path }) => page.ids(variant, path)),
      inside: folded.length > 0 ? { href: href(shownIn, field), title: shownIn.title } : null,
    });
    index += folded.length;
  }
  return rows;
}

function href(variant: SiteVariant, field: SiteField): string {
  return `#${variantAnchor(variant, field.path)}`;
}

function variantAnchor(variant: SiteVariant, path: string): string {
  return anchor(`${variant.id}--context`, path);
}

/** A key inherits its source from its variant; the same key from another file is still the same. */
function withoutSource({ source, ...rest }: SiteField): Omit<SiteField, "source"> {
  return rest;
}

/** What the tables of a page have shown so far. */
class Page {
  readonly #paths = new Set<string>();
  readonly #shown = new Map<string, SiteVariant>();

  /** The first variant that shows the same keys inside the same field. */
  shownIn(field: SiteField, inside: readonly SiteField[], variant: SiteVariant): SiteVariant {
    const key = JSON.stringify([field.path, inside.map(withoutSource)]);
    const first = this.#shown.get(key) ?? variant;
    this.#shown.set(key, first);
    return first;
  }

  /** A path's anchors in a variant; the first variant with the path has the short one too. */
  ids(variant: SiteVariant, path: string): string[] {
    const own = variantAnchor(variant, path);
    if (this.#paths.has(path)) return [own];
    this.#paths.add(path);
    return [anchor("context", path), own];
  }
}
