/** Facts about expressions, as `schemas/expression.json` holds them. */
import type { Certainty } from "./schema-node.js";

/** What an expression is for: a policy of a rule, or the body or the headers of a webhook. */
export const EXPRESSION_KINDS = ["policy", "body", "headers"] as const;
export type KindOfExpression = (typeof EXPRESSION_KINDS)[number];

/** Where a fact holds and how sure it is; what is left out is said by what it belongs to. */
export interface StandingSource {
  "x-releases"?: string;
  "x-certainty"?: Certainty;
  "x-source"?: string[];
}

interface NamedSource extends StandingSource {
  name: string;
  description: string;
}

export interface ParameterSource extends NamedSource {
  type: string;
  default?: string;
  variadic?: true;
  object?: string;
}

export interface FunctionSource extends NamedSource {
  kinds: KindOfExpression[];
  scope: "local" | "global";
  parameters: ParameterSource[];
  returns: string;
  object?: string;
  server?: true;
  fixtures?: string[];
  notes?: (StandingSource & { text: string })[];
}

export interface NameSource extends NamedSource {
  kinds: KindOfExpression[];
  scope: "local" | "global";
  type: string;
  object?: string;
  condition?: string;
  fixtures?: string[];
}

export interface AbsentSource extends StandingSource {
  name: string;
  place: "name" | "request.context";
  kinds: KindOfExpression[];
  error: "NameError" | "KeyError";
  why: string;
  instead: { policy?: string; mapping?: string };
}

export interface AttributeSource extends NamedSource {
  kinds?: KindOfExpression[];
  signature?: string;
  type: string;
  object?: string;
  shape?: string;
  keys?: { name: string; type: string; object?: string; description: string }[];
}

export interface ObjectSource extends NamedSource {
  "x-source": string[];
  text?: string;
  fixtures?: string[];
  attributes: AttributeSource[];
}

export interface ExpressionSource {
  description: string;
  "x-source": string[];
  "x-notes"?: string[];
  functions: FunctionSource[];
  names: NameSource[];
  absent: AbsentSource[];
  objects: ObjectSource[];
}
