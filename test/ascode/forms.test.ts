import { describe, expect, test } from "vitest";
import { convert } from "../../src/ascode/convert.js";
import { readAsCode } from "../../src/ascode/read.js";
import type { Target } from "../../src/ascode/targets.js";
import type { ServerRelease } from "../../src/match/release.js";
import { converted, fixture, read } from "./support.js";

function notes(text: string): string[] {
  return read(text).remarks.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe("a blueprint", () => {
  const blueprint = (entries: string) => `version: 1\nentries:\n${entries}`;

  test("that is asked for as one stays as it is, byte for byte", () => {
    const text = fixture("deleted-users.blueprint.yaml");
    expect(converted(text, "blueprint")).toBe(text);
  });

  test("names entries of other models and what is not known", () => {
    const text = blueprint(`
  - model: authentik_core.application
    id: app
    identifiers: { slug: chat }
  - model: authentik_events.notificationtransport
    identifiers: { name: chat }
    attrs:
      mode: webhook
      webhook_url: !Env [HOOK, "https://chat.example.com"]
      send_once: !Context once
  - model: authentik_policies.policybinding
    identifiers: { target: !KeyOf app, order: 0 }
`);
    expect(notes(text)).toEqual([
      "4:5 The entry of the model `authentik_core.application` is left alone.",
      "12:27 `send_once` is `!Context once`, which is not known here: it is taken to be the default.",
      "13:5 The binding is left alone: its target is no rule of this file.",
    ]);
    expect(read(text).document.value).toEqual({
      transports: [
        { name: "chat", mode: "webhook", webhook_url: "!Env [HOOK, https://chat.example.com]" },
      ],
    });
    expect([...read(text).opaque]).toEqual([
      ["/transports/0/webhook_url", "!Env [HOOK, https://chat.example.com]"],
    ]);
  });

  test("finds objects by name and users by theirs", () => {
    const text = blueprint(`
  - model: authentik_events.notificationrule
    identifiers: { name: told }
    attrs:
      destination_group: !Find [authentik_core.group, [name, authentik Admins]]
      transports: [!Find [authentik_events.notificationtransport, [name, default-local-transport]]]
  - model: authentik_policies.policybinding
    identifiers:
      target: !Find [authentik_events.notificationrule, [name, told]]
      user: !Find [authentik_core.user, [username, alice]]
      order: 1
`);
    expect(read(text).document.value).toEqual({
      existing: { groups: ["authentik Admins"], transports: ["default-local-transport"] },
      rules: [
        {
          name: "told",
          destination_group: "authentik Admins",
          transports: ["default-local-transport"],
          bindings: [{ user: "alice", order: 1 }],
        },
      ],
    });
  });

  test("is read as YAML 1.1, as the server does, with anchors and merged keys", () => {
    const text = blueprint(`
  - model: authentik_events.notificationtransport
    identifiers: { name: one }
    attrs: &common { send_once: yes, mode: local }
  - model: authentik_events.notificationtransport
    identifiers: { name: two }
    attrs: { <<: *common, mode: email }
`);
    expect(read(text).document.value).toEqual({
      transports: [
        { name: "one", send_once: true, mode: "local" },
        { name: "two", send_once: true, mode: "email" },
      ],
    });
  });

  test("says that a key of a later entry fails", () => {
    const text = blueprint(`
  - model: authentik_events.notificationrule
    identifiers: { name: told }
    attrs: { transports: [!KeyOf chat, !KeyOf cat] }
  - model: authentik_events.notificationtransport
    id: chat
    identifiers: { name: chat }
`);
    expect(notes(text)).toEqual([
      "6:34 `!KeyOf chat` fails on the server: the entry with that id comes later.",
      "6:47 `!KeyOf cat` fails on the server: no entry has that id.",
    ]);
  });

  test("keeps texts that YAML 1.1 would take for something else", () => {
    const text =
      "transports: [{ name: 'on' }, { name: '0o17' }, { name: '1_000' }, { name: '12:30' }]";
    expect(read(converted(text, "blueprint")).document.value).toEqual({
      transports: [{ name: "on" }, { name: "0o17" }, { name: "1_000" }, { name: "12:30" }],
    });
  });
});

describe("blueprints in manifests of Kubernetes", () => {
  const CONFIG_MAP = `apiVersion: v1
kind: ConfigMap
metadata: { name: blueprints }
data:
  readme: |
    nothing to see
  events.yaml: |
    # yaml-language-server: nothing
    version: 1
    entries:
      - model: authentik_events.notificationtransport
        id: chat
        identifiers: { name: chat }
        attrs: { mode: webhook, webhook_url: !Env HOOK }
---
apiVersion: apps/v1
kind: Deployment
---
apiVersion: v1
kind: Secret
stringData:
  rules.yaml: |
    entries:
      - model: authentik_events.notificationrule
        identifiers: { name: told }
        attrs:
          transports: [!Find [authentik_events.notificationtransport, [name, chat]], !KeyOf chat]
          severity: loud
`;

  test("are read together, with the lines of the file", () => {
    expect(read(CONFIG_MAP).document.value).toEqual({
      existing: { transports: ["!KeyOf chat"] },
      transports: [{ name: "chat", mode: "webhook", webhook_url: "!Env HOOK" }],
      rules: [{ name: "told", transports: ["chat", "!KeyOf chat"], severity: "loud" }],
    });
    expect(notes(CONFIG_MAP)).toEqual([
      "5:11 The text is left alone: it is no blueprint.",
      "16:1 The document is left alone: it is no blueprint (Deployment).",
      "27:93 `!KeyOf chat` fails on the server: no entry has that id.",
    ]);
    const { problems } = convert(CONFIG_MAP, "terraform");
    expect(problems.map(({ line, column }) => [line, column])).toEqual([[28, 21]]);
  });

  test("come out as one blueprint", () => {
    const { text, notes } = convert(
      CONFIG_MAP.replace("severity: loud", "severity: alert").replace(", !KeyOf chat]", "]"),
      "blueprint",
    );
    expect(text).toMatch(
      /^version: 1\nmetadata:[\s\S]+notificationtransport[\s\S]+severity: alert/,
    );
    expect(notes.map(({ message }) => message)).toContain(
      "`!Env HOOK` cannot be said in another form, so it is left out.",
    );
  });

  test("are read from a Secret in base64 and from a list", () => {
    const blueprint = 'entries: [{ model: authentik_core.group, identifiers: { name: "Ärzte" } }]';
    const data = { "a.yaml": Buffer.from(blueprint).toString("base64") };
    const list = { kind: "List", items: [{ kind: "Secret", data }] };
    expect(read(JSON.stringify(list)).document.value).toEqual({
      groups: [{ name: "Ärzte", users: null }],
    });
  });

  test("that cannot be parsed say where", () => {
    const broken = CONFIG_MAP.replace("id: chat", "id: [chat");
    const parsed = readAsCode(broken);
    expect("problem" in parsed && parsed.problem).toMatchObject({ line: 13 });
  });

  test("that are none are told", () => {
    expect(readAsCode("policies: []\n---\nrules: []\n")).toMatchObject({
      problem: { message: "It holds several documents, and none of them is a blueprint." },
    });
    expect(readAsCode("kind: ConfigMap\ndata: { a: b }\n")).toEqual({
      problem: { message: "No part of it is a blueprint.", line: 1, column: 1 },
    });
  });
});

describe("Terraform", () => {
  const HCL = `
locals {
  hook = "https://chat.example.com/\${var.room}"
}
variable "room" {
  default = "ops" # where it goes
}
data "authentik_group" "admins" {
  name = "authentik Admins"
}
resource "random_password" "other" { length = 20 }
resource "authentik_event_transport" "chat" {
  name        = "chat"
  mode        = "webhook"
  webhook_url = local.hook
}
resource "authentik_policy_expression" "night" {
  name       = "night"
  expression = file("\${path.module}/night.py")
}
resource "authentik_policy_event_matcher" "deleted" {
  name   = "deleted"
  action = "model_deletd"
}
resource "authentik_event_rule" "told" {
  name              = "told"
  destination_group = data.authentik_group.admins.id
  transports        = [authentik_event_transport.chat.id, var.other_transport]
}
resource "authentik_policy_binding" "told" {
  for_each = toset(["a", "b"])
  target   = authentik_event_rule.told.id
  policy   = authentik_policy_event_matcher.deleted.id
  order    = 0
}
`;

  test("is read with references, locals, data sources and the provider's defaults", () => {
    expect(read(HCL).document.value).toEqual({
      existing: { groups: ["authentik Admins"], transports: ["var.other_transport"] },
      policies: [
        { name: "night", expression: `file("$\{path.module}/night.py")` },
        { name: "deleted", action: "model_deletd" },
      ],
      transports: [
        {
          name: "chat",
          mode: "webhook",
          webhook_url: "https://chat.example.com/ops",
          send_once: true,
        },
      ],
      rules: [
        {
          name: "told",
          severity: "warning",
          destination_group: "authentik Admins",
          transports: ["chat", "var.other_transport"],
          bindings: [{ policy: "deleted", order: 0 }],
        },
      ],
    });
    expect(notes(HCL)).toEqual([
      "11:1 The resource `random_password.other` is left alone.",
      "12:1 `send_once` is left out, so the provider sends `true`, where the server by itself takes `false`.",
      "25:1 `severity` is left out, so the provider sends `warning`, where the server by itself takes `notice`.",
      "31:14 `for_each` is not worked out: a binding is read once.",
    ]);
  });

  test("names one of several resources, and all of them", () => {
    const text = `resource "authentik_event_transport" "chat" {
  count     = var.on ? 1 : 0
  name      = "chat"
  mode      = "local"
  send_once = false
}
resource "authentik_event_transport" "off" {
  count = 0
  name  = "off"
  mode  = "local"
}
resource "authentik_event_rule" "one" {
  count      = 1
  name       = "one"
  severity   = "alert"
  transports = [authentik_event_transport.chat[0].id]
}
resource "authentik_event_rule" "all" {
  name       = "all"
  severity   = "alert"
  transports = authentik_event_transport.chat[*].id
}
resource "authentik_policy_binding" "one" {
  target = authentik_event_rule.one["a"].id
  group  = data.authentik_group.ops[0].id
  order  = 0
}
data "authentik_group" "ops" {
  name = "ops"
}
`;
    expect(read(text).document.value).toMatchObject({
      transports: [{ name: "chat" }],
      rules: [
        { name: "one", transports: ["chat"], bindings: [{ group: "ops", order: 0 }] },
        { name: "all", transports: ["chat"] },
      ],
    });
    expect(notes(text)).toEqual([
      "2:15 `count` is not worked out: a transport is read once.",
      "8:11 `count` is 0, so a transport is left out.",
      "18:1 No `authentik_policy_binding` has this rule as its target, so it never fires.",
    ]);
  });

  test("is not converted without a criterion that is not known", () => {
    const text =
      'resource "authentik_policy_event_matcher" "a" {\n  name   = "a"\n  action = var.action\n}\n';
    expect(convert(text, "blueprint")).toEqual({
      text: null,
      problems: [
        {
          line: 3,
          column: 12,
          message:
            "`var.action` cannot be said in another form, and without it the policy would pass more events.",
        },
      ],
      notes: [],
    });
  });

  test("keeps an expression that is not known as a text, and says so", () => {
    const text = `resource "authentik_policy_expression" "a" {
  name       = "a"
  expression = "return \${upper("x")}"
}
`;
    const { text: written, notes } = convert(text, "yaml");
    expect(written).toContain(`expression: return \${upper("x")}`);
    expect(notes.map(({ message }) => message)).toEqual([
      `\`\${upper("x")}\` cannot be said in another form, so it is written as a text.`,
    ]);
  });

  test("has the lines of the file", () => {
    expect(convert(HCL, "blueprint").problems).toEqual([
      {
        line: 23,
        column: 12,
        message: 'No release has "model_deletd" as `action`. Did you mean `model_deleted`?',
      },
    ]);
  });

  test.each<[string, string, string]>([
    ["an open block", 'resource "authentik_group" "a" {\n  name = "a"\n', "3:1 A `}` is missing."],
    [
      "a text without end",
      'resource "a" "b" {\n  name = "a\n}\n',
      "2:10 A text in quotes does not end on its line.",
    ],
    [
      "a heredoc without end",
      'resource "a" "b" {\n  name = <<EOT\nx\n}\n',
      "3:1 The text up to `EOT` does not end.",
    ],
    ["an argument twice", 'resource "a" "b" {\n  n = 1\n  n = 2\n}\n', "3:3 `n` is set twice."],
    ["a missing value", 'resource "a" "b" {\n  n =\n}\n', "2:6 A value is missing."],
    [
      "deep lists",
      `resource "a" "b" {\n  n = ${"[".repeat(5000)}\n}\n`,
      "2:105 It is nested more than 100 levels deep.",
    ],
  ])("says where %s is", (_, text, expected) => {
    const parsed = readAsCode(text);
    const { problem } = parsed as Extract<typeof parsed, { problem: unknown }>;
    expect(`${problem.line}:${problem.column} ${problem.message}`).toBe(expected);
  });

  test("turns addresses with a secret into variables, and names them", () => {
    const text =
      "transports: [{ name: chat, mode: webhook, webhook_url: 'https://chat.example.com/?token=x' }]";
    const { text: written, notes } = convert(text, "terraform");
    expect(written).not.toContain("token=x");
    expect(written).toContain("webhook_url = var.chat_webhook_url\n");
    expect(notes.map(({ message }) => message)).toEqual([
      "The variable `chat_webhook_url` has to be set: Address of the transport chat, which holds a secret.",
    ]);
  });

  test.each<[string, string, string]>([
    [
      "a header",
      'return {"Authorization": "Bearer abcd1234"}',
      'return {"Authorization": "Bearer @"}',
    ],
    ["a key of a body", "return {'api_key': 'abcd1234'}", "return {'api_key': '@'}"],
    ["a name", 'token = "abcd1234"  # "not" this', 'token = "@"  # "not" this'],
    ["a token", 'x("xoxb-123456789012-abc")', 'x("@")'],
    ["an address", 'p("https://hooks.slack.com/services/T0/B0/abcdefgh12345678")', 'p("@")'],
    ["an item", 'headers["X-Gotify-Key"] = "abcd1234"', 'headers["X-Gotify-Key"] = "@"'],
    ["what is none", 'return {"Content-Type": "application/json", "token": token, "a": "b"}', ""],
    ["what is worked out", 'return {"Authorization": f"Bearer {secret}"}', ""],
    ["a comment", '# "token": "abcd1234"\nreturn {}', ""],
  ])("makes variables of secrets in expressions: %s", (_, expression, shown) => {
    const mapping = JSON.stringify({ mappings: [{ name: "chat", expression }] });
    const { text: written, notes } = convert(mapping, "terraform");
    const { document, opaque } = read(written ?? "");
    const [{ expression: back } = { expression: "" }] = (
      document.value as { mappings: { expression: string }[] }
    ).mappings;
    expect(back).toBe((shown || expression).replace("@", `$\{var.chat_secret}`));
    expect(notes.map(({ message }) => message)).toEqual(
      shown ? ["The variable `chat_secret` has to be set: Secret in the expression of chat."] : [],
    );
    expect([...opaque.keys()]).toEqual(shown ? ["/mappings/0/expression"] : []);
  });

  test.each([
    ["2024.12", ">= 2024.12.1, < 2024.13.0"],
    ["2025.6", ">= 2025.4.0, < 2025.7.0"],
    ["2026.2", ">= 2025.12.0, < 2026.3.0"],
    ["2026.8", ">= 2026.5.0, < 2026.9.0"],
  ] as const)("names providers for %s", (release, constraint) => {
    expect(converted("groups: [{ name: a }]", "terraform", release)).toContain(
      `version = "${constraint}"`,
    );
  });

  test("is read from its JSON syntax and from a state", () => {
    const json = JSON.stringify({
      resource: {
        authentik_event_transport: { chat: { name: "chat", mode: "local", send_once: false } },
        authentik_event_rule: {
          told: [
            {
              name: "told",
              severity: "alert",
              transports: [`$\{authentik_event_transport.chat.id}`],
            },
          ],
        },
      },
    });
    const state = JSON.stringify({
      format_version: "1.0",
      values: {
        root_module: {
          resources: [
            {
              address: "authentik_event_transport.chat",
              mode: "managed",
              type: "authentik_event_transport",
              values: { id: "1", name: "chat", mode: "local", send_once: false, webhook_url: "" },
            },
          ],
          child_modules: [
            {
              resources: [
                {
                  address: "module.m.authentik_event_rule.told",
                  mode: "managed",
                  type: "authentik_event_rule",
                  values: {
                    id: "2",
                    name: "told",
                    severity: "alert",
                    transports: ["1"],
                    destination_group: null,
                  },
                },
              ],
            },
          ],
        },
      },
    });
    const expected = {
      transports: [{ name: "chat", mode: "local", send_once: false }],
      rules: [{ name: "told", severity: "alert", transports: ["chat"] }],
    };
    expect(read(json).document.value).toEqual(expected);
    expect(read(state).document.value).toEqual(expected);
  });
});

describe("answers of the API", () => {
  const transports = {
    pagination: {},
    results: [
      {
        pk: "00000000-0000-4000-8000-000000000001",
        name: "chat",
        mode: "local",
        mode_verbose: "x",
        webhook_url: "",
        send_once: false,
        webhook_mapping_body: null,
      },
    ],
  };
  const rules = {
    pagination: {},
    results: [
      {
        pk: "00000000-0000-4000-8000-000000000003",
        name: "told",
        severity: "alert",
        transports: ["00000000-0000-4000-8000-000000000001"],
        destination_group: "00000000-0000-4000-8000-000000000009",
        destination_group_obj: { name: "ops" },
        destination_event_user: false,
      },
    ],
  };
  const bindings = {
    pagination: {},
    results: [
      {
        pk: "x",
        target: "00000000-0000-4000-8000-000000000003",
        policy: "00000000-0000-4000-8000-000000000004",
        policy_obj: {},
        group: null,
        user: null,
        order: 0,
        enabled: true,
        negate: false,
        timeout: 30,
        failure_result: false,
        expires: null,
        expiring: false,
      },
    ],
  };
  const policies = {
    pagination: {},
    results: [
      {
        pk: "00000000-0000-4000-8000-000000000004",
        name: "deleted",
        meta_model_name: "authentik_policies_event_matcher.eventmatcherpolicy",
        component: "x",
        action: "model_deleted",
        bound_to: 1,
        execution_logging: false,
      },
    ],
  };
  const expected = {
    existing: { groups: ["ops"] },
    policies: [
      {
        pk: "00000000-0000-4000-8000-000000000004",
        name: "deleted",
        action: "model_deleted",
        execution_logging: false,
      },
    ],
    transports: [
      {
        pk: "00000000-0000-4000-8000-000000000001",
        name: "chat",
        mode: "local",
        webhook_url: "",
        send_once: false,
      },
    ],
    rules: [
      {
        pk: "00000000-0000-4000-8000-000000000003",
        name: "told",
        severity: "alert",
        transports: ["chat"],
        destination_group: "ops",
        destination_event_user: false,
        bindings: [
          {
            policy: "deleted",
            order: 0,
            enabled: true,
            negate: false,
            timeout: 30,
            failure_result: false,
            expiring: false,
          },
        ],
      },
    ],
  };

  test.each([
    [
      "one per line",
      [transports, rules, bindings, policies].map((page) => JSON.stringify(page)).join("\n"),
    ],
    ["as a list", JSON.stringify([transports, rules, bindings, policies])],
    ["by name", JSON.stringify({ transports, rules, bindings, policies }, null, 2)],
  ])("become a configuration, %s", (_, text) => {
    expect(read(text).document.value).toEqual(expected);
  });
});

describe("comments", () => {
  test.each<[string, string, Target, string | null]>([
    [
      "YAML",
      'groups: # who\n  - name: "#a" # not this\nmappings: [{ name: b, expression: "# nor this" }]',
      "json",
      "1:9 2 comments of the file are not taken over.",
    ],
    [
      "a literal block",
      "mappings:\n  - name: b\n    expression: |\n      # python\n      return 1\n",
      "json",
      null,
    ],
    [
      "Terraform",
      'resource "authentik_group" "a" {\n  name = "a" // who\n  /* x */\n}\n',
      "yaml",
      "2:14 2 comments of the file are not taken over.",
    ],
    [
      "a note to editors",
      "# yaml-language-server: $schema=x\ngroups: [{ name: a }]\n",
      "blueprint",
      null,
    ],
    ["a file that stays", "groups: [] # none\n", "yaml", null],
  ])("that are lost are told: %s", (_, text, to, expected) => {
    const { notes } = convert(text, to);
    const told = notes.map(({ line, column, message }) => `${line}:${column} ${message}`);
    expect(told.filter((note) => note.includes("comment"))).toEqual(expected ? [expected] : []);
  });
});

describe("a release", () => {
  test.each<[string, string, string]>([
    [
      "policies: [{ name: a, action: user_offboarded }]",
      "2026.5",
      '1:31 2026.5 has no "user_offboarded" as `action`: it is there in 2026.8 and later.',
    ],
    [
      "policies: [{ name: a, query: 'action = \"login\"' }]",
      "2026.2",
      "1:30 2026.2 has no `query` in an event matcher policy: it is there in 2026.5 and later.",
    ],
    [
      "rules: [{ name: a, destination_event_user: true }]",
      "2025.6",
      "1:44 2025.6 has no `destination_event_user` in a rule: it is there in 2025.8 and later.",
    ],
    [
      "transports: [{ name: a, webhook_mapping: b }]\nmappings: [{ name: b, expression: return 1 }]",
      "2025.4",
      "1:42 2025.4 has no `webhook_mapping` in a transport: it is there in releases before 2025.4.",
    ],
  ])("that lacks something is told apart: %s", (text, release, expected) => {
    const { text: written, problems } = convert(text, "terraform", release as "2026.5");
    expect(written).toBeNull();
    expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
      expected,
    ]);
  });
});

describe("the parents of a group", () => {
  const groups = (parents: string[]) =>
    JSON.stringify({ groups: [...parents.map((name) => ({ name })), { name: "a", parents }] });

  test.each<[ServerRelease, string]>([
    ["2025.10", "parent: !KeyOf group-b"],
    ["2025.12", "parents:\n        - !KeyOf group-b"],
  ])("are written as %s has them", (release, written) => {
    expect(converted(groups(["b"]), "blueprint", release)).toContain(written);
  });

  test("are too many for an older release", () => {
    const { problems } = convert(groups(["b", "c"]), "blueprint", "2025.10");
    expect(problems.map(({ message }) => message)).toEqual([
      '2025.10 knows one parent of a group, and "a" has 2: more are there in 2025.12 and later.',
    ]);
  });

  test.each([
    [
      "a blueprint",
      "entries: [{ model: authentik_core.group, identifiers: { name: a }, attrs: { parent: !Find [authentik_core.group, [name, b]] } }]",
    ],
    [
      "Terraform",
      'data "authentik_group" "b" {\n  name = "b"\n}\nresource "authentik_group" "a" {\n  name   = "a"\n  parent = data.authentik_group.b.id\n}\n',
    ],
    [
      "an answer of the API",
      '{"results": [{"pk": "00000000-0000-4000-8000-000000000001", "name": "a", "is_superuser": false, "parent": "00000000-0000-4000-8000-000000000002", "parent_name": "b"}]}',
    ],
  ])("are read from %s before 2025.12", (_, text) => {
    expect(read(text).document.value).toMatchObject({
      existing: { groups: ["b"] },
      groups: [{ name: "a", parent: "b" }],
    });
    expect(JSON.parse(converted(text, "json", "2025.10")).groups).toMatchObject([{ parent: "b" }]);
    expect(converted(text, "terraform", "2026.8")).toContain(
      "parents = [data.authentik_group.b.id]",
    );
  });

  test("of thousands of groups, in circles, take no time", () => {
    const names = Array.from({ length: 3000 }, (_, index) => `g${index}`);
    const circle = names.map((name, index) => ({
      name,
      parents: [names[(index + 1) % 3000], names[0]],
    }));
    expect(convert(JSON.stringify({ groups: circle }), "json").problems).toEqual([]);
  });
});

describe("a large or hostile file is read within bounds", () => {
  const problemOf = (text: string) => {
    const parsed = readAsCode(text);
    return "problem" in parsed ? parsed.problem.message : null;
  };
  const doubled = (count: number, last: string, next: (name: string) => string) =>
    Array.from({ length: count }, (_, index) => `  a${index + 1} = ${next(`local.a${index}`)}\n`)
      .join("")
      .replace(/^/, `locals {\n  a0 = ${last}\n`);

  test("a state of thousands of resources", () => {
    const resources = Array.from({ length: 5000 }, (_, index) => ({
      address: `x_thing.a${index}`,
      type: "x_thing",
      values: { id: "1", text: "y".repeat(300) },
    }));
    const state = JSON.stringify({ values: { root_module: { resources } } }, null, 1);
    expect(read(state).remarks.at(-1)).toMatchObject({ line: 5000 * 8, column: 16 });
  });

  test("thousands of documents", () => {
    expect(read("entries: [{ model: a.b }]\n---\n".repeat(1000)).remarks).toHaveLength(1000);
  });

  test("locals that double each other", () => {
    const text = `${doubled(40, '"x"', (name) => `"\${${name}}\${${name}}"`)}}
resource "authentik_group" "b" {
  name = local.a40
}
`;
    expect([...read(text).opaque.values()][0]?.length).toBeLessThan(3_000_000);
  });

  test("lists in lists with something behind each", () => {
    const deep = `${"[".repeat(90)}${"1,".repeat(20_000)}1${"] + 1".repeat(90)}`;
    expect(problemOf(`resource "x_thing" "b" {\n  n = ${deep}\n}\n`)).toBeNull();
  });

  test.each([
    ["a key twice in JSON", '{"resource": {}, "resource": {}}', "Map keys must be unique."],
    [
      "deep JSON",
      `{"a":${"[".repeat(5000)}${"]".repeat(5000)}}`,
      "It is nested more than 200 levels deep.",
    ],
    ["an open comment", 'resource "a" "b" {\n/* x', "A `}` is missing."],
    [
      "an open template",
      `resource "a" "b" {\n  n = "${"${".repeat(20_000)}`,
      "A `{` is not closed.",
    ],
  ])("%s", (_, text, message) => {
    expect(problemOf(text)).toBe(message);
  });
});

describe("hostile YAML", () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi"
    .split("")
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefghi"[index]}`)}]`)
    .join("\n")}\nentries: [*i]`;

  test.each<[string, string]>([
    ["a billion laughs", bomb],
    ["aliases in a loop", "entries: &a [*a]"],
    ["a key twice", "entries:\n  - model: a\n    model: b\n"],
    ["an alias to nothing", "entries: [*nobody]"],
    ["deep nesting", `entries: ${"[".repeat(10_000)}`],
  ])("is refused with a place: %s", (_, text) => {
    const parsed = readAsCode(text);
    const { problem } = parsed as Extract<typeof parsed, { problem: unknown }>;
    expect([problem.line > 0, problem.column > 0, problem.message.length > 5]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test("of a megabyte, and with tags that nobody knows, is read", () => {
    const big = "x".repeat(1_000_000);
    const text = `entries:\n  - model: authentik_events.notificationtransport\n    identifiers: { name: a }\n    attrs: { webhook_url: !Nobody ${big}, mode: !!str local }\n`;
    expect(read(text).opaque.get("/transports/0/webhook_url")).toHaveLength(8 + big.length);
  });
});
