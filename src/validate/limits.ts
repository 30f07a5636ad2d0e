/** Guards against input that no log can hold but a caller can build. */
import type { Remark } from "./finding.js";

/** Real events nest a few dozen levels. A value that contains itself is deeper than any limit. */
const MAX_DEPTH = 500;
/** More members than a 100 MB event of empty objects has. */
const MAX_VALUES = 40_000_000;

/** Complains about a value that is too deep or too large to look at; null when it is neither. */
export function checkLimits(value: object): Remark | null {
  let left = MAX_VALUES;
  const tooDeep = (node: unknown, depth: number): boolean => {
    left--;
    if (typeof node !== "object" || node === null) return false;
    if (depth > MAX_DEPTH) return true;
    if (Array.isArray(node)) {
      for (const item of node) if (left < 0 || tooDeep(item, depth + 1)) return left >= 0;
      return false;
    }
    for (const key of Object.keys(node))
      if (left < 0 || tooDeep((node as Record<string, unknown>)[key], depth + 1)) return left >= 0;
    return false;
  };
  if (tooDeep(value, 1))
    return {
      id: "input-too-deep",
      path: "",
      message: `The event is nested deeper than ${MAX_DEPTH} levels, or contains itself.`,
    };
  if (left < 0)
    return {
      id: "input-too-large",
      path: "",
      message: `The event has more than ${MAX_VALUES.toLocaleString("en")} values.`,
    };
  return null;
}
