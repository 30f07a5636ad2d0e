/** A configuration → what will not work as it stands. */
import type { Configuration } from "../config/model.js";
import type { Problem } from "../config/problem.js";
import { readConfiguration } from "../config/read.js";
import { NEWEST_RELEASE, type ServerRelease } from "../release.js";
import { Actions } from "./facts.js";
import { LINT_LEVELS, type LintContext, type LintFinding, type LintId, type Say } from "./lint.js";
import { MATCHER_LINTS } from "./matcher-lints.js";
import { queryLints } from "./query-lints.js";
import { RULE_LINTS, TRANSPORT_LINTS } from "./rule-lints.js";

/** What else somebody might hand over: one policy, as the API returns it. */
const POLICY_KEYS = ["action", "client_ip", "app", "model", "query", "expression"] as const;

/** A configuration as it was understood, with what kept the rest of it from being so. */
export interface LintSubject extends ReturnType<typeof readConfiguration> {
  /** Where in the configuration stands what was given: empty, but for a policy alone. */
  around: string;
}

/**
 * Reads what can be linted: a configuration, or one policy.
 *
 * @param value What a parser of JSON or YAML returned.
 */
export function lintSubject(value: unknown): LintSubject {
  return isPolicy(value)
    ? { ...readConfiguration({ policies: [value] }), around: "/policies/0" }
    : { ...readConfiguration(value), around: "" };
}

/** A path of the configuration as one of what was given. */
export function pathInside({ around }: LintSubject, path: string): string {
  return path.startsWith(around) ? path.slice(around.length) : path;
}

/**
 * Lints a configuration, or one policy. What needs Python is left to `lintExpressions`.
 *
 * @param value What a parser of JSON or YAML returned.
 * @param release Default: that of the configuration, else the newest line.
 * @throws RangeError when the release is not a supported one.
 */
export function lintConfiguration(value: unknown, release?: ServerRelease): LintFinding[] {
  const subject = lintSubject(value);
  const { configuration, problems } = subject;
  const findings: LintFinding[] = [];
  const say: Say = (id, path, message, offset) =>
    findings.push({
      id,
      level: LINT_LEVELS[id],
      message,
      path: pathInside(subject, path),
      offset: offset ?? null,
    });
  for (const problem of problems) sayProblem(problem, say);
  lintRead(configuration, release ?? configuration.release ?? NEWEST_RELEASE, say);
  return findings;
}

function isPolicy(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const isWhole = "policies" in value || "rules" in value || "transports" in value;
  return !isWhole && POLICY_KEYS.some((key) => key in value);
}

function sayProblem({ id, path, message }: Problem, say: Say): void {
  say(id, path, message);
}

function lintRead(configuration: Configuration, release: ServerRelease, say: Say): void {
  const context: LintContext = { configuration, release, actions: new Actions(release), say };
  for (const policy of configuration.policies)
    if (policy.kind === "matcher")
      for (const lint of [...MATCHER_LINTS, queryLints]) lint(policy, context);
  for (const transport of configuration.transports)
    for (const lint of TRANSPORT_LINTS) lint(transport, context);
  for (const rule of configuration.rules) for (const lint of RULE_LINTS) lint(rule, context);
}

export const LINT_IDS = Object.keys(LINT_LEVELS) as LintId[];
