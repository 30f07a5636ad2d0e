/** Which lints are about a part of the configuration. */
import type { LintFinding } from "../../../match/lint/lint.js";

/** Those about what stands at a JSON Pointer, or below it. */
export function lintsAt(lints: readonly LintFinding[], pointer: string): LintFinding[] {
  return lints.filter(({ path }) => path === pointer || path.startsWith(`${pointer}/`));
}
