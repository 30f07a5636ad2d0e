/** What the server makes of the value that a mapping returned, before it is sent. */
import { NUL_RELEASES } from "../generated/release-ranges.js";
import { isInRelease, type ServerRelease } from "../match/release.js";

/**
 * A value as the event sanitiser leaves it: empty members of lists are dropped, and in newer releases the
 * character NUL. What is no JSON has been converted before.
 */
export function sanitised(value: unknown, release: ServerRelease): unknown {
  return cleaned(value, isInRelease(NUL_RELEASES, release));
}

function cleaned(value: unknown, dropsNul: boolean): unknown {
  if (typeof value === "string") return dropsNul ? value.replaceAll("\0", "") : value;
  if (Array.isArray(value)) return value.map((member) => cleaned(member, dropsNul)).filter(isTrue);
  if (typeof value !== "object" || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, cleaned(member, dropsNul)]),
  );
}

/** Whether Python holds a value for true. */
function isTrue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === "object" && value !== null) return Object.keys(value).length > 0;
  return Boolean(value) || Number.isNaN(value);
}
