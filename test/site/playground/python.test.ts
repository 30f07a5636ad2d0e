import { describe, expect, test } from "vitest";
import type { ExpressionRequest, Python } from "../../../src/expression/python.js";
import type { ExpressionResult } from "../../../src/expression/result.js";
import { createCore } from "../../../src/site/playground/engine/core.js";
import { type Question, VERDICT } from "../../../src/site/playground/engine/engine.js";
import { withPython } from "../../../src/site/playground/python/with-python.js";
import { about, linesOf, NEVER } from "./support.js";

const { passes, fails, error, undecided } = VERDICT;
const LINES = linesOf(["login/passkey", "login_failed/wrong-password"]);

type Answer = Partial<ExpressionResult> & Pick<ExpressionResult, "passing">;

/** Answers as it is told, and notes what it was asked. */
function fakePython(answer: (event: { action?: string }, request: ExpressionRequest) => Answer) {
  const asked: { request: ExpressionRequest; events: number }[] = [];
  const python: Python = {
    ready: async () => {},
    evaluate: async (request, events) => {
      asked.push({ request, events: events.length });
      return events.map((event, index) => ({
        ...{ event: index, result: null, resultType: null, messages: [], logs: [] },
        ...{ printed: "", calls: [], error: null },
        ...answer(event as { action?: string }, request),
      }));
    },
    check: async () => [],
    close: () => {},
  };
  return { python, asked };
}

async function engineWith(python: Python, lines = LINES) {
  const core = createCore();
  await core.open(lines, NEVER);
  return withPython(core, lines, python);
}

const failure = (kind: "raised" | "fixture" | "stopped", type: string): Answer => ({
  passing: null,
  error: { kind, type, message: "why", line: 2, traceback: "" },
});

const isLogin = ({ action }: { action?: string }): Answer => ({ passing: action === "login" });

describe("an expression", () => {
  const question = about({ name: "p", expression: "return True" });

  test("passes the events for which it is true, and is run once for each", async () => {
    const { python, asked } = fakePython(isLogin);
    const engine = await engineWith(python);
    expect([...(await engine.judge(question, NEVER))]).toEqual([passes, fails]);
    expect([...(await engine.judge(question, NEVER))]).toEqual([passes, fails]);
    expect(asked.map(({ events }) => events)).toEqual([1, 1]);
    expect(await engine.explain(question, 1)).toMatchObject({ expression: { passing: false } });
    expect(asked).toHaveLength(2);
  });

  test.each([
    ["raises", failure("raised", "KeyError"), error],
    ["asks the server", failure("fixture", "NeedsFixture"), undecided],
    ["was left out", failure("stopped", "NotRun"), undecided],
  ])("that %s is no answer", async (_, answer, verdict) => {
    const engine = await engineWith(fakePython(() => answer).python);
    expect((await engine.judge(question, NEVER))[0]).toBe(verdict);
  });

  test("that comes to no end is not tried on the other events", async () => {
    const { python, asked } = fakePython(() => failure("stopped", "TimeLimit"));
    const engine = await engineWith(python);
    expect([...(await engine.judge(question, NEVER))]).toEqual([error, undecided]);
    expect(asked).toHaveLength(1);
  });

  test("is told fixtures, release and time limit", async () => {
    const { python, asked } = fakePython(isLogin);
    const engine = await engineWith(python);
    const trial = { fixtures: { dns: { a: [] } }, timeLimit: 100 };
    await engine.explain({ ...question, trial }, 0);
    expect(asked[0]?.request).toMatchObject({ kind: "policy", release: "2026.8", ...trial });
  });
});

test("a rule decides with the expressions that it binds", async () => {
  const engine = await engineWith(fakePython(isLogin).python);
  const question: Question = {
    configuration: {
      policies: [{ name: "logins", expression: "return True" }],
      groups: [{ name: "ops", users: ["ada"] }],
      transports: [{ name: "interface" }],
      rules: [
        {
          name: "r",
          destination_group: "ops",
          transports: ["interface"],
          bindings: [{ policy: "logins" }],
        },
      ],
    },
    subject: { kind: "rule", index: 0 },
    release: "2026.8",
  };
  expect([...(await engine.judge(question, NEVER))]).toEqual([passes, fails]);
  expect(await engine.explain(question, 0)).toMatchObject({ rule: { passing: true } });
});

describe("a webhook", () => {
  const webhook = (mode: string): Question => ({
    configuration: {
      policies: [],
      mappings: [{ name: "text", expression: "return {}" }],
      transports: [
        { name: "w", mode, webhook_url: "https://a.example.com/", webhook_mapping_body: "text" },
      ],
    },
    subject: { kind: "transport", index: 0 },
    release: "2026.8",
  });

  test("sends what its mapping returns, beside the body it would send", async () => {
    const { python } = fakePython(() => ({ passing: null, result: { text: "hi" } }));
    const engine = await engineWith(python);
    expect([...(await engine.judge(webhook("webhook"), NEVER))]).toEqual([passes, passes]);
    expect(await engine.explain(webhook("webhook"), 0)).toMatchObject({
      sent: {
        delivery: { body: { text: "hi" }, isMapped: true },
        standard: { severity: "notice", user_username: "akadmin" },
      },
    });
  });

  test("fails where its mapping raises", async () => {
    const engine = await engineWith(fakePython(() => failure("raised", "KeyError")).python);
    expect((await engine.judge(webhook("webhook"), NEVER))[0]).toBe(error);
    expect(await engine.explain(webhook("webhook"), 0)).toMatchObject({
      sent: { delivery: { failure: { id: "mapping-raised" } } },
    });
  });

  test("in Slack mode gives its mapping the body of each event", async () => {
    const { python, asked } = fakePython(() => ({ passing: null, result: {} }));
    await (await engineWith(python)).judge(webhook("webhook_slack"), NEVER);
    expect(asked.map(({ request }) => request.notification?.originalBody)).toMatchObject([
      { attachments: [{ title: "login" }] },
      { attachments: [{ title: "login_failed" }] },
    ]);
  });

  test("is open until Python is there", async () => {
    const core = createCore();
    await core.open(LINES, NEVER);
    expect((await core.judge(webhook("webhook"), NEVER))[0]).toBe(undecided);
  });
});
