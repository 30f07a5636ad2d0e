/** Validation of many events: findings as they come, and a summary at the end. */
import type { Action, Release } from "../generated/facts.js";
import type { Finding, FindingId } from "./finding.js";
import type { InputKind, InputReader, SkippedKind } from "./input/item.js";

export interface RunOptions {
  release?: Release | "any";
  /** Name of the file for findings; null for a value without one. */
  file?: string | null;
  /** Unknown keys and emitters become violations. */
  strict?: boolean;
  /** Finding ids to keep; all when absent. */
  select?: readonly FindingId[];
  /** Finding ids to drop. */
  ignore?: readonly FindingId[];
}

/** Counts over one or more inputs. They can be added, so that parts of a file are counted apart. */
export interface RunSummary {
  /** Events that were found and validated. */
  events: number;
  skipped: number;
  /** Pieces of the input that could not be read. */
  broken: number;
  violations: number;
  warnings: number;
  infos: number;
  actions: Record<string, number>;
  skippedBy: Partial<Record<SkippedKind, number>>;
  findingsBy: Partial<Record<FindingId, number>>;
  /** How often each known field was seen: `login context.geo.country`. */
  fields: Record<string, number>;
  /** Fields that the catalog does not know, and how often each was seen. */
  unknownFields: Record<string, number>;
  bytes: number;
  lines: number;
}

export type { Action, Finding, InputKind, InputReader };
