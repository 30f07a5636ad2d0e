/** The expressions of a configuration → what will not work as it stands. Nothing of them is run. */
import type { Configuration, ExpressionPolicy, Mapping } from "../../match/config/model.js";
import { below } from "../../match/config/problem.js";
import { type ExpressionLintId, LINT_LEVELS, type LintFinding } from "../../match/lint/lint.js";
import type { ServerRelease } from "../../match/release.js";
import type { CheckRequest, ExpressionFinding, Python } from "../python.js";
import { bindingsOf, usageOf } from "./usage.js";

/** Whether there is anything for Python to look at. */
export function holdsExpressions({ policies, mappings }: Configuration): boolean {
  return [...policies, ...mappings].some((object) => "expression" in object.fields);
}

/**
 * Lints the expression policies and mappings of a configuration, and what rules make of them.
 *
 * @throws Error when Python cannot be loaded, or breaks down.
 */
export async function lintExpressions(
  configuration: Configuration,
  python: Pick<Python, "check">,
  release: ServerRelease,
): Promise<LintFinding[]> {
  const findings: LintFinding[] = [];
  for (const policy of configuration.policies)
    if (policy.kind === "expression" && "expression" in policy.fields)
      findings.push(...(await lintPolicy(policy, configuration, python, release)));
  for (const mapping of configuration.mappings)
    if ("expression" in mapping.fields)
      findings.push(...(await lintMapping(mapping, configuration, python, release)));
  return findings;
}

async function lintPolicy(
  policy: ExpressionPolicy,
  configuration: Configuration,
  python: Pick<Python, "check">,
  release: ServerRelease,
): Promise<LintFinding[]> {
  const bindings = bindingsOf(policy, configuration);
  const negating = bindings.filter(({ negate }) => negate);
  const { expression: source } = policy;
  const request: CheckRequest = { kind: "policy", source, release, negated: negating.length > 0 };
  const found = await python.check(request);
  const own = found.filter(({ id }) => id.startsWith("expr-") || isAboutRules(id, bindings.length));
  const raising = found.find(({ id }) => id === "rule-negate-error");
  const negated = raising
    ? negating.map(({ path, failureResult }) =>
        finding(
          "rule-negate-error",
          below(path, "negate"),
          null,
          `When ${policy.name} raises, as line ${raising.line} of its code can, \`negate\` is not applied: the binding gives \`failure_result\`, here ${failureResult}.`,
        ),
      )
    : [];
  return [...own.map((one) => placed(one, policy)), ...negated];
}

/** What negating does is shown where it is done. */
function isAboutRules(id: string, bindings: number): boolean {
  return bindings > 0 && id.startsWith("rule-") && id !== "rule-negate-error";
}

async function lintMapping(
  mapping: Mapping,
  configuration: Configuration,
  python: Pick<Python, "check">,
  release: ServerRelease,
): Promise<LintFinding[]> {
  const { kinds, actions } = usageOf(mapping, configuration);
  const check = (kind: "body" | "headers") =>
    python.check({ kind, source: mapping.expression, release, actions });
  const body = kinds.has("headers") && !kinds.has("body") ? null : await check("body");
  const headers = kinds.has("body") && !kinds.has("headers") ? null : await check("headers");
  const found =
    body === null || headers === null
      ? [...(body ?? []), ...(headers ?? [])]
      : // Used as both, each mistake counts; used as neither, only what is one either way.
        kinds.size === 2
        ? [...body, ...headers.filter((one) => !isAmong(one, body))]
        : body.filter((one) => isAmong(one, headers));
  return found.map((one) => placed(one, mapping));
}

function isAmong(
  { id, line, column }: ExpressionFinding,
  others: readonly ExpressionFinding[],
): boolean {
  return others.some((other) => other.id === id && other.line === line && other.column === column);
}

function placed(
  { id, line, column, message }: ExpressionFinding,
  object: ExpressionPolicy | Mapping,
): LintFinding {
  const offset = offsetOf(object.expression, line, column);
  return finding(id as ExpressionLintId, below(object.path, "expression"), offset, message);
}

function finding(
  id: ExpressionLintId,
  path: string,
  offset: number | null,
  message: string,
): LintFinding {
  return { id, level: LINT_LEVELS[id], message, path, offset };
}

/** The offset of a 1-based place in a text, whose lines end as Python has them. */
function offsetOf(text: string, line: number, column: number): number {
  const ends = text.matchAll(/\r\n|\r|\n/g);
  let start = 0;
  for (let passed = 1; passed < line; passed++) {
    const end = ends.next().value;
    if (!end) break;
    start = end.index + end[0].length;
  }
  return start + column - 1;
}
