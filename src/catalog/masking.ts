/** authentik's masking of secrets: which keys it hits in a range of versions. */
import type { MaskingRule } from "./model.js";
import { type Range, touches } from "./range.js";

/** True when a scalar under this key can be stored as the mask in some version of the range. */
export function isMaskedKey(rule: MaskingRule, key: string, range: Range): boolean {
  const upper = key.toUpperCase();
  const hit = rule.words.some((entry) => touches(entry.range, range) && upper.includes(entry.word));
  return hit && !isExempt(rule, key, range);
}

/** An exemption counts only where it holds in every version that has a word which hits the key. */
function isExempt(rule: MaskingRule, key: string, range: Range): boolean {
  const lower = key.toLowerCase();
  return rule.exempt.some(
    (entry) =>
      touches(entry.range, range) &&
      (entry.exactly === undefined
        ? lower.includes(entry.containing ?? "")
        : key === entry.exactly),
  );
}
