/** What each lint means and what to do about it, for its page on the site; its samples are its tests too. */
import type { LintId } from "./lint.js";

export interface LintGuide {
  /** A few words, without a full stop. */
  title: string;
  /** When it is given. */
  when: string;
  /** What will happen at run time. */
  effect: string;
  repair: string;
  /** A file that gives it: YAML, but for lints about Terraform. */
  fires: string;
  /** The same, repaired: this lint has nothing to say. */
  silent: string;
}

/** A policy alone. */
const policy = (fields: string) => `policies:\n  - name: example\n${indent(fields)}`;

function indent(fields: string): string {
  return fields
    .trim()
    .split("\n")
    .map((line) => `    ${line}\n`)
    .join("");
}

const query = (text: string) => policy(`query: '${text}'`);

/** A rule that works, but for what is changed. */
const rule = (fields: string, more = "") => `${more}groups:
  - { name: ops, users: [alice, bob] }
policies:
  - { name: failed-logins, action: login_failed }
  - { name: scripted, expression: return request.user.pk > 0 }
transports:
  - { name: interface }
  - { name: chat, mode: webhook, webhook_url: https://chat.example.com }
  - { name: once, mode: webhook, webhook_url: https://chat.example.com, send_once: true }
rules:
  - name: example
${indent(fields)}`;

const transport = (fields: string, release = "2026.8") =>
  `release: "${release}"
mappings:
  - { name: text, expression: "return {'text': notification.body}" }
transports:
  - name: example
${indent(fields)}`;

/** Code as the value of a key. */
const code = (text: string) => `expression: |\n${indent(text).replace(/^ {2}/gm, "")}`;

/** An expression policy that a rule binds. */
const scripted = (text: string, binding = "policy: scripted") => `policies:
  - name: scripted
${indent(code(text))}transports:
  - { name: interface }
groups:
  - { name: ops, users: [alice] }
rules:
  - { name: told, transports: [interface], destination_group: ops, bindings: [{ ${binding} }] }
`;

/** A mapping that a webhook uses for its body, or for its headers. */
const mapped = (text: string, key: "body" | "headers" = "body") => `mappings:
  - name: mapped
${indent(code(text))}transports:
  - { name: chat, mode: webhook, webhook_url: https://chat.example.com, webhook_mapping_${key}: mapped }
`;

const BOUND = "bindings: [{ policy: failed-logins }]";
const TOLD = `transports: [interface]\ndestination_group: ops`;

const CHAT_ENTRY = `  - model: authentik_events.notificationtransport
    id: chat
    identifiers: { name: chat }
`;

/** A blueprint with a rule that names a transport. */
const blueprint = (transport: string, before: string) => `version: 1
entries:
${before}  - model: authentik_events.notificationrule
    identifiers: { name: told }
    attrs:
      transports: [${transport}]
`;

/** A resource of Terraform with a name and a mode. */
const resource = (type: string, more: string) => `resource "${type}" "interface" {
  name = "interface"
  mode = "local"
${more === "" ? "" : `\n  ${more}\n`}}
`;

const RULE_RESOURCE = `resource "authentik_event_rule" "told" {
  name       = "told"
  severity   = "notice"
  transports = []
}
`;

export const LINT_GUIDE: Readonly<Record<LintId, LintGuide>> = {
  "config-broken": {
    title: "Neither JSON nor YAML",
    when: "The file cannot be parsed, or is nested too deeply.",
    effect: "Nothing of the file is read.",
    repair: "The finding has the place where the parser stopped.",
    fires: "policies: [",
    silent: "policies: []",
  },
  "config-type-wrong": {
    title: "A value has the wrong type",
    when: "A key holds a value of another type than it takes.",
    effect: "The API refuses the object; our commands refuse the file.",
    repair: 'In YAML, texts that look like numbers need quotes, as `"2025.10"` does.',
    fires: policy("action: 5"),
    silent: policy("action: login"),
  },
  "config-key-unknown": {
    title: "An unknown key",
    when: "An object has a key that its kind does not have.",
    effect:
      "A server would ignore or refuse it; our commands refuse the file, as it is usually a slip of the pen.",
    repair: "The message names the key that was probably meant.",
    fires: policy("acton: login"),
    silent: policy("action: login"),
  },
  "config-key-missing": {
    title: "A key is missing",
    when: "An object lacks a key that it must have.",
    effect: "The API refuses the object; our commands refuse the file.",
    repair: "Add the key.",
    fires: "policies:\n  - { action: login }",
    silent: "policies:\n  - { name: logins, action: login }",
  },
  "config-name-taken": {
    title: "A name that is taken",
    when: "Two objects of a kind have the same name.",
    effect: "The API refuses the second one.",
    repair: "Rename one of them.",
    fires: "policies:\n  - { name: a, action: login }\n  - { name: a, action: logout }",
    silent: "policies:\n  - { name: a, action: login }\n  - { name: b, action: logout }",
  },
  "config-reference-unknown": {
    title: "A reference to nothing",
    when: "A rule, binding or transport names an object that the configuration does not have.",
    effect: "The API refuses the object.",
    repair: "Add the object, or correct the name.",
    fires: rule(`transports: [interfac]\ndestination_group: ops\n${BOUND}`),
    silent: rule(`${TOLD}\n${BOUND}`),
  },
  "binding-not-one": {
    title: "A binding of none or of several",
    when: "A binding names no policy, group or user, or more than one.",
    effect: "The API refuses the binding.",
    repair: "Make one binding for each.",
    fires: rule(`${TOLD}\nbindings: [{ policy: failed-logins, group: ops }]`),
    silent: rule(`${TOLD}\nbindings: [{ policy: failed-logins }, { group: ops }]`),
  },
  "matcher-unknown-action": {
    title: "An action that the release does not have",
    when: "`action` is none of the actions of the release. `custom_` names with something behind are none either.",
    effect: "The API refuses the policy. Where a blueprint got it in, it never matches.",
    repair:
      'Use the action that the message names. For events of your own use a query: `action = "custom_deploy"`.',
    fires: policy("action: password_reset"),
    silent: policy("action: password_set"),
  },
  "matcher-custom-prefix": {
    title: "`custom_` is no prefix",
    when: "`action` is `custom_`.",
    effect: "The comparison is equality, so no real event matches.",
    repair:
      'From 2026.5 on use the query `action startswith "custom_"`, before that an expression policy.',
    fires: policy("action: custom_"),
    silent: query('action startswith "custom_"'),
  },
  "matcher-app-never": {
    title: "An app that no event has",
    when: "`app` is one of the choices of the form, and no known emitter writes it into `app`.",
    effect: "The policy never matches: events name the module that created them, not its package.",
    repair: 'Leave `app` out, or use a query: `app startswith "authentik.events"`.',
    fires: policy("action: login\napp: authentik.events"),
    silent: policy("action: login\napp: authentik.events.signals"),
  },
  "matcher-model-without-context": {
    title: "A model for an action without one",
    when: "`model` is set, and the context of `action` never has a `model`.",
    effect: "The policy never matches: `None.None` is compared with the model.",
    repair: "Leave one of the two out, or choose an action whose events are about a model.",
    fires: policy("action: login\nmodel: authentik_core.user"),
    silent: policy("action: model_updated\nmodel: authentik_core.user"),
  },
  "matcher-client-ip-form": {
    title: "An address that is never written so",
    when: "`client_ip` is a network, no address, or an IPv6 address in another form than the database's.",
    effect: "It is compared as text, so it never matches.",
    repair: "Write IPv6 in lower case with `::`. For networks use an expression policy.",
    fires: policy("client_ip: 192.0.2.0/24"),
    silent: policy("client_ip: 192.0.2.10"),
  },
  "matcher-empty-string": {
    title: "An empty field",
    when: "`action`, `client_ip`, `app` or `model` is an empty text.",
    effect: "It is compared like any other text, so the policy never matches.",
    repair: "Write null, or leave the field out.",
    fires: policy('action: login\napp: ""'),
    silent: policy("action: login\napp: null"),
  },
  "matcher-no-criteria": {
    title: "A policy without criteria",
    when: "No field is set.",
    effect: "The policy passes every event.",
    repair: "Set a field, unless every event is what you want.",
    fires: policy("action: null"),
    silent: policy("action: login"),
  },
  "matcher-query-release": {
    title: "A query that the release does not take",
    when: "`query` is used before 2026.5, or compares a number or boolean before 2026.5.5.",
    effect:
      "Before 2026.5 it is ignored or refused. From 2026.5.0 to 2026.5.4 a number or boolean raises an error, and the binding does not pass.",
    repair: "Use the other fields or an expression policy, or upgrade.",
    fires: `release: "2026.2"\n${query('action = "login"')}`,
    silent: `release: "2026.5"\n${query('action = "login"')}`,
  },
  "query-error": {
    title: "A query that raises",
    when: "The lexer, the parser, the schema or a value of the query gives an error.",
    effect:
      "Nobody sees it when the policy is saved. For each event the binding does not pass, whatever `negate` and `failure_result` say.",
    repair: "The finding has the server's text and the place in the query.",
    fires: query('username = "alice"'),
    silent: query('user.username = "alice"'),
  },
  "query-precedence": {
    title: "`and` and `or` without parentheses",
    when: "A query mixes `and` and `or`, and parentheses do not say what belongs together.",
    effect:
      "There is no precedence: everything is grouped from the right, so `a and b or c` means `a and (b or c)`.",
    repair: "Write the parentheses.",
    fires: query('action = "login" and app ~ "events" or action = "logout"'),
    silent: query('(action = "login" and app ~ "events") or action = "logout"'),
  },
  "query-negated-missing": {
    title: "A negation of a key that can be absent",
    when: "`!=`, `!~`, `not in`, `not startswith` or `not endswith` is used on a key that the matched actions may lack.",
    effect: "An absent key never matches, also when the comparison is negated.",
    repair: "Say what shall happen without the key, or use a key that is always there.",
    fires: policy(`action: login\nquery: 'context.geo.country != "DE"'`),
    silent: policy(`action: login_failed\nquery: 'context.username != "alice"'`),
  },
  "query-action-list-custom": {
    title: "An unknown action in a list",
    when: "A list of actions holds one that the release does not know, as all of your own are.",
    effect: "The server drops it from the list.",
    repair: "Compare with `=` and join by `or`.",
    fires: query('action in ("custom_deploy", "login")'),
    silent: query('action = "custom_deploy" or action = "login"'),
  },
  "query-regex": {
    title: "A pattern that is none",
    when: "The text behind `~` or `!~` has `.*`, `^`, `$` or `%` as a pattern would.",
    effect: "They mean themselves.",
    repair: "Use `startswith` or `endswith`, or the text alone.",
    fires: query('context.username ~ "^admin"'),
    silent: query('context.username startswith "admin"'),
  },
  "query-partial-date": {
    title: "A part of a date",
    when: "`created` is compared by `~` with a part of a date, or with a list.",
    effect: "The query raises, so the binding does not pass.",
    repair: 'Use a range: `created >= "2026-03-01" and created < "2026-04-01"`.',
    fires: query('created ~ "2026-03"'),
    silent: query('created >= "2026-03-01" and created < "2026-04-01"'),
  },
  "query-escape": {
    title: "An escape that means a letter",
    when: "A text in a query has `\\n`, `\\t`, `\\r`, `\\f` or `\\b`.",
    effect: "It means the letter behind the backslash.",
    repair: "Write the character by its number: `\\u000a` is a line break, `\\u0009` a tab.",
    fires: query('context.message ~ "a\\nb"'),
    silent: query('context.message ~ "a\\u000ab"'),
  },
  "rule-no-binding": {
    title: "A rule without a binding",
    when: "A rule has no enabled binding.",
    effect:
      "It never fires. The general documentation says that no binding means yes; for rules it means no.",
    repair: "Bind a policy, a group or a user.",
    fires: rule(TOLD),
    silent: rule(`${TOLD}\n${BOUND}`),
  },
  "rule-no-transport": {
    title: "A rule without a transport",
    when: "A rule has no transport.",
    effect:
      "Nothing is created, not even in the interface, although the help text of the field says so.",
    repair: "Add a transport. The mode `local` shows notifications in the interface.",
    fires: rule(`destination_group: ops\n${BOUND}`),
    silent: rule(`${TOLD}\n${BOUND}`),
  },
  "rule-no-recipient": {
    title: "A rule that tells nobody",
    when: "A rule has neither a group with members nor the user of the event, or only the user, for actions whose events have none.",
    effect: "Nothing is sent.",
    repair: "Name a group with direct members.",
    fires: rule(`transports: [interface]\n${BOUND}`),
    silent: rule(`${TOLD}\n${BOUND}`),
  },
  "rule-old-group-key": {
    title: "A key for recipients of another release",
    when: "A rule has `group` from 2025.8 on, or `destination_group` or `destination_event_user` before.",
    effect: "The key is ignored or refused, so nobody is told.",
    repair: "Use `destination_group` from 2025.8 on, `group` before.",
    fires: rule(`transports: [interface]\ngroup: ops\n${BOUND}`),
    silent: rule(`transports: [interface]\ngroup: ops\n${BOUND}`, 'release: "2025.6"\n'),
  },
  "rule-severity": {
    title: "A severity that there is not",
    when: "`severity` is not `notice`, `warning` or `alert`.",
    effect: "The API refuses the rule.",
    repair: "Use one of the three.",
    fires: rule(`${TOLD}\nseverity: critical\n${BOUND}`),
    silent: rule(`${TOLD}\nseverity: alert\n${BOUND}`),
  },
  "rule-webhook-per-recipient": {
    title: "One request per recipient",
    when: "A rule with more than one recipient uses a webhook without `send_once`.",
    effect: "The receiver gets one request per recipient, for one event.",
    repair: "Turn on `send_once` where a channel is told, and not people.",
    fires: rule(`transports: [chat]\ndestination_group: ops\n${BOUND}`),
    silent: rule(`transports: [once]\ndestination_group: ops\n${BOUND}`),
  },
  "rule-send-once-shadow": {
    title: "A group that `send_once` leaves out",
    when: "A rule tells the user of the event and a group, by a transport with `send_once`.",
    effect: "Only the user of the event is notified, as they are the first recipient.",
    repair: "Turn off one of the two, or use two rules.",
    fires: rule(
      `transports: [once]\ndestination_group: ops\ndestination_event_user: true\n${BOUND}`,
    ),
    silent: rule(`transports: [once]\ndestination_group: ops\n${BOUND}`),
  },
  "rule-negate-error": {
    title: "A negated expression that can raise",
    when: "A binding negates an expression policy, and something in the code can raise.",
    effect:
      "When the expression raises, `negate` is not applied: the binding gives `failure_result`.",
    repair:
      "Return the opposite in the expression, or set `failure_result` to what shall happen. The message has the first line that can raise.",
    fires: scripted(
      `event = request.context["event"]
return event.context["username"] == "alice"`,
      "policy: scripted, negate: true",
    ),
    silent: scripted(
      `event = request.context["event"]
return event.context.get("username") == "alice"`,
      "policy: scripted, negate: true",
    ),
  },
  "rule-silent-exception": {
    title: "An exception that nobody hears of",
    when: "An expression policy that is bound to a rule has a `raise` or an `assert` that no `try` handles, or reads what may not be there.",
    effect:
      "The event about the exception has the policy's id as `policy_uuid`, so the loop guard stops every rule for it. It stands in the list of events, and no notification is sent.",
    repair: "Handle what can happen, and log it with `ak_logger`.",
    fires: scripted(`event = request.context["event"]
if event.action == "login_failed":
    raise ValueError("somebody tries")
return False`),
    silent: scripted(`event = request.context["event"]
if event.action == "login_failed":
    ak_logger.warning("somebody tries")
    return True
return False`),
  },
  "rule-loop": {
    title: "A rule that can trigger itself",
    when: "An expression policy that is bound to a rule calls `ak_create_event`, and nothing before keeps it from running for the event that it creates.",
    effect:
      "The new event has no `policy_uuid`, so the loop guard does not know it. The rule runs for it too, and makes the next one.",
    repair:
      'Return before the call when `request.context["event"].action` is the action that it creates, or make the call for certain actions only.',
    fires: scripted(`ak_create_event("seen")
return True`),
    silent: scripted(`if request.context["event"].action == "custom_seen":
    return False
ak_create_event("seen")
return True`),
  },
  "transport-slack-mapping": {
    title: "A mapping that Slack mode ignores",
    when: "A transport of the mode `webhook_slack` has a mapping, before 2026.8.",
    effect: "The mapping is ignored.",
    repair: "Use the mode `webhook` with a body of your own.",
    fires: transport(
      "mode: webhook_slack\nwebhook_url: https://chat.example.com\nwebhook_mapping_body: text",
      "2026.5",
    ),
    silent: transport(
      "mode: webhook_slack\nwebhook_url: https://chat.example.com\nwebhook_mapping_body: text",
    ),
  },
  "transport-slack-empty": {
    title: "A Slack message without details",
    when: "A rule uses a transport of the mode `webhook_slack` for actions whose context never has a text at its top.",
    effect: "The message names the action and shows no detail.",
    repair: "Use the mode `webhook` with a mapping, from 2026.8 on also Slack mode with one.",
    fires: `groups: [{ name: ops, users: [alice] }]
policies: [{ name: deleted, action: model_deleted }]
transports: [{ name: chat, mode: webhook_slack, webhook_url: https://chat.example.com }]
rules:
  - { name: example, transports: [chat], destination_group: ops, bindings: [{ policy: deleted }] }
`,
    silent: `groups: [{ name: ops, users: [alice] }]
policies: [{ name: failed, action: login_failed }]
transports: [{ name: chat, mode: webhook_slack, webhook_url: https://chat.example.com }]
rules:
  - { name: example, transports: [chat], destination_group: ops, bindings: [{ policy: failed }] }
`,
  },
  "transport-ca-slack": {
    title: "An authority that Slack mode ignores",
    when: "A transport of the mode `webhook_slack` has `webhook_ca`.",
    effect: "The setting is ignored, so a private certificate makes the delivery fail.",
    repair: "Use the mode `webhook`.",
    fires: transport(
      "mode: webhook_slack\nwebhook_url: https://chat.example.com\nwebhook_ca: 00000000-0000-4000-8000-000000000001",
    ),
    silent: transport(
      "mode: webhook\nwebhook_url: https://chat.example.com\nwebhook_ca: 00000000-0000-4000-8000-000000000001",
    ),
  },
  "transport-old-mapping-key": {
    title: "A key for mappings of another release",
    when: "A transport has `webhook_mapping` from 2025.4 on, or `webhook_mapping_body` or `webhook_mapping_headers` before.",
    effect: "The key is ignored or refused, so the default body is sent.",
    repair:
      "Use `webhook_mapping_body` and `webhook_mapping_headers` from 2025.4 on, `webhook_mapping` before.",
    fires: transport("mode: webhook\nwebhook_url: https://chat.example.com\nwebhook_mapping: text"),
    silent: transport(
      "mode: webhook\nwebhook_url: https://chat.example.com\nwebhook_mapping_body: text",
    ),
  },
  "transport-no-url": {
    title: "A webhook without a URL",
    when: "A transport of the mode `webhook` or `webhook_slack` has no `webhook_url`.",
    effect: "The API refuses it: `Webhook URL may not be empty.`",
    repair: "Add the address of the receiver.",
    fires: transport("mode: webhook"),
    silent: transport("mode: webhook\nwebhook_url: https://chat.example.com"),
  },
  "expr-syntax": {
    title: "Code that Python cannot read",
    when: "An expression is empty, or no Python.",
    effect: "A server refuses it when it is saved. Where a policy got in, each run raises.",
    repair: "The finding has what Python says, and where.",
    fires: scripted(`event = request.context["event"
return event.action == "login"`),
    silent: scripted(`event = request.context["event"]
return event.action == "login"`),
  },
  "expr-undefined-name": {
    title: "A name that is not there",
    when: "Code reads a name that neither it nor the server defines in the release, such as `ak_client_ip`, `http_request` or `geoip`, or one that it assigns only later.",
    effect:
      "It raises NameError: the policy gives `failure_result`, the delivery of a mapping fails.",
    repair:
      "Events are handled without an HTTP request, so read what the event itself has. The message says where that is.",
    fires: scripted('return ak_client_ip in ip_network("192.0.2.0/24")'),
    silent: scripted(`event = request.context["event"]
if not event.client_ip:
    return False
return ip_address(event.client_ip) in ip_network("192.0.2.0/24")`),
  },
  "expr-mapping-no-event": {
    title: "An event where a mapping has none",
    when: 'A mapping reads `event`, `request.context["event"]` or `request.obj` as if it were a policy.',
    effect: "It raises NameError, KeyError or AttributeError, and the delivery fails.",
    repair: "In a mapping the event is `notification.event`.",
    fires: mapped(`event = request.context["event"]
return {"text": event.action}`),
    silent: mapped(`event = notification.event
return {"text": event.action}`),
  },
  "expr-recipient-not-actor": {
    title: "The recipient, taken for who did it",
    when: "A mapping reads `request.user`, and does not put it under a name such as `to` or `recipient`.",
    effect: "It is the user who is notified, not the one whom the event is about.",
    repair: "Who did it is `notification.event.user`, a dict with `pk`, `username` and `email`.",
    fires: mapped('return {"text": f"{request.user.username} signed in"}'),
    silent: mapped(`who = notification.event.user.get("username", "somebody")
return {"text": f"{who} signed in", "recipient": request.user.email}`),
  },
  "expr-model-ref-key": {
    title: "A key that a reference does not have",
    when: "Code reads `username`, `email` or another key of a reference to an object, as `context.model` is one.",
    effect:
      "Square brackets raise KeyError, `.get` gives its default: a reference has `app`, `model_name`, `pk` and `name`.",
    repair: "Use `name`, or find the object by its `pk`.",
    fires: scripted(`event = request.context["event"]
if event.action != "model_created":
    return False
return event.context["model"]["username"].startswith("svc-")`),
    silent: scripted(`event = request.context["event"]
if event.action != "model_created":
    return False
return event.context["model"]["name"].startswith("svc-")`),
  },
  "expr-missing-key": {
    title: "A key that some event lacks",
    when: "Code reads a key of the context, of `user` or of `request.context` in square brackets, and some event that can get there does not have it. A rule runs all its policies for every event, so only the code itself can rule events out; for a mapping its rules count too.",
    effect: "It raises KeyError for those events.",
    repair: "Use `.get`, or ask for the action or the key before.",
    fires: scripted(`event = request.context["event"]
return event.context["username"] == "alice"`),
    silent: scripted(`event = request.context["event"]
if event.action != "login_failed":
    return False
return event.context["username"] == "alice"`),
  },
  "expr-dict-attribute": {
    title: "A dict read as an object",
    when: "Code reads an attribute of `context` or `user` of an event, which are dicts, or a key of an event, a request or a notification, which are objects.",
    effect: "It raises AttributeError or TypeError.",
    repair: "Keys stand in square brackets or `.get`, attributes behind a full stop.",
    fires: scripted(`event = request.context["event"]
return event.user.username == "alice"`),
    silent: scripted(`event = request.context["event"]
return event.user.get("username") == "alice"`),
  },
  "expr-null-ip": {
    title: "An address that is not there",
    when: "Code uses `client_ip` of an event as a text without asking whether there is one, as in `ip_address(event.client_ip)`.",
    effect:
      "It raises ValueError, TypeError or AttributeError for events of the worker, which have none.",
    repair: "Ask for it before.",
    fires: scripted(`event = request.context["event"]
return ip_address(event.client_ip).is_private`),
    silent: scripted(`event = request.context["event"]
return bool(event.client_ip) and ip_address(event.client_ip).is_private`),
  },
  "expr-policy-result-truth": {
    title: "A result that is always true",
    when: "What `ak_call_policy` returns is returned, or used as a condition.",
    effect:
      "It is an object without a truth value of its own, so it is true whatever the policy decided.",
    repair: "Use its `.passing`.",
    fires: scripted('return ak_call_policy("office-hours")'),
    silent: scripted('return ak_call_policy("office-hours").passing'),
  },
  "expr-no-return": {
    title: "A way without a `return`",
    when: "The code of a policy can end without a `return`.",
    effect: "It gives `None`, so the policy does not pass.",
    repair:
      "Write `return False` where that is meant, and `return` before what decides where it is not.",
    fires: scripted('request.context["event"].action == "login"'),
    silent: scripted('return request.context["event"].action == "login"'),
  },
  "expr-string-truth": {
    title: "A text is true",
    when: "A policy returns a text that is not empty, or a list, tuple or dict with members.",
    effect: 'It is true, so the policy passes: also for `"False"` and for `False, "a reason"`.',
    repair: "Return `True` or `False`, and give reasons to `ak_message`.",
    fires: scripted('return "False"'),
    silent: scripted(`ak_message("Not today")
return False`),
  },
  "mapping-body-and-headers": {
    title: "Body and headers of one mapping",
    when: "A mapping returns both, as an object with `body` and `headers` or as a tuple.",
    effect: "What it returns is sent as it stands, as the body or as headers.",
    repair: "Write two mappings: `webhook_mapping_body` and `webhook_mapping_headers`.",
    fires: mapped(
      'return {"headers": {"X-Source": "authentik"}, "body": {"text": notification.body}}',
    ),
    silent: mapped('return {"text": notification.body}'),
  },
  "mapping-none": {
    title: "A mapping that returns nothing",
    when: "A mapping for a body can end without returning anything, or a mapping for headers always does.",
    effect: "The request has an empty body and no Content-Type; headers are left as they are.",
    repair: "Return something on every way.",
    fires: mapped(`if notification.severity == "alert":
    return {"text": notification.body}`),
    silent: mapped(`if notification.severity == "alert":
    return {"text": notification.body}
return {"text": "nothing urgent"}`),
  },
  "mapping-header-type": {
    title: "A header that is no text",
    when: "A mapping for headers returns a value that is a number, a truth value, a list or a dict, or returns no dict.",
    effect: "The delivery fails.",
    repair: "Make a text of it, as with `str`.",
    fires: mapped('return {"X-Priority": 5}', "headers"),
    silent: mapped('return {"X-Priority": "5"}', "headers"),
  },
  "mapping-test-event": {
    title: "A mapping that fails in the test",
    when: "A mapping reads a key of `notification.event.user` in square brackets.",
    effect:
      "The event of a transport's test has an empty `user`, so the test fails with KeyError, whatever happens live.",
    repair: "Use `.get`.",
    fires: mapped('return {"text": notification.event.user["username"]}'),
    silent: mapped('return {"text": notification.event.user.get("username", "nobody")}'),
  },
  "blueprint-key-of": {
    title: "A key of an entry that is not there yet",
    when: "`!KeyOf` names an id that no entry has, or that of a later entry.",
    effect: "The blueprint fails on the server, as entries are applied in order.",
    repair: "Move the entry up, or use `!Find` for what the server has already.",
    fires: blueprint("!KeyOf chat", ""),
    silent: blueprint("!KeyOf chat", CHAT_ENTRY),
  },
  "tf-unknown-resource": {
    title: "A resource that the provider does not have",
    when: "A resource is named after notifications or events in a way that the provider does not know.",
    effect: "Terraform refuses the file.",
    repair:
      "The resources are `authentik_event_transport`, `authentik_event_rule`, `authentik_policy_event_matcher` and `authentik_property_mapping_notification`.",
    fires: resource("authentik_notification_transport", "send_once = false"),
    silent: resource("authentik_event_transport", "send_once = false"),
  },
  "tf-default-differs": {
    title: "A default of the provider that is not the server's",
    when: "A rule without `severity`, or a transport without `send_once`, in Terraform.",
    effect:
      "The provider sends `warning` and `true`, where the server by itself takes `notice` and `false`.",
    repair: "Write the value that is meant.",
    fires: resource("authentik_event_transport", ""),
    silent: resource("authentik_event_transport", "send_once = false"),
  },
  "tf-binding-target": {
    title: "A rule without a binding resource",
    when: "No `authentik_policy_binding` has the rule as its target.",
    effect: "The rule never fires.",
    repair: "Add a binding from the rule to its policy.",
    fires: RULE_RESOURCE,
    silent: `${RULE_RESOURCE}
resource "authentik_policy_event_matcher" "failed" {
  name   = "failed-logins"
  action = "login_failed"
}

resource "authentik_policy_binding" "told" {
  target = authentik_event_rule.told.id
  policy = authentik_policy_event_matcher.failed.id
  order  = 0
}
`,
  },
};
