/** An expression to begin with: it asks for what the matcher asked, apart from its query. */
import { pythonRepr } from "../../../python/repr.js";
import type { PolicyDraft } from "../state/configuration.js";

export function expressionOf({ action, app, client_ip: clientIp }: PolicyDraft): string {
  const asked = Object.entries({ action, app, client_ip: clientIp }).flatMap(([field, value]) =>
    value ? [`event.${field} == ${pythonRepr(value)}`] : [],
  );
  return `event = request.context["event"]\nreturn ${asked.join(" and ") || "True"}\n`;
}
