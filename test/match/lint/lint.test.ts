import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { LINT_GUIDE } from "../../../src/match/lint/guide.js";
import { LINT_IDS, lintConfiguration } from "../../../src/match/lint/index.js";
import { EXPRESSION_LINTS, FORM_LINTS } from "../../../src/match/lint/lint.js";
import type { ServerRelease } from "../../../src/match/release.js";

/** Not said by whoever parses the file. */
const others: readonly string[] = ["config-broken", ...FORM_LINTS, ...EXPRESSION_LINTS];
const configIds = LINT_IDS.filter((id) => !others.includes(id));

function idsOf(text: string, release?: ServerRelease): string[] {
  return lintConfiguration(parse(text), release).map(({ id }) => id);
}

describe.each(configIds)("%s", (id) => {
  const { fires, silent } = LINT_GUIDE[id];

  test("fires", () => {
    expect(idsOf(fires)).toContain(id);
  });

  test("stays silent when that is repaired", () => {
    expect(idsOf(silent)).not.toContain(id);
  });
});

describe("a finding", () => {
  test("says what will happen and what to write instead", () => {
    const [finding] = lintConfiguration({ policies: [{ name: "p", action: "source_unlinked" }] });
    expect(finding).toEqual({
      id: "matcher-unknown-action",
      level: "violation",
      message:
        "The API of 2026.8 refuses `source_unlinked`, and no event has it as a matcher compares it. Did you mean `source_linked`?",
      path: "/policies/0/action",
      offset: null,
    });
  });

  test("of a policy alone has its place there", () => {
    const [finding] = lintConfiguration({ name: "p", action: "custom_" });
    expect(finding?.path).toBe("/action");
  });

  test.each<[ServerRelease, string, string]>([
    ["2025.10", "export_ready", "The action is there in 2025.12 and later."],
    ["2026.8", "custom_deploy", 'use the query `action = "custom_deploy"`.'],
    ["2026.2", "custom_deploy", "use an expression policy, or from 2026.5 on a query."],
    ["2026.8", "xyzzyxyzzy", "`authentik-events example` lists the actions there are."],
  ])("in %s of the action %s says %j", (release, action, words) => {
    const [finding] = lintConfiguration({ policies: [{ name: "p", action }] }, release);
    expect(finding?.message).toContain(words);
  });

  test.each([
    ["2001:DB8::1", "`2001:db8::1`"],
    ["192.0.2.0/24", "network"],
    ["{{ office }}", "no IP address"],
  ])("of the address %s says %s", (client_ip, words) => {
    const [finding] = lintConfiguration({ policies: [{ name: "p", client_ip }] });
    expect(finding?.message).toContain(words);
  });

  test("of an app depends on the action, where that is known", () => {
    const app = "authentik.events";
    const messages = ["login", null].map(
      (action) => lintConfiguration({ policies: [{ name: "p", app, action }] })[0]?.message,
    );
    expect(messages[0]).toContain("No `login` event has");
    expect(messages[1]).toContain("No event that authentik makes has");
  });
});

test("a rule that works has nothing to hear", () => {
  const configuration = {
    groups: [{ name: "ops", users: ["alice"] }],
    policies: [{ name: "p", action: "login_failed", model: null }],
    transports: [{ name: "interface" }],
    rules: [
      {
        name: "r",
        transports: ["interface"],
        destination_group: "ops",
        bindings: [{ policy: "p" }],
      },
    ],
  };
  expect(lintConfiguration(configuration)).toEqual([]);
});

test("a rule that tells only the user needs events that have one", () => {
  const rule = (action: string) => ({
    policies: [{ name: "p", action }],
    transports: [{ name: "interface" }],
    rules: [
      {
        name: "r",
        transports: ["interface"],
        destination_event_user: true,
        bindings: [{ policy: "p" }],
      },
    ],
  });
  expect(lintConfiguration(rule("update_available")).map(({ id }) => id)).toEqual([
    "rule-no-recipient",
  ]);
  expect(lintConfiguration(rule("login"))).toEqual([]);
});

describe("a query that mixes `and` and `or`", () => {
  const a = 'action = "login"';
  const offsets = (query: string) =>
    lintConfiguration({ policies: [{ name: "p", query }] }).flatMap(({ id, offset }) =>
      id === "query-precedence" ? [offset] : [],
    );

  test.each<[string, number[]]>([
    [`${a} and ${a} or ${a}`, [38]],
    [`(${a} and ${a} or ${a}) or ${a}`, [39]],
    [`${a} or (${a} and ${a} or ${a})`, [59]],
    [`(${a} and ${a} or ${a}) and (${a} or ${a} and ${a})`, [39, 102]],
    [`(${a} and ${a}) or ${a}`, []],
    [`${a} and (${a} or ${a})`, []],
    [`((${a} or ${a}))`, []],
  ])("%s", (query, found) => {
    expect(offsets(query)).toEqual(found);
  });
});

test("the grouping of a query is drawn", () => {
  const query = '(app = "a" or app = "b") and app = "c" or app = "d" or app = "e" and app = "f"';
  const [finding] = lintConfiguration({ policies: [{ name: "p", query }] });
  expect(finding?.message).toContain(
    'as (app = "a" or app = "b") and (app = "c" or app = "d" or (app = "e" and app = "f")).',
  );
});

describe("a negation of a key of the user", () => {
  const idsOf = (action: string, query: string) =>
    lintConfiguration({ policies: [{ name: "p", action, query }] }).map(({ id }) => id);

  test("fires where an action's events have no user", () => {
    expect(idsOf("update_available", 'user.username != "bob"')).toEqual(["query-negated-missing"]);
  });

  test("fires for a key that only some users have", () => {
    expect(idsOf("login", 'user.on_behalf_of.username not in ("bob")')).toEqual([
      "query-negated-missing",
    ]);
  });

  test("stays silent where there is always one", () => {
    expect(idsOf("login", 'user.username != "bob"')).toEqual([]);
  });
});

test("an empty group and a user that no event has are nobody together", () => {
  const configuration = {
    groups: [{ name: "empty" }],
    policies: [{ name: "p", action: "update_available" }],
    transports: [{ name: "interface" }],
    rules: [
      {
        name: "r",
        transports: ["interface"],
        destination_group: "empty",
        destination_event_user: true,
        bindings: [{ policy: "p" }],
      },
    ],
  };
  expect(lintConfiguration(configuration).map(({ id }) => id)).toEqual(["rule-no-recipient"]);
});

test("a transport is shown where the rule names it, whatever stands before", () => {
  const findings = lintConfiguration({
    groups: [{ name: "ops", users: ["alice", "bob"] }],
    policies: [{ name: "p", action: "login" }],
    transports: [
      { name: "interface" },
      { name: "chat", pk: "3F1C2B7E8D4A4F559B1E0C6A7D2E9F10", mode: "webhook", webhook_url: "x" },
    ],
    rules: [
      {
        name: "r",
        transports: ["gone", "interface", "interface", "3f1c2b7e-8d4a-4f55-9b1e-0c6a7d2e9f10"],
        destination_group: "ops",
        bindings: [{ policy: "p" }],
      },
    ],
  });
  expect(findings.map(({ id, path }) => [id, path])).toEqual([
    ["config-reference-unknown", "/rules/0/transports/0"],
    ["rule-webhook-per-recipient", "/rules/0/transports/3"],
  ]);
});

describe("an app that no event has", () => {
  const message = (policy: object, release?: ServerRelease) =>
    lintConfiguration({ policies: [{ name: "p", ...policy }] }, release)[0]?.message;

  test("is replaced by a query where the apps of events begin so", () => {
    expect(message({ action: "login", app: "authentik.events" })).toContain(
      'the query `app startswith "authentik.events"`',
    );
  });

  test("has no query where none begins so", () => {
    const text = message({ action: "model_updated", app: "authentik.flows" });
    expect(text).toContain("`authentik.events.middleware`");
    expect(text).not.toContain("startswith");
  });

  test("has no query before there was one", () => {
    expect(message({ action: "login", app: "authentik.events" }, "2026.2")).not.toContain(
      "startswith",
    );
  });
});
