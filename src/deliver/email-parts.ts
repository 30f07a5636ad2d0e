import { CONFIG_OBJECTS } from "../generated/config.js";
import type { Email } from "../generated/types/any.js";
import { isInRelease } from "../match/release.js";
import { actionOf, contextTexts, eventUserKeys } from "./event.js";
import type { Notice } from "./notification.js";

const { email_subject_prefix: prefix, email_template: template } =
  CONFIG_OBJECTS["notification-transport"];

export const STOCK_TEMPLATE = template.default;

/** Releases whose transports have a prefix and a template of their own. */
export const OWN_TEMPLATE_RELEASES = template.range;

/** What the server gives to the template of a mail. */
export function emailParts({
  event,
  text,
  link,
  recipient,
  transport,
  release,
}: Omit<Notice, "mappings" | "severity" | "version" | "pk" | "created">): Email {
  const own = isInRelease(OWN_TEMPLATE_RELEASES, release) ? transport : null;
  const title = actionOf(event);
  return {
    subject: `${own?.email_subject_prefix ?? prefix.default}${title}`,
    to: [[recipient.name, recipient.email]],
    template_name: own?.email_template ?? STOCK_TEMPLATE,
    context: {
      title,
      body: text,
      key_value: {
        user_email: recipient.email,
        user_username: recipient.username,
        ...eventUserKeys(event),
        ...Object.fromEntries(contextTexts(event)),
      } as Email["context"]["key_value"],
      ...(link && { link: { ...link } }),
      ...(recipient.isSuperuser && { source: { from: nameOf(transport) } }),
    },
  };
}

/** The name of a transport; that of the one which authentik creates where none is given. */
function nameOf({ name, mode }: Notice["transport"]): string {
  return name ?? `default-${mode}-transport`;
}
