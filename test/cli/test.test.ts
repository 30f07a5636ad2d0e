import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { exampleText, folder, normal, run } from "./support.js";
import { parseXml } from "./xml.js";

const SUITE = `
now: 2026-03-01T12:00:00Z
configuration: rules.yaml
policies:
  - { name: at-office, client_ip: 192.0.2.10 }
events:
  failed: { example: login_failed/wrong-password }
  office:
    file: login.json
    with: { client_ip: 192.0.2.10 }
    without: [/context/geo]
  bare: { event: { action: logout, context: {} } }
expressions:
  python: { "*": { passing: true, messages: [hello] }, bare: { raised: boom } }
matrix:
  failed-logins:
    failed: { passing: true, messages: [Action matched.], error: null }
    "*": false
  at-office: { office: true, failed: false, bare: null }
  python: { failed: true, office: { messages: [hello] }, bare: { skip: raises elsewhere } }
rules:
  notify:
    failed: { deliveries: [interface to alice], nothing: null }
    "*": { passing: false, nothing: no-binding-passes }
`;
const RULES = `
groups: [{ name: ops, users: [alice] }]
policies:
  - { name: failed-logins, action: login_failed }
  - { name: python, expression: return True }
transports: [{ name: interface }]
rules:
  - { name: notify, transports: [interface], destination_group: ops, bindings: [{ policy: failed-logins }] }
`;

function suite(text = SUITE) {
  return folder({
    "suite.yaml": text,
    "rules.yaml": RULES,
    "login.json": exampleText("login/password-and-totp"),
  });
}

async function runSuite(text: string, ...args: string[]) {
  const path = suite(text);
  const { code, out, err } = await run(["test", path("suite.yaml"), ...args]);
  return { code, out: normal(out, path), err: normal(err, path) };
}

const FAILING = SUITE.replace("messages: [Action matched.]", "messages: [Matched.]")
  .replace("interface to alice", "interface to bob")
  .replace("office: true, failed: false, bare: null", "office: true");

describe("a suite", () => {
  test("runs the expressions of which it says nothing", async () => {
    const text = SUITE.replace(
      /expressions:\n.*\n/,
      "fixtures: { policies: { other: { passing: true } } }\n",
    )
      .replace(
        "python: { failed: true, office: { messages: [hello] }, bare: { skip: raises elsewhere } }",
        `python: { "*": true }
  mine: { failed: { messages: [hi], passing: true }, "*": false }`,
      )
      .replace(
        "policies:\n",
        `policies:
  - name: mine
    expression: |
      ak_message("hi")
      return ak_call_policy("other").passing and context["event"].action == "login_failed"
`,
      );
    const { code, out, err } = await runSuite(text, "--format", "json");
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out).summary).toEqual({ passed: 15, failed: 0, skipped: 0 });
  }, 60_000);

  test("passes where everything is as expected", async () => {
    const { code, out, err } = await runSuite(SUITE);
    expect([code, err]).toEqual([0, ""]);
    await expect(out).toMatchFileSnapshot("expected/test-passing.txt");
  });

  test("fails with the difference, why, and what nothing is said of", async () => {
    const { code, out } = await runSuite(FAILING);
    expect(code).toBe(1);
    await expect(out).toMatchFileSnapshot("expected/test-failing.txt");
  });

  test("is told to programs", async () => {
    const { out } = await runSuite(FAILING, "--format", "json");
    const { summary, results } = JSON.parse(out);
    expect(summary).toEqual({ passed: 7, failed: 4, skipped: 1 });
    expect(results[0]).toEqual({
      file: "suite.yaml",
      kind: "policy",
      subject: "failed-logins",
      event: "failed",
      status: "failed",
      reason: null,
      differences: [{ what: "messages", expected: ["Matched."], actual: ["Action matched."] }],
      why: ["action: The event's action is `login_failed`."],
      path: "/matrix/failed-logins/failed",
      line: 17,
      column: 13,
    });
  });

  test("is told to readers of JUnit", async () => {
    const { out } = await runSuite(FAILING, "--format", "junit");
    const { attributes, children } = parseXml(out);
    expect(attributes).toMatchObject({ tests: "12", failures: "4", skipped: "1" });
    expect(children[0]?.children[0]?.attributes).toEqual({
      classname: "policy failed-logins",
      name: "failed",
    });
  });

  test("can be held against another release", async () => {
    const { code } = await runSuite(SUITE, "--release", "2025.6");
    expect(code).toBe(1);
  });
});

describe("a suite that makes no sense is refused with its place", () => {
  test.each([
    [
      "events: { a: { example: login/paskey } }",
      'suite.yaml:1:14 the catalog has no example "login/paskey" (did you mean login/passkey?)',
    ],
    ["events: { a: { file: none.json } }", "suite.yaml:1:14 "],
    [
      "events: { a: { file: rules.yaml } }",
      "suite.yaml:1:14 rules.yaml must hold one event, but holds 0",
    ],
    [
      "events: { a: {} }",
      "suite.yaml:1:14 Exactly one of `event`, `file` and `example` must be given.",
    ],
    [
      "events: { a: { event: {} } }\nmatrix: { p: { b: true } }",
      'suite.yaml:2:19 There is no event "b" in this suite.',
    ],
    [
      "events: { a: { event: {} } }\nrules: { r: { a: { nothing: none } } }",
      'suite.yaml:2:29 There is no reason "none".',
    ],
    [
      "events: {}\nconfiguration: { rules: [{}] }",
      "suite.yaml:2:26 `name` is missing: a rule must have it.",
    ],
    ["events: {}\nconfiguration: none.yaml", "suite.yaml:2:16 "],
    ['events: {}\nrelease: "2024.8"', "suite.yaml:2:10 release must be one of"],
    ["events: {}", "suite.yaml tests nothing"],
  ])("%j", async (text, message) => {
    const { code, out, err } = await runSuite(text);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(`error: ${message}`);
  });

  test("but a policy or rule that is not there only fails", async () => {
    const { code, out } = await runSuite(
      "events: { a: { event: {} } }\nmatrix: { p: { a: true } }\nrules: { r: { a: true } }",
    );
    expect(code).toBe(1);
    expect(out).toContain('There is no policy "p".');
    expect(out).toContain('There is no rule "r".');
  });
});

test("--watch runs again when a file changes, and ends with Ctrl-C", async () => {
  const path = suite();
  const controller = new AbortController();
  const outcome = run(["test", "--watch", path("suite.yaml")], { interrupt: controller.signal });
  await new Promise((resolve) => setTimeout(resolve, 300));
  writeFileSync(path("rules.yaml"), RULES.replace("action: login_failed", "action: login"));
  await new Promise((resolve) => setTimeout(resolve, 600));
  controller.abort();
  const { code, out } = await outcome;
  expect(code).toBe(130);
  expect(out.match(/\d+ tests, .*/g)).toEqual([
    "12 tests, 11 passed, 1 skipped",
    "12 tests, 7 passed, 4 failed, 1 skipped",
  ]);
});

test("--watch waits for the file that makes no sense, wherever it is named", async () => {
  const path = suite();
  writeFileSync(path("rules.yaml"), "policies: [");
  const controller = new AbortController();
  const outcome = run(["test", "--watch", path("suite.yaml")], { interrupt: controller.signal });
  await new Promise((resolve) => setTimeout(resolve, 300));
  writeFileSync(path("rules.yaml"), RULES);
  await new Promise((resolve) => setTimeout(resolve, 600));
  controller.abort();
  const { out, err } = await outcome;
  expect(err).toContain("error: ");
  expect(out).toContain("12 tests, 11 passed, 1 skipped");
});

test("a policy of the suite that no row tests is a failure", async () => {
  const { code, out } = await runSuite(
    "events: { a: { example: login/passkey } }\npolicies: [{ name: p }, { name: q }]\nmatrix: { p: { a: true } }",
  );
  expect(code).toBe(1);
  expect(out).toContain("policy q\n    ✗ *  suite.yaml:2:25");
  expect(out).toContain("No row of `matrix` tests this policy");
});

test("JUnit has the reason of what is skipped", async () => {
  const { out } = await runSuite(
    'events: { a: { example: login/passkey } }\npolicies: [{ name: p }]\nmatrix: { p: { a: { skip: "no <server>" } } }',
    "--format",
    "junit",
  );
  expect(out).toContain("<![CDATA[no <server>]]>");
});
