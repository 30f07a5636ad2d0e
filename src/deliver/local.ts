/** A stored notification, and what the recipient's open tabs receive of it. */
import { LINK_RELEASES, PUSH_RELEASES } from "../generated/release-ranges.js";
import type { Notification, NotificationMessage } from "../generated/types/any.js";
import { isInRelease } from "../match/release.js";
import { pythonStr } from "../python/repr.js";
import { fullEvent } from "./full-event.js";
import type { Notice } from "./notification.js";

/** The notification, and the keys of its event that nobody gave. */
export function storedNotification({ event, severity, text, link, release, pk, created }: Notice): {
  notification: Notification;
  madeUp: string[];
} {
  const full = fullEvent(event);
  const links = { hyperlink: link?.target ?? null, hyperlink_label: link?.label ?? null };
  const notification: Notification = {
    pk,
    severity,
    // The column is a text, whatever the context's message is.
    body: pythonStr(text),
    ...(isInRelease(LINK_RELEASES, release) && links),
    created,
    event: full.event,
    seen: false,
  };
  return { notification, madeUp: full.madeUp };
}

/** The message over the web socket; null in releases that send none. */
export function pushedMessage(
  notification: Notification,
  { release }: Pick<Notice, "release">,
): NotificationMessage | null {
  if (!isInRelease(PUSH_RELEASES, release)) return null;
  return {
    message_type: "notification.new",
    type: "event.notification",
    id: notification.pk,
    data: notification,
  };
}
