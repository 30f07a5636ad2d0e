/** What a webhook sends about an event, with what its mappings gave. */

import {
  type DeliveredEvent,
  type Mappings,
  renderDelivery,
  SEVERITIES,
  type Severity,
  type SlackDelivery,
  type WebhookDelivery,
} from "../../../deliver/index.js";
import type { ExpressionResult } from "../../../expression/result.js";
import { CONFIG_OBJECTS } from "../../../generated/config.js";
import { SLACK_MAPPING_RELEASES } from "../../../generated/release-ranges.js";
import { isInRelease, type ServerRelease } from "../../../match/release.js";
import type {
  MappingDraft,
  PlaygroundConfiguration,
  TransportDraft,
} from "../state/configuration.js";
import type { Trial } from "../state/model.js";
import { VERDICT, type Verdict } from "./engine.js";
import { mappingOutcome } from "./outcome.js";

export const MAPPING_KINDS = ["body", "headers"] as const;
export type MappingKind = (typeof MAPPING_KINDS)[number];

/** The key of a transport that names a mapping; null where the release has none. */
export function mappingKey(
  kind: MappingKind,
  release: ServerRelease,
): "webhook_mapping" | "webhook_mapping_body" | "webhook_mapping_headers" | null {
  const { webhook_mapping_body: since } = CONFIG_OBJECTS["notification-transport"];
  if (isInRelease(since.range, release)) return `webhook_mapping_${kind}`;
  return kind === "body" ? "webhook_mapping" : null;
}

/** The mappings that a transport uses under a release; null for one that the server alone knows. */
export type UsedMappings = Readonly<Partial<Record<MappingKind, MappingDraft | null>>>;

export function usedMappings(
  transport: TransportDraft,
  { mappings = [] }: PlaygroundConfiguration,
  release: ServerRelease,
): UsedMappings {
  if (!readsMappings(transport.mode, release)) return {};
  const used = MAPPING_KINDS.flatMap((kind) => {
    const key = mappingKey(kind, release);
    const used = key && transport[key];
    if (!used) return [];
    return [[kind, mappings.find(({ name }) => name === used) ?? null] as const];
  });
  return Object.fromEntries(used);
}

function readsMappings(mode: string | undefined, release: ServerRelease): boolean {
  return (
    mode === "webhook" || (mode === "webhook_slack" && isInRelease(SLACK_MAPPING_RELEASES, release))
  );
}

/** Whether the mode of a transport is one that posts to a receiver. */
export function isWebhook(
  transport: TransportDraft | undefined,
): transport is TransportDraft & { mode: "webhook" | "webhook_slack" } {
  return transport?.mode === "webhook" || transport?.mode === "webhook_slack";
}

/** What a webhook sends about one event. */
export interface Sent {
  /** Null where it is not known what a mapping gives. */
  delivery: WebhookDelivery | SlackDelivery | null;
  /** The body without a mapping. */
  standard: unknown;
  used: UsedMappings;
  /** What the mappings gave that were run. */
  results: MappingResults;
}

export type MappingResults = Readonly<Partial<Record<MappingKind, ExpressionResult | undefined>>>;

/** Whose webhook it is, and what for. */
export interface WebhookQuestion {
  transport: TransportDraft & { mode: "webhook" | "webhook_slack" };
  used: UsedMappings;
  release: ServerRelease;
  severity: Severity;
  recipient: { username: string; email: string };
  /** In which people are described. */
  configuration: PlaygroundConfiguration;
  trial?: Trial | undefined;
}

const ADMINISTRATOR = { username: "akadmin", email: "admin@example.com" };

/** The webhook a subject is about; null where its transport is none. */
export function webhookQuestion(
  configuration: PlaygroundConfiguration,
  index: number,
  release: ServerRelease,
  trial: Trial | undefined,
): WebhookQuestion | null {
  const transport = configuration.transports?.[index];
  if (!isWebhook(transport)) return null;
  return {
    transport,
    used: usedMappings(transport, configuration, release),
    release,
    severity: severityOf(trial),
    recipient: ADMINISTRATOR,
    configuration,
    trial,
  };
}

/** Severity of the rule that a webhook is tried for. */
export function severityOf(trial: Trial | undefined): Severity {
  return SEVERITIES.find((severity) => severity === trial?.severity) ?? "notice";
}

export function sentBy(
  { transport, used, release, severity, recipient }: WebhookQuestion,
  event: DeliveredEvent,
  results: MappingResults,
): Sent {
  const { mode, name, webhook_url: url = "" } = transport;
  const render = (mappings: Mappings) =>
    renderDelivery(event, {
      transport: { mode, name, webhook_url: url },
      release,
      severity,
      recipient,
      mappings,
    }) as WebhookDelivery | SlackDelivery;
  const common = { standard: render({}).body, used, results };
  const outcomes: Mappings = {};
  for (const kind of MAPPING_KINDS) {
    if (used[kind] === undefined) continue;
    const result = results[kind];
    const outcome = result && mappingOutcome(result);
    if (!outcome) return { ...common, delivery: null };
    outcomes[kind] = outcome;
  }
  return { ...common, delivery: render(outcomes) };
}

export function sentVerdict({ delivery }: Sent): Verdict {
  if (!delivery) return VERDICT.undecided;
  return delivery.failure ? VERDICT.error : VERDICT.passes;
}
