/** authentik's masking, for values whose keys are free. */
import type { Json, MaskingWords } from "./tables.js";

export type { Json };

/** Written by authentik after masking, so that nothing below them is hit. */
const UNMASKED: ReadonlySet<string> = new Set(["exception", "geo", "asn"]);

/** The value as it is stored: scalars under a key that holds one of the words are masked. */
export function masked(value: Json, rule: MaskingWords, mask: string): Json {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => masked(item, rule, mask));
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, maskedUnder(key, child, rule, mask)]),
  );
}

function maskedUnder(key: string, value: Json, rule: MaskingWords, mask: string): Json {
  if (UNMASKED.has(key)) return value;
  if (Array.isArray(value)) return value.map((item) => maskedUnder(key, item, rule, mask));
  if (typeof value === "object" && value !== null) return masked(value, rule, mask);
  return isMasked(key, rule) ? mask : value;
}

function isMasked(key: string, rule: MaskingWords): boolean {
  const upper = key.toUpperCase();
  if (rule.exemptExactly.includes(key)) return false;
  if (rule.exemptContaining.some((part) => upper.includes(part))) return false;
  return rule.words.some((word) => upper.includes(word));
}
