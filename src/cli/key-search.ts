/** Where a key occurs: in the contexts of actions, in envelopes, deliveries and configuration. */
import type { SiteField } from "../site/data.js";
import { type CatalogData, isIn, isVariantIn, type ReleaseChoice } from "./catalog-data.js";
import { generatedJson } from "./package-files.js";

/** One key of one owner. */
export interface KeyRow {
  /** Action, or area and name of a shape: `delivery/webhook-body`. */
  owner: string;
  /** Variant of the action; null for a shape. */
  variant: string | null;
  path: string;
  type: string;
  condition: string | null;
  releases: string | null;
  description: string;
  /** Release lines of the variant; null for a shape. */
  variantReleases: string[] | null;
}

interface IndexedField
  extends Pick<SiteField, "path" | "type" | "condition" | "releases" | "description"> {
  action: string;
  variant: string;
}

/** Every key that there is, with those of shared shapes at each place where they occur. */
export function allKeys({ actions, shapes }: CatalogData): KeyRow[] {
  const variants = new Map(
    actions.flatMap(({ action, variants }) =>
      variants.map(({ id, releases }) => [`${action} ${id}`, releases] as const),
    ),
  );
  const indexed = generatedJson<IndexedField[]>("field-index.json");
  return [
    ...indexed.map(({ action, variant, ...field }) => ({
      owner: action,
      variant,
      ...field,
      variantReleases: variants.get(`${action} ${variant}`) ?? null,
    })),
    ...shapes
      .filter(({ area }) => area !== "common")
      .flatMap(({ area, name, fields }) =>
        fields.map(({ path, type, condition, releases, description }) => ({
          owner: `${area}/${name}`,
          variant: null,
          path,
          type,
          condition,
          releases,
          description,
          variantReleases: null,
        })),
      ),
  ];
}

/**
 * Rows for `login.geo.country`, `geo.country`, `country`, with `context.` in front or not. Brackets
 * of arrays may be left out.
 */
export function findKeys(rows: readonly KeyRow[], query: string): KeyRow[] {
  const wanted = plain(query);
  return rows.filter((row) => {
    const path = plain(row.path);
    const names = [path, `context.${path}`, `${row.owner}.${path}`, `${row.owner}.context.${path}`];
    return names.includes(wanted) || path.endsWith(`.${wanted}`);
  });
}

function plain(path: string): string {
  return path.replaceAll("[]", "");
}

export function isRowIn(row: KeyRow, release: ReleaseChoice): boolean {
  const isOwnerIn =
    row.variantReleases === null || isVariantIn({ releases: row.variantReleases }, release);
  return isOwnerIn && isIn(row.releases, release);
}

/** What can be asked for: owners, paths, and last parts of paths. */
export function searchable(rows: readonly KeyRow[]): Set<string> {
  const names = new Set<string>();
  for (const { owner, path } of rows) {
    const name = plain(path);
    names.add(owner);
    names.add(name);
    names.add(`${owner}.${name}`);
    names.add(name.slice(name.lastIndexOf(".") + 1));
  }
  return names;
}

/** What is said once about a key, and all places where it holds. */
export interface KeyMeaning extends Omit<KeyRow, "owner" | "variant" | "variantReleases"> {
  places: { owner: string; variant: string | null }[];
}

/** Rows that say the same, as one. */
export function meanings(rows: readonly KeyRow[]): KeyMeaning[] {
  const byText = new Map<string, KeyMeaning>();
  for (const { owner, variant, variantReleases: _, ...fact } of rows) {
    const text = JSON.stringify(fact);
    const meaning = byText.get(text) ?? { ...fact, places: [] };
    meaning.places.push({ owner, variant });
    byText.set(text, meaning);
  }
  return [...byText.values()];
}
