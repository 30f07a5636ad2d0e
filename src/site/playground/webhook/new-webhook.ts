/** A webhook to begin with: a mapping that says what many receivers ask for. */
import { mappingKey } from "../engine/webhook.js";
import { freeName, type PlaygroundConfiguration } from "../state/configuration.js";
import type { PlaygroundState, Subject } from "../state/model.js";

const EXPRESSION = `event = notification.event
return {
    "text": f"{event.action}: {notification.body}",
    "severity": notification.severity,
    "event": str(event.pk),
}
`;

export function newWebhook({ configuration, release }: PlaygroundState): {
  configuration: PlaygroundConfiguration;
  subject: Subject;
} {
  const { mappings = [], transports = [] } = configuration;
  const mapping = { name: freeName("body", mappings), expression: EXPRESSION };
  const key = mappingKey("body", release);
  const webhook = {
    name: freeName("webhook", transports),
    mode: "webhook",
    webhook_url: "https://receiver.example.com/hooks/authentik",
    ...(key && { [key]: mapping.name }),
  };
  return {
    configuration: {
      ...configuration,
      mappings: [...mappings, mapping],
      transports: [...transports, webhook],
    },
    subject: { kind: "transport", index: transports.length },
  };
}
