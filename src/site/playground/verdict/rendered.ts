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
import { SLACK_MAPPING_RELEASES } from "../../../generated/release-ranges.js";
import { isInRelease } from "../../../match/release.js";
import type { Delivery as Decided } from "../../../match/rules/decision.js";
import type { TransportDraft } from "../state/configuration.js";

/** What stands beside the delivery. */
export interface Circumstances {
  event: DeliveredEvent;
  severity: string;
  transport: TransportDraft | undefined;
  release: ServerRelease;
}

/** Modes whose message holds the recipient's address. */
const WITH_ADDRESS: readonly TransportMode[] = ["webhook", "email"];

/** The message, or a sentence on what is not known of it. */
export function rendered(
  { recipient, mode }: Decided,
  { event, severity, transport, release }: Circumstances,
): Delivery | string {
  if (!isOneOf(TRANSPORT_MODES, mode)) return "The mode of the transport is not known here.";
  if (!isOneOf(SEVERITIES, severity)) return `No server has the severity \`${severity}\`.`;
  if (transport && usesMapping(transport, mode, release))
    return "A mapping makes the message. It is Python, which is not run here.";
  const { username, email } = recipient;
  if (username === null) return "The recipient's name is not known here.";
  if (email === null && WITH_ADDRESS.includes(mode))
    return `The message holds the mail address of ${username}, which is not known here.`;
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

const MAPPINGS = ["webhook_mapping", "webhook_mapping_body", "webhook_mapping_headers"];

function usesMapping(transport: object, mode: TransportMode, release: ServerRelease): boolean {
  const isRead =
    mode === "webhook" ||
    (mode === "webhook_slack" && isInRelease(SLACK_MAPPING_RELEASES, release));
  return isRead && MAPPINGS.some((key) => Boolean(transport[key as keyof typeof transport]));
}
