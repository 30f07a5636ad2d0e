/** The catalog as the package ships it → what the comparison of releases reads. */
import type { DiffInput } from "../catalog/diff.js";
import { MASKING, RELEASES } from "../generated/facts.js";
import { loadCatalogData } from "./catalog-data.js";
import { packageJson } from "./package-files.js";

export function diffInput(): DiffInput {
  const { actions, shapes, enums } = loadCatalogData();
  const { actions: _, ...others } = enums;
  const published = publishedNames();
  return {
    actions,
    shapes: shapes.map(({ area, name, fields }) => {
      const full = `${area}/${name}`;
      return {
        name: full,
        releases: published.get(full) ?? published.get(name) ?? RELEASES,
        fields,
      };
    }),
    enums: Object.values(others),
    maskingWords: Object.fromEntries(
      RELEASES.map((line) => [line, MASKING.releases[line].words] as const),
    ),
  };
}

/** Lines in which a schema is published, by name. What is only ever part of others is not there. */
function publishedNames(): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  for (const line of RELEASES) {
    const { schemas } = packageJson<{ schemas: { name: string }[] }>(
      `static/schemas/${line}/index.json`,
    );
    for (const { name } of schemas) lines.set(name, [...(lines.get(name) ?? []), line]);
  }
  return lines;
}
