/** What a key means, as text for a terminal. */
import type { Paint } from "./colour.js";
import type { KeyMeaning } from "./key-search.js";
import { wrap } from "./wrap.js";

export function keyText(meanings: readonly KeyMeaning[], width: number, paint: Paint): string {
  return meanings.map((meaning) => `${meaningText(meaning, width, paint)}\n`).join("\n");
}

function meaningText(meaning: KeyMeaning, width: number, paint: Paint): string {
  const { path, type, releases, condition, description, places } = meaning;
  return [
    `${paint("bold", path)}  ${paint("dim", [type, releases].filter(Boolean).join("; "))}`,
    ...(description === "" ? [] : [wrap(description, width, "  ")]),
    ...(condition === null ? [] : [wrap(`When: ${condition}`, width, "  ", "    ")]),
    wrap(`In: ${placesWords(places)}`, width, "  ", "    "),
  ].join("\n");
}

/** Actions with their variants; one with a single variant goes by its name. */
function placesWords(places: KeyMeaning["places"]): string {
  const owners = new Map<string, string[]>();
  for (const { owner, variant } of places)
    owners.set(owner, [...(owners.get(owner) ?? []), ...(variant === null ? [] : [variant])]);
  return [...owners]
    .map(([owner, variants]) =>
      variants.length === 0 ? owner : `${owner} (${variants.join(", ")})`,
    )
    .join("; ");
}
