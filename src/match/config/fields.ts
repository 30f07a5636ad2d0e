/** The fields of one object, held against what the catalog says of its kind. */
import { CONFIG_OBJECTS } from "../../generated/config.js";
import { nearest } from "../../validate/nearest.js";
import { isFields } from "../event.js";
import type { KeyFacts, ObjectFacts } from "./facts.js";
import { below, type Problems } from "./problem.js";

export type Kind = keyof typeof CONFIG_OBJECTS;

/** Kinds of objects in words, with an article. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  configuration: "a configuration",
  existing: "`existing`",
  user: "a user",
  group: "a group",
  "event-matcher-policy": "an event matcher policy",
  "expression-policy": "an expression policy",
  "webhook-mapping": "a webhook mapping",
  "notification-transport": "a transport",
  "notification-rule": "a rule",
  "policy-binding": "a binding",
  "expression-fixtures": "fixtures",
  "fixture-user": "a user",
  "fixture-group": "a group",
  "fixture-policy": "what a policy gives",
  "fixture-http": "an answer",
  "test-suite": "a test suite",
  "suite-event": "an event of a suite",
  "suite-outcome": "an outcome",
  "suite-policy-expectation": "an expectation of a policy",
  "suite-rule-expectation": "an expectation of a rule",
};

/** Keys of this form that the API does not have. */
interface Extra {
  /** Keys beyond those of the kind. */
  keys?: ObjectFacts;
  /** Keys of the kind that need not be there. */
  optional?: readonly string[];
}

export type Fields = Readonly<Record<string, unknown>>;

/**
 * The fields of an object whose types are right. Unknown keys, wrong types and missing keys are
 * problems; null when the value is no object.
 */
export function readFields(
  value: unknown,
  path: string,
  kind: Kind,
  problems: Problems,
  { keys = {}, optional = [] }: Extra = {},
): Fields | null {
  const words = KIND_WORDS[kind];
  if (!isFields(value)) {
    problems.add(
      "config-type-wrong",
      path,
      `${capital(words)} must be an object, but is ${typeWords(value)}.`,
    );
    return null;
  }
  const facts: ObjectFacts = { ...CONFIG_OBJECTS[kind], ...keys };
  const fields: Record<string, unknown> = Object.create(null);
  for (const [key, member] of Object.entries(value)) {
    const known = Object.hasOwn(facts, key) ? facts[key] : undefined;
    if (known === undefined)
      problems.add("config-key-unknown", below(path, key), unknownKey(key, words, facts));
    else if (hasType(member, known, below(path, key), key, problems)) fields[key] = member;
  }
  for (const [key, { required }] of Object.entries(facts))
    if (required && !Object.hasOwn(value, key) && !optional.includes(key))
      problems.add(
        "config-key-missing",
        below(path, key),
        `\`${key}\` is missing: ${words} must have it.`,
      );
  return fields;
}

function unknownKey(key: string, words: string, facts: ObjectFacts): string {
  const candidate = nearest(key, Object.keys(facts));
  const meant = candidate === null ? "" : ` Did you mean \`${candidate}\`?`;
  return `\`${key}\` is no key of ${words}.${meant}`;
}

function hasType(
  value: unknown,
  { types, items, filled }: KeyFacts,
  path: string,
  key: string,
  problems: Problems,
): boolean {
  if (!types.some((type) => isOf(value, type))) {
    const wanted = types.map((type) => TYPE_WORDS[type] ?? type).join(" or ");
    problems.add(
      "config-type-wrong",
      path,
      `\`${key}\` must be ${wanted}, but is ${typeWords(value)}.${quoteHint(value, types)}`,
    );
    return false;
  }
  if (filled && value === "" && types.length === 1) {
    problems.add("config-type-wrong", path, `\`${key}\` must not be empty.`);
    return false;
  }
  if (!Array.isArray(value) || items === undefined) return true;
  const wrong = value.findIndex((member) => !items.some((type) => isOf(member, type)));
  if (wrong === -1) return true;
  const wanted = items.map((type) => TYPE_WORDS[type] ?? type).join(" or ");
  problems.add(
    "config-type-wrong",
    below(path, wrong),
    `Each member of \`${key}\` must be ${wanted}, but this is ${typeWords(value[wrong])}.`,
  );
  return items.includes("object");
}

/** YAML takes `2025.10` for a number, and `no` for one of its own. */
function quoteHint(value: unknown, types: readonly string[]): string {
  const isOneOfYaml = typeof value === "boolean" || (typeof value === "number" && value % 1 !== 0);
  return isOneOfYaml && types.includes("string") ? " In YAML a text like this needs quotes." : "";
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: "a text",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  null: "null",
};

function isOf(value: unknown, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return Number.isSafeInteger(value);
  if (type === "object") return isFields(value);
  return typeof value === type;
}

const LONGEST = 60;

/** A value in words: its kind, and where it is short, itself. */
export function typeWords(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  const text = JSON.stringify(value);
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return typeof value === "string" ? `the text ${shown}` : shown;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The value that a key has where it is not given. */
export function defaultOf(kind: Kind, key: string): unknown {
  const facts: ObjectFacts = CONFIG_OBJECTS[kind];
  return facts[key]?.default;
}
