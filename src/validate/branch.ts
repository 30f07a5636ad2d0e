/** Which context an event should have, and what is wrong with the one it has. */
import { FINDING_LEVELS, type Remark } from "./finding.js";
import { keyRemarks } from "./key-remarks.js";
import { schemaRemarks } from "./schema-errors.js";
import type { ActionTable, BranchTable, CompiledSchema } from "./tables.js";
import { alternatives } from "./words.js";

/** Branches that an event can belong to, or the remark that it cannot belong to any. */
export type Candidates =
  | { branches: readonly BranchTable[]; remark?: Remark }
  | { branches: readonly []; remark: Remark };

/**
 * Branches for a log line, which does not name its emitter.
 */
export function branchesOfLogLine(table: ActionTable, action: string): readonly BranchTable[] {
  return table.branches.filter((branch) => branch.variant !== null && allows(branch, action));
}

/** Branches for a REST event, whose `app` names its emitter. */
export function branchesOfRestEvent(table: ActionTable, action: string, app: string): Candidates {
  const known = table.branches.filter((branch) => branch.apps?.includes(app));
  if (known.length > 0) return { branches: known };
  const releases = Object.hasOwn(table.apps, app) ? table.apps[app] : undefined;
  if (releases)
    return {
      branches: [],
      remark: {
        id: "emitter-not-in-release",
        path: "/app",
        message: `\`${app}\` creates ${action} events in releases ${alternatives(releases)} only.`,
      },
    };
  const open = table.branches.filter((branch) => branch.apps === null && allows(branch, action));
  const isOutside = open.every((branch) => branch.variant === null);
  if (!isOutside) return { branches: open };
  return {
    branches: open,
    remark: {
      id: "emitter-unknown",
      path: "/app",
      message: `The catalog knows no place \`${app}\` in authentik that creates ${action} events, so only types and common keys were checked.`,
    },
  };
}

function allows(branch: BranchTable, action: string): boolean {
  return branch.action === null || branch.action === action;
}

/** A context with the branch it was held against. */
export interface JudgedContext {
  remarks: Remark[];
  branch: BranchTable | null;
}

/** Holds a context against the branch that accepts it, or else against the one that is nearest. */
export function contextRemarks(
  context: unknown,
  branches: readonly BranchTable[],
  action: string,
): JudgedContext {
  let best: JudgedContext = { remarks: [], branch: null };
  let bestScore = Number.POSITIVE_INFINITY;
  for (const branch of branches) {
    const remarks = branchRemarks(context, branch, action);
    const violations = remarks.filter(isViolation).length;
    const score = violations * VIOLATION_WEIGHT + remarks.length;
    if (score < bestScore) {
      best = { remarks, branch };
      bestScore = score;
    }
    if (score === 0) break;
  }
  return best;
}

/** No number of unknown keys makes a branch worse than one violation does. */
const VIOLATION_WEIGHT = 1_000_000;

function branchRemarks(context: unknown, branch: BranchTable, action: string): Remark[] {
  const whose =
    branch.variant === null
      ? `every ${action}`
      : `every ${action} of the variant “${branch.title}”`;
  return [
    ...checked(branch.check, context, "/context", whose),
    ...keyRemarks(context, branch.known, "/context", branch.title),
  ];
}

/** What a compiled schema says about a value. */
export function checked(
  check: CompiledSchema,
  value: unknown,
  path: string,
  whose: string,
): Remark[] {
  return check(value) ? [] : schemaRemarks(check.errors ?? [], value, path, whose);
}

export function isViolation(remark: Remark): boolean {
  return FINDING_LEVELS[remark.id] === "violation";
}
