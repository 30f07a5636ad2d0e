/** An event matcher policy, as its author writes it. */
import { AKQL } from "../../generated/akql/facts.js";

/** Null and absent fields are not checked. */
export interface EventMatcherPolicy {
  name?: string | undefined;
  action?: string | null | undefined;
  client_ip?: string | null | undefined;
  app?: string | null | undefined;
  model?: string | null | undefined;
  /** AKQL, from 2026.5 on. */
  query?: string | null | undefined;
  execution_logging?: boolean | undefined;
}

/** The fields that are criteria, in the order in which the server checks them. */
export const CHECKED_FIELDS = ["query", "action", "client_ip", "app", "model"] as const;
export type CheckedField = (typeof CHECKED_FIELDS)[number];

/** Releases that have the field `query`. */
export const QUERY_RELEASES = AKQL.policyField;

/** Releases whose queries compare numbers and booleans. */
export const SCALAR_RELEASES = AKQL.kinds.json.values
  .filter(({ literals }) => literals.includes("integer"))
  .map((values) => values["x-releases"])
  .join(" ");

/**
 * How the checks of a policy are combined: every one must pass, as in all supported releases, or any
 * one, as before 2024.8.4.
 */
export const COMBINATIONS = ["all", "any"] as const;
export type Combination = (typeof COMBINATIONS)[number];
