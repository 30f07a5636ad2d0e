/** What a lint has to say, and what it is given. */
import type { Configuration, MatcherPolicy, Rule, Transport } from "../config/model.js";
import type { ProblemId } from "../config/problem.js";
import type { ServerRelease } from "../release.js";
import type { Actions } from "./facts.js";

/** `violation`: it does not work as it stands; `warning`: probably not what was meant; `info`: good to know. */
export type LintLevel = "violation" | "warning" | "info";

/** Every lint there is, with its level. Each has a page on the site. */
export const LINT_LEVELS = {
  "config-broken": "violation",
  "config-type-wrong": "violation",
  "config-key-unknown": "violation",
  "config-key-missing": "violation",
  "config-name-taken": "violation",
  "config-reference-unknown": "violation",
  "binding-not-one": "violation",
  "matcher-unknown-action": "violation",
  "matcher-custom-prefix": "violation",
  "matcher-app-never": "violation",
  "matcher-model-without-context": "violation",
  "matcher-client-ip-form": "violation",
  "matcher-empty-string": "violation",
  "matcher-no-criteria": "warning",
  "matcher-query-release": "violation",
  "query-error": "violation",
  "query-precedence": "warning",
  "query-negated-missing": "warning",
  "query-action-list-custom": "warning",
  "query-regex": "warning",
  "query-partial-date": "violation",
  "query-escape": "warning",
  "rule-no-binding": "violation",
  "rule-no-transport": "violation",
  "rule-no-recipient": "violation",
  "rule-old-group-key": "violation",
  "rule-severity": "violation",
  "rule-webhook-per-recipient": "info",
  "rule-send-once-shadow": "warning",
  "rule-negate-error": "info",
  "rule-silent-exception": "info",
  "rule-loop": "warning",
  "transport-slack-mapping": "warning",
  "transport-slack-empty": "info",
  "transport-ca-slack": "warning",
  "transport-old-mapping-key": "violation",
  "transport-no-url": "violation",
  "expr-syntax": "violation",
  "expr-undefined-name": "violation",
  "expr-mapping-no-event": "violation",
  "expr-recipient-not-actor": "warning",
  "expr-model-ref-key": "violation",
  "expr-missing-key": "warning",
  "expr-dict-attribute": "violation",
  "expr-null-ip": "warning",
  "expr-policy-result-truth": "violation",
  "expr-no-return": "warning",
  "expr-string-truth": "warning",
  "mapping-body-and-headers": "warning",
  "mapping-none": "warning",
  "mapping-header-type": "violation",
  "mapping-test-event": "info",
  "blueprint-key-of": "violation",
  "tf-unknown-resource": "violation",
  "tf-default-differs": "info",
  "tf-binding-target": "violation",
} as const satisfies Record<ProblemId, LintLevel> & Record<string, LintLevel>;
/** Lints about a form; they are said by whoever reads it, and not of a native configuration. */
export const FORM_LINTS = [
  "blueprint-key-of",
  "tf-unknown-resource",
  "tf-default-differs",
  "tf-binding-target",
] as const satisfies readonly (keyof typeof LINT_LEVELS)[];
export type FormLintId = (typeof FORM_LINTS)[number];

/** Lints that look at Python; they are said by whoever has one. */
export const EXPRESSION_LINTS = [
  "expr-syntax",
  "expr-undefined-name",
  "expr-mapping-no-event",
  "expr-recipient-not-actor",
  "expr-model-ref-key",
  "expr-missing-key",
  "expr-dict-attribute",
  "expr-null-ip",
  "expr-policy-result-truth",
  "expr-no-return",
  "expr-string-truth",
  "mapping-body-and-headers",
  "mapping-none",
  "mapping-header-type",
  "mapping-test-event",
  "rule-negate-error",
  "rule-silent-exception",
  "rule-loop",
] as const satisfies readonly (keyof typeof LINT_LEVELS)[];
export type ExpressionLintId = (typeof EXPRESSION_LINTS)[number];

export type LintId = keyof typeof LINT_LEVELS;

export interface LintFinding {
  id: LintId;
  level: LintLevel;
  /** What will happen, and what to write instead. */
  message: string;
  /** JSON Pointer into the configuration. */
  path: string;
  /** Offset in the text that stands there; null: the whole value. */
  offset: number | null;
}

/** Notes one finding. */
export type Say = (id: LintId, path: string, message: string, offset?: number) => void;

export interface LintContext {
  configuration: Configuration;
  release: ServerRelease;
  actions: Actions;
  say: Say;
}

export type PolicyLint = (policy: MatcherPolicy, context: LintContext) => void;
export type RuleLint = (rule: Rule, context: LintContext) => void;
export type TransportLint = (transport: Transport, context: LintContext) => void;
