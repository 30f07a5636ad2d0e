/** A delivery that was decided → what is sent, where all that it says is known here. */
import {
  type DeliveredEvent,
  type Delivery,
  renderDelivery,
  SEVERITIES,
  type ServerRelease,
  TRANSPORT_MODES,
  type TransportMode,
} from "../../../deliver/index.js";
import type { Python } from "../../../expression/python.js";
import type { Delivery as Decided } from "../../../match/rules/decision.js";
import {
  isWebhook,
  type UsedMappings,
  usedMappings,
  type WebhookQuestion,
} from "../engine/webhook.js";
import type { PlaygroundConfiguration, TransportDraft } from "../state/configuration.js";
import type { Trial } from "../state/model.js";

/** What stands beside the delivery. */
export interface Circumstances {
  event: DeliveredEvent;
  severity: string;
  transport: TransportDraft | undefined;
  release: ServerRelease;
  configuration: PlaygroundConfiguration;
  trial: Trial | undefined;
  /** Null where it is not loaded. */
  python: Python | null;
}

/** Modes whose message holds the recipient's address. */
const WITH_ADDRESS: readonly TransportMode[] = ["webhook", "email"];

/** The message, or a sentence on what is not known of it. */
export function rendered(
  { recipient, mode }: Decided,
  { event, severity, transport, release, configuration }: Circumstances,
): Delivery | string {
  if (!isOneOf(TRANSPORT_MODES, mode)) return "The mode of the transport is not known here.";
  if (!isOneOf(SEVERITIES, severity)) return `No server has the severity \`${severity}\`.`;
  const used = transport ? usedMappings({ ...transport, mode }, configuration, release) : {};
  if (Object.values(used).includes(null))
    return "A mapping makes the message, and is known to the server only.";
  if (hasMapping(used))
    return "A mapping makes the message. It is Python, which is not loaded yet: choose the webhook, and load it there.";
  const { username, email } = recipient;
  if (username === null) return "The recipient's name is not known here.";
  if (email === null && WITH_ADDRESS.includes(mode))
    return `The message holds the mail address of ${username}, which is not known here: add it under “People” in the rule.`;
  return renderDelivery(event, {
    transport: { ...transport, mode },
    severity,
    release,
    recipient: { username, email: email ?? "" },
  });
}

function isOneOf<T extends string>(list: readonly T[], text: string): text is T {
  return (list as readonly string[]).includes(text);
}

function hasMapping(used: UsedMappings): boolean {
  return Object.keys(used).length > 0;
}

/** How the mappings of a delivery are asked; null where it has none, or its recipient is not known. */
export function mappedBy(
  { recipient: { username, email } }: Decided,
  { severity, transport, release, configuration, trial }: Circumstances,
): WebhookQuestion | null {
  if (!isWebhook(transport) || !isOneOf(SEVERITIES, severity)) return null;
  const used = usedMappings(transport, configuration, release);
  if (
    !hasMapping(used) ||
    Object.values(used).includes(null) ||
    username === null ||
    email === null
  )
    return null;
  return {
    transport,
    used,
    release,
    severity,
    recipient: { username, email },
    configuration,
    trial,
  };
}
