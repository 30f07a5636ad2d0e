/** From an event to exactly what a release would send. */
import { CONFIG_OBJECTS } from "../generated/config.js";
import { VERSIONS } from "../generated/facts.js";
import { LINK_RELEASES, SLACK_MAPPING_RELEASES } from "../generated/release-ranges.js";
import { contextValue } from "../match/event.js";
import { isInRelease, lineOf, NEWEST_RELEASE, type ServerRelease } from "../match/release.js";
import { summaryOf } from "../match/rules/summary.js";
import type {
  Delivery,
  Difference,
  EmailDelivery,
  LocalDelivery,
  SlackDelivery,
  WebhookDelivery,
} from "./delivery.js";
import {
  emailDifferences,
  localDifferences,
  requestDifferences,
  slackDifferences,
} from "./differences.js";
import { emailParts } from "./email-parts.js";
import { actionOf, type DeliveredEvent } from "./event.js";
import { type DeliveryFault, failureOf, isFault } from "./failure.js";
import { SOME_ID, SOME_TIME } from "./full-event.js";
import { httpRequest } from "./http/request.js";
import { pushedMessage, storedNotification } from "./local.js";
import { emailLosses, localLosses, slackLosses, webhookLosses } from "./losses.js";
import { mailHtml, mailText } from "./mail-template.js";
import type { Hyperlink, Notice } from "./notification.js";
import { sanitised } from "./sanitise.js";
import { slackBody } from "./slack-body.js";
import {
  type MappingOutcome,
  type Mappings,
  type Recipient,
  type Severity,
  TRANSPORT_MODES,
  type TransportMode,
  type TransportSettings,
} from "./transport.js";
import { webhookBody } from "./webhook-body.js";

export interface RenderOptions {
  transport: TransportSettings;
  /** A line, which stands for its newest patch, or a patch. Default: the newest line. */
  release?: ServerRelease;
  /** The full version that the server names. Default: the release where that is a patch, else a known one of its line. */
  version?: string;
  /** Severity of the rule. Default `notice`. */
  severity?: Severity;
  /** Who is told. Default: an administrator. Without a name it is the username; superusers say so. */
  recipient?: Pick<Recipient, "username" | "email"> & Partial<Recipient>;
  /** What the mappings of the transport gave for this event. */
  mappings?: Mappings;
  /** What is known of the notification itself; the rest is made up, or made of the event. */
  notification?: Partial<{
    /** Default: the summary of the event. The test of a transport says something else. */
    text: string;
    /** Default: that of the context for reviews and access requests, else none. */
    link: Hyperlink | null;
    pk: string;
    created: string;
  }>;
}

const ADMINISTRATOR: Recipient = {
  username: "akadmin",
  email: "admin@example.com",
  name: "authentik Default Admin",
  isSuperuser: true,
};

/** Releases whose transports have a headers mapping. */
const HEADERS_MAPPING_RELEASES =
  CONFIG_OBJECTS["notification-transport"].webhook_mapping_headers.range;

/**
 * What a transport sends about an event to one recipient.
 *
 * @throws RangeError when the release is not a supported one, or the mode is none.
 */
export function renderDelivery(event: DeliveredEvent, options: RenderOptions): Delivery {
  const { mode } = options.transport;
  if (!Object.hasOwn(BY_MODE, mode))
    throw new RangeError(`mode must be one of ${TRANSPORT_MODES.join(", ")}, but is ${mode}`);
  return BY_MODE[mode](noticeOf(event, options));
}

const BY_MODE: Readonly<Record<TransportMode, (notice: Notice) => Delivery>> = {
  local: localDelivery,
  email: emailDelivery,
  webhook: webhookDelivery,
  webhook_slack: slackDelivery,
};

function noticeOf(event: DeliveredEvent, options: RenderOptions): Notice {
  const { transport, release = NEWEST_RELEASE, mappings = {}, notification = {} } = options;
  const line = lineOf(release);
  const patch = release === line ? undefined : release;
  const { created } = event;
  return {
    event,
    transport,
    severity: options.severity ?? "notice",
    recipient: options.recipient ? recipientOf(options.recipient) : ADMINISTRATOR,
    text: notification.text ?? summaryOf(event),
    link: linkOf(event, release, notification.link),
    mappings,
    release,
    version: options.version ?? patch ?? VERSIONS[line],
    isVersionKnown: (options.version ?? patch) !== undefined,
    pk: notification.pk ?? SOME_ID,
    created: notification.created ?? (typeof created === "string" ? created : SOME_TIME),
    madeUp: ["pk", "created"].filter((key) => notification[key as "pk" | "created"] === undefined),
  };
}

function recipientOf(given: NonNullable<RenderOptions["recipient"]>): Recipient {
  return { name: given.username, isSuperuser: false, ...given };
}

/** Reviews and access requests, which notify by themselves, copy the link of the context; rules do not. */
function linkOf(
  event: DeliveredEvent,
  release: ServerRelease,
  given: Hyperlink | null | undefined,
): Hyperlink | null {
  if (!isInRelease(LINK_RELEASES, release)) return null;
  if (given !== undefined) return given;
  if (!/^(?:review|access_request)_/.test(actionOf(event))) return null;
  const target = contextValue(event, "hyperlink");
  const label = contextValue(event, "hyperlink_label");
  if (typeof target !== "string") return null;
  return { target, label: typeof label === "string" ? label : null };
}

function webhookDelivery(notice: Notice): WebhookDelivery {
  const { mappings, release } = notice;
  const hasHeaders = isInRelease(HEADERS_MAPPING_RELEASES, release);
  return {
    mode: "webhook",
    ...posted(notice, webhookBody(notice), {
      ...(mappings.body && { body: mappings.body }),
      ...(hasHeaders && mappings.headers && { headers: mappings.headers }),
    }),
    lost: mappings.body ? [] : webhookLosses(notice),
    differences: [
      ...requestDifferences(notice),
      ...ignored(
        mappings.headers && !hasHeaders,
        "Up to 2025.2 a transport has no headers mapping.",
      ),
    ],
  };
}

function slackDelivery(notice: Notice): SlackDelivery {
  const knowsMappings = isInRelease(SLACK_MAPPING_RELEASES, notice.release);
  const mappings = knowsMappings ? notice.mappings : {};
  return {
    mode: "webhook_slack",
    ...posted(notice, slackBody(notice), mappings),
    lost: mappings.body ? [] : slackLosses(notice),
    differences: [
      ...(mappings.body ? requestDifferences(notice) : slackDifferences(notice)),
      ...ignored(
        !knowsMappings && Object.keys(notice.mappings).length > 0,
        "Up to 2026.5 Slack mode ignores the mappings of its transport.",
      ),
    ],
  };
}

function ignored(isIgnored: unknown, message: string): Difference[] {
  return isIgnored ? [{ id: "mapping-ignored", message }] : [];
}

/** What the two modes have in common that send a request. */
function posted(notice: Notice, defaultBody: unknown, mappings: Mappings) {
  const isMapped = mappings.body !== undefined;
  const raised = raisedBy("body", mappings.body) ?? raisedBy("headers", mappings.headers);
  if (raised) return { ...rendered(notice, raised), request: null, body: null, isMapped };
  const body = isMapped ? returnedBy(mappings.body, notice) : defaultBody;
  const request = httpRequest({
    url: notice.transport.webhook_url ?? "",
    body,
    headers: returnedBy(mappings.headers, notice),
    version: notice.version,
  });
  return isFault(request)
    ? { ...rendered(notice, request), request: null, body, isMapped }
    : { ...rendered(notice, null), request, body, isMapped };
}

function raisedBy(name: string, outcome: MappingOutcome | undefined): DeliveryFault | null {
  if (!outcome || "returned" in outcome) return null;
  return {
    id: "mapping-raised",
    message: `The ${name} mapping raised: ${outcome.raised}`,
    exception: outcome.raised,
  };
}

/** What is left of the value; null for nothing, and without a mapping. */
function returnedBy(outcome: MappingOutcome | undefined, { release }: Notice): unknown {
  return outcome && "returned" in outcome ? sanitised(outcome.returned, release) : null;
}

function emailDelivery(notice: Notice): EmailDelivery {
  const { recipient } = notice;
  const common = {
    mode: "email" as const,
    lost: emailLosses(notice),
    differences: emailDifferences(notice),
  };
  if (recipient.email.trim() === "")
    return {
      ...common,
      ...rendered(notice, {
        id: "no-address",
        message: `${recipient.username} has no mail address.`,
        exception: null,
      }),
      mail: null,
    };
  const parts = emailParts(notice);
  return {
    ...common,
    ...rendered(notice, null),
    mail: {
      subject: parts.subject,
      to: { name: recipient.name, address: recipient.email },
      text: mailText(parts.context),
      html: mailHtml(parts.context),
      parts,
    },
  };
}

function localDelivery(notice: Notice): LocalDelivery {
  const fault = raisedBy("body", notice.mappings.body) ?? textFault(notice);
  const { notification, madeUp } = storedNotification(notice);
  return {
    mode: "local",
    ...rendered(notice, fault),
    notification: fault ? null : notification,
    message: fault ? null : pushedMessage(notification, notice),
    lost: localLosses(notice),
    differences: [
      ...localDifferences({ notification: notice.madeUp, event: madeUp }),
      ...(notice.mappings.body
        ? [
            {
              id: "mapping-side-effect" as const,
              message:
                "The body mapping runs, and its result is dropped. It can still change the notification before that is stored.",
            },
          ]
        : []),
    ],
  };
}

/** A message that is null cannot be stored. */
function textFault({ text }: Notice): DeliveryFault | null {
  if (text !== null) return null;
  return {
    id: "text-null",
    message: "The context's `message` is null, and a notification must have a text to be stored.",
    exception: 'django.db.utils.IntegrityError: null value in column "body"',
  };
}

function rendered(notice: Notice, fault: DeliveryFault | null) {
  const { release, version, severity, recipient, text } = notice;
  return {
    release,
    version,
    severity,
    recipient,
    text,
    failure: fault && failureOf(fault, release),
  };
}
