/**
 * How often each kind of event happens in an installation of some hundred people: shares of all
 * events. People open applications and sign in; administrators change things; the rest is seldom.
 * Estimates of ours, in proportions that dashboards of real installations show.
 */
import type { MockVariant } from "./tables.js";

const ACTIONS: Readonly<Record<string, number>> = {
  authorize_application: 340,
  login: 230,
  model_updated: 120,
  login_failed: 80,
  logout: 60,
  policy_execution: 30,
  email_sent: 25,
  model_created: 25,
  user_write: 15,
  password_set: 10,
  model_deleted: 10,
  secret_view: 10,
  custom_: 8,
  system_task_exception: 6,
  configuration_error: 6,
  policy_exception: 4,
  property_mapping_exception: 4,
  suspicious_request: 3,
  system_exception: 3,
  source_linked: 3,
  invitation_used: 2,
  secret_rotate: 2,
  impersonation_started: 2,
  impersonation_ended: 2,
  access_request_created: 2,
  review_initiated: 1,
};

/** An action that is not listed. */
const SELDOM = 0.5;

/** Variants within their action; one that is not listed counts 1. */
const VARIANTS: Readonly<Record<string, number>> = {
  "authorize_application/oauth2": 90,
  "authorize_application/saml": 8,
  "login/interactive": 88,
  "login/client-secret": 5,
  "login/app-password-grant": 3,
  "login_failed/password": 80,
  "login_failed/code": 14,
  "login_failed/code-until-2026-2-1": 14,
  "login_failed/webauthn": 4,
  "login_failed/webauthn-until-2026-2-1": 4,
  "logout/explicit": 96,
  "logout/session-binding": 4,
  "model_updated/saved": 80,
  "model_updated/membership": 17,
  "model_created/saved": 40,
  "model_deleted/saved": 40,
  "custom_/policy": 5,
  "user_write/flow": 200,
};

export type Mix = "realistic" | "uniform";

/**
 * Weights of the variants in one mix. In the realistic one, what nothing in authentik emits, and
 * what the last patch of the line no longer does, has none.
 */
export function weights(variants: readonly MockVariant[], mix: Mix): number[] {
  if (mix === "uniform") return variants.map(() => 1);
  const own = variants.map(({ action, variant, emitted, current }) =>
    emitted && current ? (VARIANTS[`${action}/${variant}`] ?? 1) : 0,
  );
  const sums = new Map<string, number>();
  variants.forEach(({ action }, index) => {
    sums.set(action, (sums.get(action) ?? 0) + (own[index] as number));
  });
  const shares = variants.map(({ action }, index) => {
    const sum = sums.get(action) as number;
    return sum === 0 ? 0 : ((ACTIONS[action] ?? SELDOM) * (own[index] as number)) / sum;
  });
  return shares.some((share) => share > 0) ? shares : variants.map(() => 1);
}

/** Draws of variants are looked up in a table of this size. */
const TABLE = 65_536;

/** Indexes of the variants, each as often as its weight says and at least once where it has one. */
export function drawTable(shares: readonly number[]): Uint16Array {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const counts = shares.map((share) =>
    share === 0 ? 0 : Math.max(1, Math.floor((share / total) * TABLE)),
  );
  const indexes = counts.flatMap((count, index) => Array<number>(count).fill(index));
  return Uint16Array.from(indexes);
}

/** What may follow an event within the same request, and how often it does. */
export const COMPANIONS: Readonly<Record<string, readonly [follower: string, share: number]>> = {
  "user_write/flow": ["model_updated/saved", 0.5],
  "password_set/password": ["model_updated/saved", 0.5],
  "policy_execution/run": ["policy_execution/run", 0.3],
  "source_linked/flow": ["login/interactive", 0.8],
  "property_mapping_exception/traceback": ["configuration_error/saml-mapping", 0.3],
  "property_mapping_exception/structured": ["configuration_error/saml-mapping", 0.3],
};
