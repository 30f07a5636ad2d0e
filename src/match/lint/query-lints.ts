/** Mistakes in the queries of event matcher policies. */
import { AKQL } from "../../generated/akql/facts.js";
import { USER_KEYS } from "../../generated/lint.js";
import { compileQuery } from "../akql/compile.js";
import { shorten } from "../akql/shorten.js";
import type { Comparison, Expression, Literal, Logical } from "../akql/tree.js";
import { comparisons } from "../akql/walk.js";
import { below } from "../config/problem.js";
import { necessaryActions } from "../matcher/necessary.js";
import { QUERY_RELEASES, SCALAR_RELEASES } from "../matcher/policy.js";
import { isInRelease, type ServerRelease, sinceOf } from "../release.js";
import { CONTROL_LETTERS } from "./control-letters.js";
import type { Actions } from "./facts.js";
import type { LintContext, PolicyLint } from "./lint.js";
import { listed } from "./words.js";

/** Notes a finding at an offset of the query. */
type SayInQuery = (id: Parameters<LintContext["say"]>[0], offset: number, message: string) => void;

interface QueryContext extends LintContext {
  text: string;
  action: string | null;
  sayAt: SayInQuery;
}

export const queryLints: PolicyLint = ({ matcher: { query: text, action }, path }, context) => {
  if (!text) return;
  const { release, say } = context;
  const place = below(path, "query");
  if (!isInRelease(QUERY_RELEASES, release)) {
    say(
      "matcher-query-release",
      place,
      `Event matchers have a query from ${sinceOf(QUERY_RELEASES)} on: ${release} ignores or refuses it.`,
    );
    return;
  }
  const sayAt: SayInQuery = (id, offset, message) => say(id, place, message, offset);
  const compiled = compileQuery(text, { release });
  if ("error" in compiled) {
    sayError(compiled.error, { ...context, text, action: action ?? null, sayAt });
    return;
  }
  const { expression } = compiled.query.query;
  const inQuery: QueryContext = { ...context, text, action: action ?? null, sayAt };
  precedence(expression, inQuery);
  for (const comparison of comparisons(expression))
    for (const lint of COMPARISON_LINTS) lint(comparison, expression, inQuery);
};

function sayError(
  error: Extract<ReturnType<typeof compileQuery>, { error: unknown }>["error"],
  { text, release, sayAt }: QueryContext,
): void {
  const { message, explanation, span, line, column } = error;
  const newer = compileQuery(text);
  const needsPatch = "query" in newer && !isInRelease(SCALAR_RELEASES, release);
  if (needsPatch) {
    sayAt(
      "matcher-query-release",
      span.start,
      `Numbers and booleans can be compared from ${sinceOf(SCALAR_RELEASES)} on; ${release} raises: ${message}`,
    );
    return;
  }
  const isDate = /^(?:Field "created" can be compared|strptime)/.test(message);
  const id = isDate ? "query-partial-date" : "query-error";
  const consequence = "The binding does not pass, whatever `negate` and `failure_result` say.";
  sayAt(
    id,
    span.start,
    `The server raises: ${message} (line ${line}, column ${column}). ${explanation} ${consequence}`,
  );
}

/** `a and b or c`: what stands right of an operator is grouped first. Said once for what one pair of brackets holds. */
function precedence(root: Expression, { text, sayAt }: QueryContext): void {
  for (const group of writtenGroups(root)) {
    const mixed = unwrittenGroup(group);
    if (mixed)
      sayAt(
        "query-precedence",
        mixed.operatorSpan.start,
        `\`and\` and \`or\` have no precedence: everything is grouped from the right, as ${drawn(group, text)}. Write the parentheses that you mean.`,
      );
  }
}

/** The whole, and what stands in brackets. */
function* writtenGroups(root: Expression): Generator<Logical> {
  const waiting: Expression[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.kind === "comparison") continue;
    if (next === root || next.parenthesised) yield next;
    waiting.push(next.right, next.left);
  }
}

/** The first part of a group that is grouped without brackets, beside another operator. */
function unwrittenGroup(group: Logical): Logical | null {
  for (let { kind, right } = group; right.kind !== "comparison"; { kind, right } = right) {
    if (right.parenthesised) return null;
    if (right.kind !== kind) return right;
  }
  return null;
}

/** With the brackets that the server puts. Recursion is safe: a query that compiles is less than 1,000 deep. */
function drawn(expression: Expression, text: string): string {
  const { kind, span } = expression;
  if (kind === "comparison") return shorten(text.slice(span.start, span.end));
  const { left, right } = expression;
  const part = (operand: Expression, isOpen: boolean) =>
    isOpen ? drawn(operand, text) : `(${drawn(operand, text)})`;
  const isChain = right.kind === kind && !right.parenthesised;
  return `${part(left, left.kind === "comparison")} ${kind} ${part(right, right.kind === "comparison" || isChain)}`;
}

type ComparisonLint = (comparison: Comparison, whole: Expression, context: QueryContext) => void;

const NEGATED: ReadonlySet<string> = new Set([
  "!=",
  "!~",
  "not in",
  "not startswith",
  "not endswith",
]);

const negatedMissing: ComparisonLint = (
  { name, nameSpan, operator },
  whole,
  { action, actions, sayAt },
) => {
  if (!NEGATED.has(operator)) return;
  const matched = action ? [action] : (necessaryActions(whole) ?? actions.all);
  const known = matched.filter((one) => actions.isKnown(one));
  const lacking = known.filter((one) => canLack(one, name, actions));
  if (lacking.length === 0) return;
  sayAt(
    "query-negated-missing",
    nameSpan.start,
    `An event without \`${name.join(".")}\` never matches, also when it is negated. The key can be absent in ${listed(lacking)}.`,
  );
};

function canLack(action: string, [root, ...keys]: readonly string[], actions: Actions): boolean {
  const key = keys.join(".");
  if (root === "context" && key !== "") return !actions.alwaysHas(action, key);
  return root === "user" && key !== "" && !(actions.hasUser(action) && USER_KEYS.includes(key));
}

const actionListCustom: ComparisonLint = ({ name, operator, values }, _, { release, sayAt }) => {
  if (name.join(".") !== "action" || !(operator === "in" || operator === "not in")) return;
  for (const value of values) {
    if (value.kind !== "string" || isChoice(value.value, release)) continue;
    const sign = operator === "in" ? "=" : "!=";
    const joint = operator === "in" ? "or" : "and";
    sayAt(
      "query-action-list-custom",
      value.span.start,
      `\`${value.value}\` is no action that ${release} knows, so it is dropped from the list. Write \`action ${sign} "${value.value}"\`, joined by \`${joint}\`.`,
    );
  }
};

function isChoice(text: string, release: ServerRelease): boolean {
  return AKQL.choices.some(
    ({ value, label, releases }) =>
      (value === text || label === text) && isInRelease(releases, release),
  );
}

const regex: ComparisonLint = ({ operator, values }, _, { sayAt }) => {
  if (operator !== "~" && operator !== "!~") return;
  for (const value of values) {
    if (value.kind !== "string") continue;
    const sign = /\.\*|^\^|\$$|%/.exec(value.value)?.[0];
    if (sign !== undefined)
      sayAt(
        "query-regex",
        value.span.start,
        `\`${sign}\` means itself: \`${operator}\` looks for a text as it stands, in any case. There are neither regular expressions nor wildcards.`,
      );
  }
};

const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|(.))/g;

const escapes: ComparisonLint = ({ values }, _, { text, sayAt }) => {
  for (const value of values) if (value.kind === "string") escapesOf(value, text, sayAt);
};

function escapesOf({ span }: Literal, text: string, sayAt: SayInQuery): void {
  for (const match of text.slice(span.start, span.end).matchAll(ESCAPE)) {
    const [written, letter = ""] = match;
    const code = CONTROL_LETTERS[letter];
    if (code !== undefined)
      sayAt(
        "query-escape",
        span.start + match.index,
        `\`${written}\` is the letter ${letter}. The character is written \`${code}\`.`,
      );
  }
}

const COMPARISON_LINTS: readonly ComparisonLint[] = [
  negatedMissing,
  actionListCustom,
  regex,
  escapes,
];
