/** The row of a field table that tells about a place of an event. */
import type { SiteField } from "../../data.js";

export interface FieldMatch {
  field: SiteField;
  /** What of the place lies below the field: keys of a shared shape, or nothing. */
  rest: string[];
}

/** The row that leads furthest to a place, given as parts of a JSON Pointer below the table's root. */
export function fieldAt(fields: readonly SiteField[], parts: readonly string[]): FieldMatch | null {
  let best: { field: SiteField; length: number } | null = null;
  for (const field of fields) {
    const tokens = tokensOf(field.path);
    const leads =
      tokens.length <= parts.length && tokens.every((token, at) => fits(token, parts[at]));
    if (leads && tokens.length > (best?.length ?? 0)) best = { field, length: tokens.length };
  }
  return best && { field: best.field, rest: parts.slice(best.length) };
}

/** `mfa_devices[].pk` → `mfa_devices`, `[]`, `pk`. */
function tokensOf(path: string): string[] {
  return path.replaceAll("[]", ".[]").split(".");
}

function fits(token: string, part: string | undefined): boolean {
  if (token === "*") return true;
  return token === "[]" ? /^\d+$/.test(part ?? "") : token === part;
}
