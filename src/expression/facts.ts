/** What is known of expressions, made from `schemas/expression.json`. */
import type { Fixtures } from "./fixtures.js";
import type { ExpressionKind } from "./python.js";

/** Where a fact holds, and how sure it is. */
export interface Standing {
  /** Null where it holds in every supported release. */
  releases: string | null;
  certainty: "verified" | "inferred";
  /** Why an inferred fact is believed. */
  certaintyReason: string | null;
  source: readonly string[];
}

/** Something with a name. Descriptions may hold inline Markdown code spans. */
export interface Described extends Standing {
  name: string;
  description: string;
}

export interface ExpressionParameter extends Described {
  type: string;
  /** As Python writes it; null for a parameter that must be given, and for a variadic one. */
  default: string | null;
  /** Any number of them, passed by name. */
  variadic: boolean;
  /** Name of the object that is asked for. */
  object: string | null;
}

export interface ExpressionFunction extends Described {
  /** With all parameters of the newest release: `regex_match(value: str, regex: str) -> bool`. */
  signature: string;
  kinds: readonly ExpressionKind[];
  /** A local name is a parameter of the function whose body the code is. */
  scope: "local" | "global";
  parameters: readonly ExpressionParameter[];
  returns: string;
  /** Name of the object that is returned. */
  object: string | null;
  /** Whether it asks or changes the server, so that a call is answered and recorded here. */
  server: boolean;
  /** What answers it; empty where nothing has to be known. */
  fixtures: readonly (keyof Fixtures)[];
  notes: readonly (Standing & { text: string })[];
}

export interface ExpressionName extends Described {
  scope: "local" | "global";
  type: string;
  object: string | null;
  /** When it is there, in words; null where it always is. */
  condition: string | null;
  fixtures: readonly (keyof Fixtures)[];
}

/** What other expressions of authentik see, and these do not. */
export interface AbsentName extends Standing {
  name: string;
  /** A name, or a key of `request.context`. */
  place: "name" | "request.context";
  kinds: readonly ExpressionKind[];
  /** Class of the exception that reading it raises. */
  error: "NameError" | "KeyError";
  why: string;
  /** Code that gives what was probably meant, by kind; null where there is none. */
  instead: Readonly<Record<ExpressionKind, string | null>>;
}

export interface ExpressionKey {
  name: string;
  type: string;
  object: string | null;
  description: string;
}

export interface ExpressionAttribute extends Described {
  /** Kinds of expressions in which the object has it, with this meaning. */
  kinds: readonly ExpressionKind[];
  /** Of a method; null for what is no method. */
  signature: string | null;
  /** Of the value, or of what the method returns. */
  type: string;
  object: string | null;
  /** Shared shape, such as `actor`, whose keys a dictionary has. */
  shape: string | null;
  /** Keys of a dictionary that are known here. */
  keys: readonly ExpressionKey[];
}

export interface ExpressionObject extends Described {
  /** What `str` makes of it, in words; null where that is not known. */
  text: string | null;
  /** What makes it known where there is no server. */
  fixtures: readonly (keyof Fixtures)[];
  attributes: readonly ExpressionAttribute[];
}

export interface ExpressionFacts {
  /** Facts that belong to no single name. */
  notes: readonly string[];
  functions: readonly ExpressionFunction[];
  /** Names beside the functions. */
  names: Readonly<Record<ExpressionKind, readonly ExpressionName[]>>;
  absent: readonly AbsentName[];
  /** By name. */
  objects: Readonly<Record<string, ExpressionObject>>;
}
