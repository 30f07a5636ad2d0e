/** Mistakes in rules, bindings and transports. */

import { CONFIG_ENUMS, CONFIG_OBJECTS } from "../../generated/config.js";
import { SLACK_MAPPING_RELEASES } from "../../generated/release-ranges.js";
import type { KeyFacts } from "../config/facts.js";
import type { Rule, Transport } from "../config/model.js";
import { plainId } from "../config/names.js";
import { below } from "../config/problem.js";
import { isInRelease, sinceOf } from "../release.js";
import { destinationOf } from "../rules/people.js";
import { actionsOf } from "../rules/rule-actions.js";
import type { Actions } from "./facts.js";
import type { RuleLint, TransportLint } from "./lint.js";
import { listed } from "./words.js";

const noBinding: RuleLint = ({ bindings, path }, { say }) => {
  if (!bindings.some(({ enabled }) => enabled))
    say(
      "rule-no-binding",
      path,
      "The rule has no enabled binding, so it never fires. For rules, unlike other objects, no binding means no.",
    );
};

const noTransport: RuleLint = ({ fields, path }, { say }) => {
  const { transports } = fields;
  if (!Array.isArray(transports) || transports.length === 0)
    say(
      "rule-no-transport",
      path,
      "The rule has no transport, so nothing is created, not even in the interface, although the help text of the field says so.",
    );
};

const noRecipient: RuleLint = (rule, { release, actions, say }) => {
  const { group, eventUser } = destinationOf(rule, release);
  if (group && (group.isOpen || group.users.length > 0)) return;
  const nobody = group
    ? `The group ${group.name} has no direct members, and members of its child groups are not told`
    : "The rule names no group";
  if (!eventUser) {
    const also = group ? "" : ", nor is the user of the event told";
    say("rule-no-recipient", rule.path, `${nobody}${also}, so nothing is sent.`);
    return;
  }
  const matched = matchedActions(rule, actions);
  if (matched && !matched.some((action) => actions.hasUser(action)))
    say(
      "rule-no-recipient",
      rule.path,
      `${nobody}. Only the user of the event is told, and ${listed(matched)} events have none, so nothing is sent.`,
    );
};

/** Built-in actions of which an event must have one to pass the rule; null where that does not show. */
function matchedActions(rule: Rule, actions: Actions): string[] | null {
  const named = [...(actionsOf(rule) ?? [])];
  return named.length > 0 && named.every((action) => actions.isKnown(action)) ? named : null;
}

const RULE_KEYS: Readonly<Record<string, KeyFacts>> = CONFIG_OBJECTS["notification-rule"];
const TRANSPORT_KEYS: Readonly<Record<string, KeyFacts>> = CONFIG_OBJECTS["notification-transport"];

const oldGroupKey: RuleLint = ({ fields, path }, { release, say }) => {
  for (const key of ["group", "destination_group", "destination_event_user"]) {
    if ((fields[key] ?? null) === null || isInRelease(RULE_KEYS[key]?.range ?? null, release))
      continue;
    const wanted = key === "group" ? "destination_group" : "group";
    say(
      "rule-old-group-key",
      below(path, key),
      `${release} has no \`${key}\`, so it is ignored or refused. There it is \`${wanted}\`.`,
    );
  }
};

const severity: RuleLint = ({ severity: value, path }, { say }) => {
  const known = Object.keys(CONFIG_ENUMS.severities ?? {});
  if (!known.includes(value))
    say(
      "rule-severity",
      below(path, "severity"),
      `The API refuses \`${value}\`. There are: ${listed(known)}.`,
    );
};

/** The transports of a rule, with the places where it names them. */
function namedTransports({ transports, fields, path }: Rule): Transport[] {
  const names = fields.transports as readonly string[];
  const isOf = (written: string, { name, pk }: Transport) =>
    written === name || (pk !== null && plainId(written) === plainId(pk));
  return transports.map((transport) => {
    const index = names.findIndex((written) => isOf(written, transport));
    return { ...transport, path: below(below(path, "transports"), index) };
  });
}

const webhookPerRecipient: RuleLint = (rule, { release, say }) => {
  const { group, eventUser } = destinationOf(rule, release);
  const recipients = (group?.users.length ?? 0) + (eventUser ? 1 : 0);
  if (recipients < 2) return;
  for (const { name, mode, sendOnce, path } of namedTransports(rule))
    if (mode.startsWith("webhook") && !sendOnce)
      say(
        "rule-webhook-per-recipient",
        path,
        `${name} sends one request per recipient, here ${recipients} or so for one event. With \`send_once\` it sends one.`,
      );
};

const sendOnceShadow: RuleLint = (rule, { release, say }) => {
  const { group, eventUser } = destinationOf(rule, release);
  if (!group || !eventUser) return;
  for (const { name, sendOnce, path } of namedTransports(rule))
    if (sendOnce)
      say(
        "rule-send-once-shadow",
        path,
        `${name} stops after the first recipient, which is the user of the event: the group ${group.name} is told only of events without one.`,
      );
};

const slackEmpty: RuleLint = (rule, { actions, say }) => {
  const matched = matchedActions(rule, actions) ?? [];
  const empty = matched.filter((action) => !actions.hasText(action));
  if (empty.length === 0) return;
  for (const { name, mode, path } of namedTransports(rule))
    if (mode === "webhook_slack")
      say(
        "transport-slack-empty",
        path,
        `${name} shows texts at the top of the context only, and ${listed(empty)} events have none: the message names the action and nothing else.`,
      );
};

const MAPPING_KEYS = [
  "webhook_mapping",
  "webhook_mapping_body",
  "webhook_mapping_headers",
] as const;
const slackMapping: TransportLint = ({ fields, mode, path }, { release, say }) => {
  if (mode !== "webhook_slack" || isInRelease(SLACK_MAPPING_RELEASES, release)) return;
  for (const key of MAPPING_KEYS)
    if (isGiven(fields[key]) && isInRelease(TRANSPORT_KEYS[key]?.range ?? null, release))
      say(
        "transport-slack-mapping",
        below(path, key),
        `Slack mode uses mappings from ${sinceOf(SLACK_MAPPING_RELEASES)} on: ${release} ignores this one. Use the mode \`webhook\` for a body of your own.`,
      );
};

const caSlack: TransportLint = ({ fields, mode, path }, { say }) => {
  if (mode === "webhook_slack" && isGiven(fields.webhook_ca))
    say(
      "transport-ca-slack",
      below(path, "webhook_ca"),
      "Slack mode ignores `webhook_ca`: the certificate of the receiver is checked against the usual authorities.",
    );
};

const oldMappingKey: TransportLint = ({ fields, path }, { release, say }) => {
  for (const key of MAPPING_KEYS) {
    if (!isGiven(fields[key]) || isInRelease(TRANSPORT_KEYS[key]?.range ?? null, release)) continue;
    const wanted =
      key === "webhook_mapping"
        ? "`webhook_mapping_body`"
        : "`webhook_mapping`, for the body alone";
    say(
      "transport-old-mapping-key",
      below(path, key),
      `${release} has no \`${key}\`, so it is ignored or refused. There it is ${wanted}.`,
    );
  }
};

const noUrl: TransportLint = ({ fields, mode, path }: Transport, { say }) => {
  if (mode.startsWith("webhook") && !isGiven(fields.webhook_url))
    say("transport-no-url", path, "The API refuses this transport: Webhook URL may not be empty.");
};

function isGiven(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

export const RULE_LINTS: readonly RuleLint[] = [
  noBinding,
  noTransport,
  noRecipient,
  oldGroupKey,
  severity,
  webhookPerRecipient,
  sendOnceShadow,
  slackEmpty,
];

export const TRANSPORT_LINTS: readonly TransportLint[] = [
  slackMapping,
  caSlack,
  oldMappingKey,
  noUrl,
];
