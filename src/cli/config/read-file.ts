/** Files of configuration that a command is told to use: what is wrong with one ends the command. */
import { readFileSync } from "node:fs";
import { type ConfigDocument, parseConfig } from "../../ascode/document.js";
import { unknownIn } from "../../ascode/found.js";
import { type AsCode, type Form, readAsCode } from "../../ascode/read.js";
import type { Configuration, Policy } from "../../match/config/model.js";
import { type Problem, Problems } from "../../match/config/problem.js";
import { readConfiguration } from "../../match/config/read.js";
import { readPolicy } from "../../match/config/read-policy.js";
import { LINT_LEVELS } from "../../match/lint/lint.js";
import { readErrorWords } from "../input.js";
import { UsageError } from "../usage-error.js";
import { count } from "../words.js";

/** So much is said at once. */
const MAX_SHOWN = 10;

/**
 * The text of a file.
 *
 * @throws UsageError when it cannot be read.
 */
export function configText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${readErrorWords(error) ?? "it is no file"}`);
  }
}

/**
 * A file, parsed.
 *
 * @throws UsageError with the place where it is neither JSON nor YAML.
 */
export function configDocument(file: string): ConfigDocument {
  const parsed = parseConfig(configText(file));
  if ("document" in parsed) return parsed.document;
  const { line, column, message } = parsed.problem;
  throw new UsageError(`${file}:${line}:${column} ${message}`);
}

/** Takes what a file holds and a configuration cannot, one line each. */
export type Note = (line: string) => void;

/**
 * A configuration in any form that a set-up is written in.
 *
 * @throws UsageError with the place where it cannot be parsed.
 */
export function asCodeFrom(file: string): AsCode {
  const read = readAsCode(configText(file));
  if (!("problem" in read)) return read;
  const { line, column, message } = read.problem;
  throw new UsageError(`${file}:${line}:${column} ${message}`);
}

/**
 * A configuration from a file in any form.
 *
 * @throws UsageError with the places of what is wrong with it.
 */
export function configurationFrom(file: string, note: Note): Configuration {
  return understood(file, asCodeFrom(file), note);
}

function understood(file: string, read: AsCode, note: Note): Configuration {
  const { document } = read;
  const { configuration, problems } = readConfiguration(document.value);
  refuse(file, document, problems);
  for (const line of notesOf(file, read)) note(line);
  return configuration;
}

/** What was left alone, and what is not known, with its place. */
export function notesOf(file: string, { document, remarks, opaque }: AsCode): string[] {
  const unknown = [...opaque].map(([path, text]) => ({
    ...document.position(path),
    message: `\`${unknownIn(text)}\` is not known here.`,
  }));
  const said = remarks.filter(({ lint }) => lint === undefined || LINT_LEVELS[lint] !== "info");
  return [...said, ...unknown].map(
    ({ line, column, message }) => `${file}:${line}:${column} ${message}`,
  );
}

/**
 * The policy in a file that holds one, or that is a configuration with one.
 *
 * @param name Which one of several.
 * @throws UsageError when there is no such policy, or something is wrong with it.
 */
export function policyFrom(file: string, name: string | undefined, note: Note): Policy {
  const read = asCodeFrom(file);
  const { document, form } = read;
  const policies = isOnePolicy(form, document.value)
    ? onePolicy(file, document)
    : understood(file, read, note).policies;
  const found = name === undefined ? policies : policies.filter((policy) => policy.name === name);
  const [policy] = found;
  if (policy && found.length === 1) return policy;
  const names = policies.map((entry) => entry.name).join(", ");
  if (name !== undefined)
    throw new UsageError(`${file} has no policy ${JSON.stringify(name)}. It has: ${names}`);
  throw new UsageError(
    policies.length === 0
      ? `${file} has no policy`
      : `${file} has ${policies.length} policies. Name one with --name: ${names}`,
  );
}

function isOnePolicy(form: Form, value: unknown): boolean {
  const isObject = typeof value === "object" && value !== null;
  return form === "native" && isObject && !("policies" in value || "rules" in value);
}

function onePolicy(file: string, document: ConfigDocument): Policy[] {
  const problems = new Problems();
  const policy = readPolicy(document.value, "", problems, { nameless: true });
  refuse(file, document, problems.all);
  return policy ? [policy] : [];
}

/**
 * Ends the command where there are problems.
 *
 * @throws UsageError with their places.
 */
export function refuse(file: string, document: ConfigDocument, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const lines = problems.slice(0, MAX_SHOWN).map(({ id, path, message }) => {
    const { line, column } = document.position(path, id === "config-key-unknown" ? "key" : "value");
    return `${file}:${line}:${column} ${message}`;
  });
  const more = problems.length - lines.length;
  throw new UsageError(
    [...lines, ...(more > 0 ? [`and ${count(more, "problem")} more`] : [])].join("\n"),
  );
}
