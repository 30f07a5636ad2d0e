/** Why a webhook sends what it sends, or nothing, in one sentence. */
import { MAPPING_KINDS, type Sent } from "../engine/webhook.js";

export function sentReason({ delivery, results, used }: Sent): string {
  if (delivery?.failure) return delivery.failure.message;
  if (delivery)
    return delivery.isMapped ? "A mapping makes the body." : "It is authentik’s own body.";
  for (const kind of MAPPING_KINDS) {
    const { error } = results[kind] ?? {};
    const place = error?.line ? ` in line ${error.line}` : "";
    if (error && error.kind !== "raised")
      return `The ${kind} mapping gave nothing${place}: ${error.message}`;
  }
  if (Object.values(used).includes(null))
    return "A mapping makes the request, and is known to the server only.";
  return "A mapping makes the request. It is Python, which is not loaded yet.";
}
