/** Expressions of a configuration as questions to Python. */
import type { DeliveredEvent } from "../../../deliver/index.js";
import { withPeopleOf } from "../../../expression/configured-people.js";
import type { ExpressionRequest } from "../../../expression/python.js";
import { readConfiguration } from "../../../match/config/read.js";
import type { Question } from "../engine/engine.js";
import { type MappingKind, sentBy, type WebhookQuestion } from "../engine/webhook.js";
import type { MappingDraft, PlaygroundConfiguration, PolicyDraft } from "../state/configuration.js";
import type { Trial } from "../state/model.js";
import type { Asked } from "./runs.js";

export type ExpressionDraft = PolicyDraft & { expression: string };

/** How an expression policy is asked. */
export function policyAsked(
  { name, expression }: ExpressionDraft,
  { configuration, release, trial }: Question,
): Asked {
  return {
    request: {
      kind: "policy",
      source: expression,
      name,
      release,
      ...circumstances(configuration, trial),
    },
  };
}

/** What comes of each mapping of a webhook, one after the other; nothing where there is none. */
export async function eachMapping<T>(
  asked: WebhookQuestion,
  run: (mapping: Asked) => Promise<T>,
): Promise<{ body?: T; headers?: T }> {
  const { body, headers } = asked.used;
  return {
    ...(body && { body: await run(mappingAsked("body", body, asked)) }),
    ...(headers && { headers: await run(mappingAsked("headers", headers, asked)) }),
  };
}

function mappingAsked(kind: MappingKind, mapping: MappingDraft, asked: WebhookQuestion): Asked {
  const { transport, release, severity, recipient, configuration, trial } = asked;
  const request: ExpressionRequest = {
    kind,
    source: mapping.expression,
    name: mapping.name,
    release,
    notification: { severity, recipient },
    ...circumstances(configuration, trial),
  };
  if (transport.mode !== "webhook_slack" || kind !== "body") return { request };
  return {
    request,
    forEvent: (event) => ({
      ...request,
      notification: {
        severity,
        recipient,
        originalBody: sentBy(asked, event as DeliveredEvent, {}).standard,
      },
    }),
  };
}

/** What is known of people, by the trial and by the configuration. */
function circumstances(
  configuration: PlaygroundConfiguration,
  { fixtures = {}, timeLimit }: Trial = {},
): Pick<ExpressionRequest, "fixtures" | "people" | "timeLimit"> {
  return {
    ...withPeopleOf(readConfiguration(configuration).configuration, fixtures),
    ...(timeLimit && { timeLimit }),
  };
}
