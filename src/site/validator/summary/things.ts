/** Objects and errors, in words. */
import { type Facts, phrase, reader } from "./facts.js";

/** Text between quotation marks; null stays null. */
export function quoted(text: string | null): string | null {
  return text === null ? null : `“${text}”`;
}

/** The name of the object at a path, between quotation marks. */
export function nameAt(facts: Facts, path: string): string | null {
  return quoted(facts.text(`${path}.name`));
}

/** Kind and name of the object at a path: `group “Staff”`. */
export function objectAt(facts: Facts, path: string): string {
  const kind = facts.text(`${path}.model_name`)?.toLowerCase() ?? "object";
  const name = nameAt(facts, path) ?? facts.text(`${path}.pk`);
  return phrase(kind, name);
}

/** Names of the objects in an array. */
export function namesAt(facts: Facts, path: string): string[] {
  return facts
    .list(path)
    .map((item) => quoted(reader(item).text("name")))
    .filter((name) => name !== null);
}

const LONGEST = 160;

/** Type and text of the recorded exception, or the last line of a traceback. */
export function errorOf(facts: Facts): string | null {
  return structuredError(facts) ?? traceback(facts) ?? null;
}

/** What happened, and a text of the event that explains it. */
export interface Told {
  what: string;
  detail: string | null;
}

export function told(what: string, detail: string | null): Told {
  return { what, detail: detail === null ? null : cut(detail) };
}

/** The message, of which a traceback is only its last line. */
export function messageOf(facts: Facts): string | null {
  return (
    structuredError(facts) ?? lastLine(facts.at("context.message")) ?? facts.text("context.message")
  );
}

function structuredError(facts: Facts): string | null {
  const [first] = facts.list("context.exception");
  const error = reader(first);
  const type = error.text("exc_type");
  if (type === null) return null;
  const value = error.text("exc_value");
  return value === null ? type : `${type}: ${value}`;
}

function traceback(facts: Facts): string | null {
  return lastLine(facts.at("context.message")) ?? lastLine(facts.at("context.error"));
}

function lastLine(value: unknown): string | null {
  if (typeof value !== "string" || !value.includes("Traceback (most recent call last)"))
    return null;
  return value.trim().split("\n").at(-1)?.trim() || null;
}

function cut(text: string): string {
  const plain = text.replace(/[\s.]+$/, "");
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST).trimEnd()}…` : plain;
}
