/** Findings for forms that are one document: kept up to a limit, counted beyond it. */
import type { Found } from "../read-input.js";

export interface Kept {
  readonly findings: Found[];
  /** How many were not kept. */
  omitted: number;
}

export function keepUpTo(limit: number): Kept & { add(found: readonly Found[]): string } {
  return {
    findings: [],
    omitted: 0,
    add(found) {
      const room = limit - this.findings.length;
      this.findings.push(...found.slice(0, Math.max(0, room)));
      this.omitted += Math.max(0, found.length - room);
      return "";
    },
  };
}
