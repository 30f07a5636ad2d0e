import { describe, expect, test } from "vitest";
import type { RuleDecision } from "../../src/match/rules/decision.js";
import { bad, good } from "./fixtures.js";
import { folder, lines, normal, run } from "./support.js";

const failed = { ...bad, client_ip: "192.0.2.10" };
const RULES = `
existing: { policies: [python] }
groups: [{ name: ops, users: [alice, 8] }]
policies:
  - { name: failed, action: login_failed }
transports:
  - { name: interface }
  - { name: chat, mode: webhook, webhook_url: https://chat.example.com, send_once: true }
rules:
  - name: notify-failed
    severity: alert
    transports: [interface, chat]
    destination_group: ops
    bindings: [{ policy: failed }]
  - name: notify-nobody
    transports: [interface]
    bindings: [{ policy: failed }]
  - name: notify-python
    transports: [interface]
    destination_event_user: true
    bindings: [{ policy: python }, { policy: failed, order: 1, enabled: false }]
`;

function files() {
  return folder({ "rules.yaml": RULES, "events.ndjson": lines(good, failed) });
}

async function notify(...args: string[]) {
  const path = files();
  const all = ["notify", "--config", path("rules.yaml"), ...args, path("events.ndjson")];
  const { code, out, err } = await run(all);
  return { code, out: normal(out, path), err: normal(err, path) };
}

describe("notify", () => {
  test("runs the expressions of rules, with what configuration and fixtures say", async () => {
    const path = folder({
      "rules.yaml": `
users: [{ pk: 7, username: jane }]
groups: [{ name: ops, users: [jane] }]
policies:
  - { name: member, expression: "ak_message('hello')\\nreturn ak_is_group_member(ak_user_by(username='jane'), name='ops')" }
  - { name: raises, expression: "return {}['x']" }
  - { name: asks, expression: "return resolve_dns('host.example.com')" }
  - { name: open, expression: "return ak_user_by(username='nobody')" }
transports: [{ name: interface }]
rules:
  - { name: a, transports: [interface], destination_group: ops, bindings: [{ policy: member }] }
  - { name: b, bindings: [{ policy: raises, negate: true }] }
  - { name: c, bindings: [{ policy: asks }] }
  - { name: d, bindings: [{ policy: open }] }
`,
      "fixtures.yaml": "dns: { host.example.com: [192.0.2.1] }",
      "events.ndjson": lines(good),
    });
    const args = ["notify", "--config", path("rules.yaml"), "--fixtures", path("fixtures.yaml")];
    const { out, code } = await run([...args, "--format", "json", path("events.ndjson")]);
    const [{ rules }] = JSON.parse(out).results;
    expect(code).toBe(0);
    expect(
      rules.map(({ passing, messages, bindings: [binding] }: RuleDecision) => [
        passing,
        messages,
        binding?.why,
      ]),
    ).toEqual([
      [true, ["hello"], "The expression passes."],
      [
        false,
        ["'x'"],
        "The expression raises, so `failure_result` decides: false. `negate` is not applied.",
      ],
      [true, [], "The expression passes."],
      [
        null,
        [],
        "Whether there is another user is known to the server only. Say it under `users` of the fixtures.",
      ],
    ]);
  }, 60_000);

  test("says who is told of what", async () => {
    const { code, out, err } = await notify();
    expect([code, err]).toEqual([0, ""]);
    await expect(out).toMatchFileSnapshot("expected/notify.txt");
  });

  test("explains every rule, also where nobody is told", async () => {
    await expect((await notify("--explain")).out).toMatchFileSnapshot(
      "expected/notify-explain.txt",
    );
  });

  test("prints a delivery per line", async () => {
    const { out } = await notify("--format", "ndjson");
    const deliveries = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(
      deliveries.map(({ rule, transport, recipient }) => [
        rule,
        transport,
        recipient.username ?? recipient.pk,
      ]),
    ).toEqual([
      ["notify-failed", "interface", "alice"],
      ["notify-failed", "interface", 8],
      ["notify-failed", "chat", "alice"],
    ]);
    expect(deliveries[0]).toMatchObject({
      event: (bad as Record<string, unknown>).pk,
      severity: "alert",
      mode: "local",
      sent: true,
    });
  });

  test("gives programs the whole decision", async () => {
    const { out } = await notify("--format", "json");
    const { summary, results } = JSON.parse(out);
    expect(summary).toEqual({
      events: 2,
      notified: 1,
      deliveries: 3,
      rules: {
        "notify-failed": { events: 1, deliveries: 3, nothing: { "no-binding-passes": 1 } },
        "notify-nobody": {
          events: 0,
          deliveries: 0,
          nothing: { "no-binding-passes": 1, "no-recipient": 1 },
        },
        "notify-python": { events: 0, deliveries: 0, nothing: { "not-decided": 2 } },
      },
    });
    expect(results).toHaveLength(2);
    expect(results[1].rules[0].bindings[0].match.checks[0].passing).toBe(true);
  });

  test("exits with 1 when nothing is sent and somebody asked", async () => {
    const path = files();
    const args = ["notify", "--config", path("rules.yaml"), "--exit-code", "-"];
    expect((await run(args, { stdin: lines(good) })).code).toBe(1);
    expect((await run(args, { stdin: lines(failed) })).code).toBe(0);
  });

  test("reads what can be read", async () => {
    const path = files();
    const stdin = lines(failed, '{"action": "login", oops');
    const { code, out, err } = await run(
      ["notify", "--config", path("rules.yaml"), "--format", "ndjson"],
      { stdin },
    );
    expect([code, out.split("\n").length]).toEqual([3, 4]);
    expect(err).toMatch(/^standard input:2:\d+ This is not JSON/);
  });

  test("decides as the release does that the configuration or somebody names", async () => {
    const path = folder({ "rules.yaml": `release: "2025.6"\n${RULES}` });
    const count = async (...args: string[]) => {
      const all = ["notify", "--config", path("rules.yaml"), "--format", "ndjson", ...args];
      return (await run(all, { stdin: lines(failed) })).out.split("\n").length - 1;
    };
    expect(await count()).toBe(0);
    expect(await count("--release", "2025.8")).toBe(3);
  });

  test("says at once everything that is wrong with a configuration, with places", async () => {
    const path = folder({
      "rules.yaml":
        "rules:\n  - name: r\n    transport: []\n    severity: 5\n  - nam: x\nrelease: 2025.10\n",
    });
    const { code, err } = await run(["notify", "--config", path("rules.yaml")], { stdin: "" });
    expect(code).toBe(2);
    await expect(normal(err, path)).toMatchFileSnapshot("expected/notify-wrong.txt");
  });

  test("needs a configuration", async () => {
    const { code, err } = await run(["notify"], { stdin: "" });
    expect(code).toBe(2);
    expect(err).toContain("required option '--config <file>' not specified");
  });

  test("stays quick with a thousand rules", async () => {
    const policies = Array.from({ length: 1000 }, (_, index) => ({
      name: `p${index}`,
      action: `custom_${index}`,
    }));
    const rules = policies.map(({ name }) => ({ name, bindings: [{ policy: name }] }));
    const path = folder({ "rules.json": JSON.stringify({ policies, rules }) });
    const { out } = await run(["notify", "--config", path("rules.json"), "--format", "ndjson"], {
      stdin: lines(...Array(3000).fill(failed)),
    });
    expect(out).toBe("");
  });
});

test("an input without an event is named", async () => {
  const path = folder({ "rules.yaml": RULES, "a.json": '{"action": "login"}' });
  const { err } = await run(["notify", "--config", path("rules.yaml"), path("a.json")]);
  expect(normal(err, path)).toBe(
    "a.json holds no event. `authentik-events validate` says what it holds instead; --input says what to take it for.\n",
  );
});

test("what authentik tells past all rules is explained", async () => {
  const exported = { ...good, action: "export_ready", context: {} };
  const path = folder({ "rules.yaml": "rules: []", "a.json": JSON.stringify(exported) });
  const all = ["notify", "--config", path("rules.yaml"), "--explain", path("a.json")];
  expect((await run(all)).out).toContain("Past all rules: authentik stores a notification");
});
