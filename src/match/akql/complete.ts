/** What to write next. Knows no editor: a text and a cursor in, proposals out. */
import { AKQL } from "../../generated/akql/facts.js";
import type { QueryKey, QueryKeys } from "./keys.js";
import { OPERATOR_MEANINGS } from "./operator.js";
import { parseQuery } from "./parser.js";
import { quoteText } from "./quote.js";
import { FIELDS, type QueryRelease, type QueryRules, queryRules } from "./rules.js";
import { type Situation, situationAt } from "./situation.js";
import type { Operator } from "./tree.js";

export interface CompletionContext {
  /** The newest line by default. */
  release?: QueryRelease;
  /** Action whose keys are proposed. By default those that the query names, or all. */
  action?: string | null;
  /** Keys of the catalog: see `loadQueryKeys`. */
  keys: QueryKeys;
}

export interface Completion {
  /** What is written. */
  text: string;
  kind: "field" | "key" | "operator" | "value" | "keyword";
  /** In a few words; empty where the text says all. */
  detail: string;
}

export interface Completions {
  /** The part of the text that a proposal replaces. */
  from: number;
  to: number;
  /** The likeliest first. */
  options: Completion[];
}

/**
 * Proposes names, operators, values and connectors at a place of a query.
 *
 * @param cursor Offset in UTF-16 code units.
 * @returns No options where nothing fits or the text before the cursor is broken. Never throws for
 * a supported release.
 */
export function completeQuery(
  text: string,
  cursor: number,
  context: CompletionContext,
): Completions {
  const situation = situationAt(text, cursor);
  if (situation === null || isBroken(text.slice(0, situation.from)))
    return { from: cursor, to: cursor, options: [] };
  const options = optionsFor(situation, queryRules(context.release), context);
  return {
    from: situation.from,
    to: wordEnd(text, cursor, situation.word),
    options: matching(options, situation.word),
  };
}

/** Whether nothing that follows can mend it. */
function isBroken(before: string): boolean {
  const parsed = parseQuery(before);
  return "error" in parsed && parsed.error.message !== "Unexpected end of input";
}

/** The word goes on behind the cursor; of a string only a quote that follows at once belongs to it. */
function wordEnd(text: string, cursor: number, word: string): number {
  const quote = quoteOf(word);
  if (quote !== null) return text.charAt(cursor) === quote ? cursor + 1 : cursor;
  if (!/^\w/.test(word)) return cursor;
  return cursor + (/^[\w.]*/.exec(text.slice(cursor))?.[0].length ?? 0);
}

function quoteOf(word: string): '"' | "'" | null {
  const first = word.charAt(0);
  return first === '"' || first === "'" ? first : null;
}

/** Options that begin with the word, then those that contain it, in any case. */
function matching(options: Completion[], word: string): Completion[] {
  const wanted = word.toLowerCase();
  const ranked = options.map((option) => ({
    option,
    place: option.text.toLowerCase().indexOf(wanted),
  }));
  const beginning = ranked.filter(({ place }) => place === 0);
  const containing = ranked.filter(({ place }) => place > 0 && !wanted.includes("."));
  return [...beginning, ...containing].map(({ option }) => option);
}

function optionsFor(
  situation: Situation,
  rules: QueryRules,
  context: CompletionContext,
): Completion[] {
  switch (situation.expected) {
    case "operand":
      return [...fields(), ...keysFor(situation, rules, context).map(keyOption)];
    case "operator":
      return operators(situation.name);
    case "negated operator":
      return ["in", "startswith", "endswith"].map((word) => keyword(word));
    case "list":
      return [keyword("(")];
    case "value":
    case "member":
      return values(situation, rules, context);
    case "comma":
      return [keyword(","), keyword(")")];
    case "connector":
      return ["and", "or", ...(situation.open > 0 ? [")"] : [])].map((word) => keyword(word));
  }
}

function keyword(text: string): Completion {
  return { text, kind: "keyword", detail: "" };
}

function fields(): Completion[] {
  return AKQL.fields.map(({ name, description }) => ({
    text: name,
    kind: "field",
    detail: description,
  }));
}

function keyOption({ path, type }: QueryKey): Completion {
  return { text: path, kind: "key", detail: type };
}

/** Keys that the actions in question have in the release, each path once. */
function keysFor(
  situation: Situation,
  rules: QueryRules,
  { keys, action }: CompletionContext,
): QueryKey[] {
  const actions = action ? [action] : namedActions(situation, rules);
  const lists = catalogActions(actions, keys, rules).map((name) => keys.actions[name]?.keys ?? []);
  const line = rules.release.split(".").slice(0, 2).join(".");
  const found = new Map<string, QueryKey>();
  for (const key of [...keys.common, ...lists.flat()])
    if (!found.has(key.path) && (key.lines?.includes(line) ?? true)) found.set(key.path, key);
  return [...found.values()];
}

/** Actions of the catalog for those in question: one of your own is `custom_`, none is all. */
function catalogActions(actions: string[], keys: QueryKeys, rules: QueryRules): string[] {
  if (actions.length === 0) return rules.choices.map(({ value }) => value);
  return actions.map((action) => (Object.hasOwn(keys.actions, action) ? action : "custom_"));
}

/** Actions that the text before the cursor compares `action` with. */
function namedActions({ tokens }: Situation, rules: QueryRules): string[] {
  const named: string[] = [];
  for (const [index, token] of tokens.entries()) {
    const operator = tokens[index + 1]?.text;
    if (token.text !== "action" || (operator !== "=" && operator !== "in")) continue;
    for (let next = index + 2; next < tokens.length; next++) {
      const { kind, text } = tokens[next] ?? token;
      if (kind === "string") named.push(actionOf(text.slice(1, -1), rules));
      if (operator === "=" || text === ")") break;
    }
  }
  return named;
}

function actionOf(text: string, rules: QueryRules): string {
  return rules.choices.find(({ label }) => label === text)?.value ?? text;
}

function operators(name: string): Completion[] {
  const field = FIELDS.get(name.split(".")[0] ?? "");
  const fitting = AKQL.kinds[field?.kind ?? "json"].operators;
  return fitting.map((operator) => ({
    text: operator,
    kind: "operator",
    detail: AKQL.operators[operator],
  }));
}

function values(situation: Situation, rules: QueryRules, context: CompletionContext): Completion[] {
  const quote = quoteOf(situation.word) ?? '"';
  const { literals } = rules.values[FIELDS.get(situation.name.split(".")[0] ?? "")?.kind ?? "json"];
  return known(situation, rules, context).flatMap(({ value, detail }) => {
    const text = literalText(value, quote);
    const kind =
      typeof value === "string" ? "string" : typeof value === "boolean" ? "boolean" : "integer";
    const fits = literals.includes(kind) && grammarTakes(situation, kind);
    return text !== null && fits ? [{ text, kind: "value" as const, detail }] : [];
  });
}

interface KnownValue {
  value: unknown;
  detail: string;
}

/** Values that the field or key can have, where they are known. */
function known(situation: Situation, rules: QueryRules, context: CompletionContext): KnownValue[] {
  const { name } = situation;
  if (name === "action") return rules.choices.map(({ value, label }) => ({ value, detail: label }));
  if (name === "app") return apps(situation, rules, context);
  const key = keysFor(situation, rules, context).find(({ path }) => path === name);
  if (key?.values) return key.values.map((value) => ({ value, detail: "" }));
  if (key?.type.includes("boolean")) return [true, false].map((value) => ({ value, detail: "" }));
  return [];
}

function apps(situation: Situation, rules: QueryRules, { keys, action }: CompletionContext) {
  const actions = action ? [action] : namedActions(situation, rules);
  const found = catalogActions(actions, keys, rules).flatMap(
    (name) => keys.actions[name]?.apps ?? [],
  );
  return [...new Set(found)].sort().map((value) => ({ value, detail: "" }));
}

function literalText(value: unknown, quote: '"' | "'"): string | null {
  if (typeof value === "string") return quoteText(value, quote);
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "number" ? String(value) : null;
}

/** Text operators take texts only, order operators no booleans. */
function grammarTakes({ expected, operator }: Situation, kind: string): boolean {
  if (kind === "string" || expected === "member") return true;
  const { lookup } = OPERATOR_MEANINGS[operator as Operator];
  return (
    lookup === "=" ||
    (kind !== "boolean" && ![`contains`, "startswith", "endswith"].includes(lookup))
  );
}
