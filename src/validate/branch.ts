/** Which context an event should have, and what is wrong with the one it has. */
import { FINDING_LEVELS, type Remark } from "./finding.js";
import { keyRemarks } from "./key-remarks.js";
import { ALL_KNOWN, keyVerdict, SOME_IMPOSSIBLE } from "./key-verdict.js";
import { schemaRemarks } from "./schema-errors.js";
import type { ActionTable, BranchTable, CompiledSchema } from "./tables.js";
import { alternatives } from "./words.js";

/** Branches that an event can belong to, and what there is to say about its emitter. */
export interface Candidates {
  branches: readonly BranchTable[];
  remark: Remark | null;
}

/** Emitters and actions that a run has seen are few; a stream of made-up ones must not fill the memory. */
const MAX_CACHED = 1000;

/** Candidates by emitter and action. Two maps, because making one key of both costs more than looking twice. */
type ByEmitter = Map<string | null, Map<string, Candidates>>;

const caches = new WeakMap<ActionTable, ByEmitter>();

/**
 * Branches for an event of an action.
 *
 * @param app The emitter that the event names; null for a log line, which names none.
 */
export function candidates(table: ActionTable, action: string, app: string | null): Candidates {
  const cached = caches.get(table)?.get(app)?.get(action);
  if (cached) return cached;
  const found = app === null ? ofLogLine(table, action) : ofRestEvent(table, action, app);
  remember(table, action, app, found);
  return found;
}

function remember(table: ActionTable, action: string, app: string | null, found: Candidates) {
  const byEmitter = caches.get(table) ?? new Map();
  const byAction = byEmitter.get(app) ?? new Map();
  if (byEmitter.size >= MAX_CACHED || byAction.size >= MAX_CACHED) caches.delete(table);
  else {
    byAction.set(action, found);
    byEmitter.set(app, byAction);
    caches.set(table, byEmitter);
  }
}

function ofLogLine(table: ActionTable, action: string): Candidates {
  const possible = table.branches.filter((branch) => branch.variant !== null);
  return { branches: possible.filter((branch) => allows(branch, action)), remark: null };
}

function ofRestEvent(table: ActionTable, action: string, app: string): Candidates {
  const known = table.branches.filter((branch) => branch.apps?.includes(app));
  if (known.length > 0) return { branches: known, remark: null };
  const releases = Object.hasOwn(table.apps, app) ? table.apps[app] : undefined;
  if (releases) return { branches: [], remark: ofOtherReleases(action, app, releases) };
  const open = table.branches.filter((branch) => branch.apps === null && allows(branch, action));
  const isOutside = open.every((branch) => branch.variant === null);
  return { branches: open, remark: isOutside ? ofNoEmitter(action, app) : null };
}

function ofOtherReleases(action: string, app: string, releases: readonly string[]): Remark {
  return {
    id: "emitter-not-in-release",
    path: "/app",
    message: `\`${app}\` creates ${action} events in releases ${alternatives(releases)} only.`,
  };
}

function ofNoEmitter(action: string, app: string): Remark {
  return {
    id: "emitter-unknown",
    path: "/app",
    message: `The catalog knows no place \`${app}\` in authentik that creates ${action} events, so only types and common keys were checked.`,
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
  let possible: BranchTable | null = null;
  for (const branch of branches) {
    const verdict = keyVerdict(context, branch.known);
    if (verdict === SOME_IMPOSSIBLE || !branch.check(context)) continue;
    if (verdict === ALL_KNOWN) return { remarks: [], branch };
    possible ??= branch;
  }
  const candidates = possible ? branches.filter((branch) => branch.check(context)) : branches;
  return nearestBranch(context, candidates, action);
}

function nearestBranch(
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
    if (score >= bestScore) continue;
    best = { remarks, branch };
    bestScore = score;
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
