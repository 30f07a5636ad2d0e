/** What the reader of a form found, before it becomes a native configuration. */
import type { FormLintId } from "../match/lint/lint.js";
import type { Kind, ListKey } from "./kinds.js";

/** The object of a list that has this name. */
export class Reference {
  readonly list: ListKey;
  readonly name: string;

  constructor(list: ListKey, name: string) {
    this.list = list;
    this.name = name;
  }
}

/** A value that only the server, or Terraform, can work out. */
export class Opaque {
  /** As it is written, in one line. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export interface FoundField {
  key: string;
  /** Plain JSON, a reference, an opaque value, or a list with some of these. */
  value: unknown;
  /** JSON Pointer into the original. */
  origin: string;
}

export interface FoundObject {
  kind: Kind;
  origin: string;
  fields: FoundField[];
}

/** Something that a form holds and a native configuration cannot. */
export interface Remark {
  message: string;
  /** JSON Pointer into the original. */
  origin: string;
  /** Where it is a mistake: the lint that says so. */
  lint?: FormLintId;
}

export interface Found {
  objects: FoundObject[];
  remarks: Remark[];
  /** Names of objects that the form itself says are defined elsewhere. */
  existing: Reference[];
}

/** What of an opaque text is not known: the expressions in a text of Terraform, or all of it. */
export function unknownIn(text: string): string {
  const expressions = new Set(text.match(/\$\{[^{}]*\}/g));
  return expressions.size === 0 ? inShort(text) : inShort([...expressions].join(", "));
}

const LONGEST = 60;

/** A text for messages: its first line, and no more of that than one can read. */
export function inShort(text: string): string {
  const [line = ""] = text.split("\n");
  return line.length > LONGEST || line !== text ? `${line.slice(0, LONGEST)}…` : text;
}
