/** What the generator writes for the validator: compiled schemas and what leads to them. */
import type { KnownKeys } from "./known-keys.js";

/** One complaint of a compiled schema, as Ajv reports it. */
export interface SchemaError {
  keyword: string;
  /** JSON Pointer into the checked value. */
  instancePath: string;
  params: Record<string, unknown>;
}

/** A compiled schema. Its complaints about the last value stand in `errors`. */
export interface CompiledSchema {
  (value: unknown): boolean;
  errors?: SchemaError[] | null;
}

/** One context that an action can have. */
export interface BranchTable {
  /** Id of the variant; null for emitters that the catalog does not know. */
  readonly variant: string | null;
  readonly title: string;
  /** Values of `app` that lead here; null: every value that is no known emitter. */
  readonly apps: readonly string[] | null;
  /** Exact action; null where the action's name does not matter. */
  readonly action: string | null;
  readonly check: CompiledSchema;
  readonly known: KnownKeys;
}

export interface ActionTable {
  readonly branches: readonly BranchTable[];
  /** Every emitter of the action in any release, with the ranges in which it emits. */
  readonly apps: Readonly<Record<string, readonly string[]>>;
}

export interface EnvelopeTable {
  readonly check: CompiledSchema;
  readonly known: KnownKeys;
}

/** Everything to validate events of one release, or of `any`. */
export interface ReleaseTable {
  readonly rest: EnvelopeTable;
  readonly log: EnvelopeTable;
  readonly actions: Readonly<Record<string, ActionTable>>;
}
