/** Keys that the catalog does not know at their place, or knows from another release or variant. */
import type { Remark } from "./finding.js";
import type { KnownKeys } from "./known-keys.js";
import { escapePointer, named } from "./words.js";

/**
 * Walks a value along what is known of it.
 *
 * @param path JSON Pointer of the value in the event.
 * @param owner What the keys belong to, in words: the variant's title.
 */
export function keyRemarks(
  value: unknown,
  known: KnownKeys,
  path: string,
  owner: string,
): Remark[] {
  const remarks: Remark[] = [];
  walk(value, known, path, owner, remarks);
  return remarks;
}

function walk(
  value: unknown,
  known: KnownKeys,
  path: string,
  owner: string,
  remarks: Remark[],
): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    const { items } = known;
    if (items)
      value.forEach((item, index) => {
        walk(item, items, `${path}/${index}`, owner, remarks);
      });
    return;
  }
  if (!isObjectShape(known)) return;
  for (const key of Object.keys(value)) {
    const child = (value as Record<string, unknown>)[key];
    const below = known.keys && Object.hasOwn(known.keys, key) ? known.keys[key] : undefined;
    if (below === null) continue;
    if (below) walk(child, below, `${path}/${escapePointer(key)}`, owner, remarks);
    else if (below === undefined) unlisted(key, child, known, path, owner, remarks);
  }
}

/** Where only array members are known, an object has the wrong type, which the schema says. */
function isObjectShape({ keys, elsewhere, foreign, open, values }: KnownKeys): boolean {
  return Boolean(keys || elsewhere || foreign || open || values);
}

function unlisted(
  key: string,
  child: unknown,
  known: KnownKeys,
  parent: string,
  owner: string,
  remarks: Remark[],
): void {
  const path = `${parent}/${escapePointer(key)}`;
  const releases = known.elsewhere && Object.hasOwn(known.elsewhere, key) && known.elsewhere[key];
  if (typeof releases === "string")
    remarks.push({
      id: "key-not-in-release",
      path,
      message: `${named(path)} exists in releases ${releases} only.`,
    });
  else if (known.foreign?.includes(key))
    remarks.push({
      id: "key-not-in-variant",
      path,
      message: `${named(path)} belongs to another variant of the action; “${owner}” does not have it.`,
    });
  else if (known.values) walk(child, known.values, path, owner, remarks);
  else if (!known.open)
    remarks.push({
      id: "key-unknown",
      path,
      message: `${named(path)} is not in the catalog for “${owner}”.`,
    });
}
