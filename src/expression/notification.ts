/** What a mapping is told of the notification. */
import { EXPRESSION } from "../generated/expression.js";
import { isInRelease, type ServerRelease } from "../match/release.js";
import type { NotificationContext } from "./python.js";

const ADMINISTRATOR: NotificationContext = {
  severity: "notice",
  recipient: { username: "akadmin", email: "admin@example.com" },
};

/** As Python reads it. Links are copied by none of the rules, so they are there and empty. */
export function notificationFor(
  release: ServerRelease,
  { severity, body, recipient, originalBody }: NotificationContext = ADMINISTRATOR,
) {
  const links = EXPRESSION.objects.Notification?.attributes.filter(
    ({ name, releases }) => name.startsWith("hyperlink") && isInRelease(releases, release),
  );
  return {
    severity,
    recipient,
    ...(body !== undefined && { body }),
    ...(originalBody !== undefined && { original_body: originalBody }),
    more: Object.fromEntries((links ?? []).map(({ name }) => [name, null])),
  };
}
