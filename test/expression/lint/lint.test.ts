import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { lintExpressions } from "../../../src/expression/lint/index.js";
import { createPython } from "../../../src/expression/node/index.js";
import type { CheckRequest, ExpressionKind } from "../../../src/expression/python.js";
import { readConfiguration } from "../../../src/match/config/read.js";
import { LINT_GUIDE } from "../../../src/match/lint/guide.js";
import { EXPRESSION_LINTS } from "../../../src/match/lint/lint.js";
import type { ServerRelease } from "../../../src/match/release.js";
import { LOADING } from "../event.js";

interface Case extends Partial<CheckRequest> {
  name: string;
  source: string;
  expect: string[];
}

const CASES = parse(
  readFileSync(new URL("../../fixtures/expression/lints.yaml", import.meta.url), "utf8"),
) as Case[];

const python = createPython();
beforeAll(() => python.ready(), LOADING);
afterAll(() => python.close());

const EVENT = 'request.context["event"]';

/** Said beside whatever else raises. */
const COMPANION = "rule-silent-exception";

test.each(CASES)("$name", async ({ name: _, source, expect: expected, ...more }) => {
  const findings = await python.check({
    kind: "policy",
    release: "2026.8",
    ...more,
    source: source.replaceAll("{{event}}", EVENT),
  });
  const isWanted = (id: string) => id !== COMPANION || expected.some((one) => one.startsWith(id));
  const shown = findings.filter(({ id }) => isWanted(id));
  expect(shown.map(({ id, line, column }) => `${id} ${line}:${column}`)).toEqual(expected);
});

async function findingsOf(text: string, release: ServerRelease = "2026.8") {
  const { configuration } = readConfiguration(parse(text));
  return lintExpressions(configuration, python, release);
}

async function idsOf(text: string): Promise<string[]> {
  return (await findingsOf(text)).map(({ id }) => id);
}

describe.each(EXPRESSION_LINTS)("%s", (id) => {
  const { fires, silent } = LINT_GUIDE[id];

  test("fires", async () => {
    expect(await idsOf(fires)).toContain(id);
  });

  test("has nothing to say when that is repaired, nor has another", async () => {
    expect(await idsOf(silent)).toEqual([]);
  });
});

describe("what is said", () => {
  const said = async (source: string, more: Partial<CheckRequest> = {}) => {
    const request = { kind: "policy", release: "2026.8", ...more, source } as const;
    return (await python.check(request))[0]?.message;
  };

  test.each<[string, Partial<CheckRequest>, string]>([
    ["return http_request", {}, 'Write `event.context.get("http_request")`.'],
    [
      "return ak_create_jwt_raw()",
      { release: "2025.10" },
      "2025.10 has no `ak_create_jwt_raw`, so this raises NameError. It is there in 2025.12 and later.",
    ],
    ["return ak_loger", {}, "Did you mean `ak_logger`?"],
    ["return zzz", {}, "There is no `zzz` here, so this raises NameError."],
    ['return request.context["geoip"]', {}, 'Write `event.context.get("geo")`.'],
    [
      `e = ${EVENT}\nreturn e.action == "login_failed" and e.context["usernam"]`,
      {},
      "Did you mean `username`?",
    ],
    [`return ${EVENT}.user["name"]`, {}, "A `user` always has `pk`, `username`, `email`"],
    ["x = (", {}, "'(' was never closed"],
    ["", {}, "there is nothing to run"],
    ["if True:\nreturn 1", {}, "after 'if' statement on line 1"],
    [
      "return ip_address(notification.event.client_ip)",
      { kind: "body", actions: ["login"] },
      "`client_ip` is None where there was no request, in the transport's test",
    ],
  ])("of %j", async (source, more, words) => {
    expect(await said(source, more)).toContain(words);
  });
});

describe("a mapping", () => {
  const mapped = (code: string, ...keys: string[]) =>
    JSON.stringify({
      mappings: [{ name: "m", expression: code }],
      transports: keys.map((key, index) => ({
        name: `t${index}`,
        mode: "webhook",
        webhook_url: "https://chat.example.com",
        [key]: "m",
      })),
    });
  const NUMBER = 'return {"X": 5}';

  test("for headers must hold texts", async () => {
    expect(await idsOf(mapped(NUMBER, "webhook_mapping_headers"))).toEqual(["mapping-header-type"]);
  });

  test("for a body need not", async () => {
    expect(await idsOf(mapped(NUMBER, "webhook_mapping_body"))).toEqual([]);
  });

  test("for both must do for both", async () => {
    expect(await idsOf(mapped(NUMBER, "webhook_mapping_body", "webhook_mapping_headers"))).toEqual([
      "mapping-header-type",
    ]);
  });

  test("for nothing yet must do for one of them", async () => {
    expect(await idsOf(mapped(NUMBER))).toEqual([]);
    expect(await idsOf(mapped("x = 1"))).toEqual(["mapping-none"]);
  });

  test("sees the actions of its rules", async () => {
    const rule = (action: string) => `
mappings: [{ name: m, expression: 'return {"u": notification.event.context["username"]}' }]
transports: [{ name: t, mode: webhook, webhook_url: "https://chat.example.com", webhook_mapping_body: m }]
policies: [{ name: p, action: ${action} }]
rules: [{ name: r, transports: [t], bindings: [{ policy: p }] }]`;
    expect(await idsOf(rule("login_failed"))).toEqual([]);
    expect(await idsOf(rule("logout"))).toEqual(["expr-missing-key"]);
  });
});

test("a policy of no rule has nothing to hear about rules", async () => {
  const code = "ak_create_event('x')\\nraise ValueError";
  expect(await idsOf(`policies: [{ name: p, expression: "${code}" }]`)).toEqual([]);
});

test("a finding stands at an offset of the expression", async () => {
  const source = 's = "😀"\r\nreturn geoip';
  const [finding] = await findingsOf(
    JSON.stringify({ policies: [{ name: "p", expression: source }] }),
  );
  expect(finding).toMatchObject({ path: "/policies/0/expression", level: "violation" });
  expect(source.slice(finding?.offset ?? 0)).toBe("geoip");
});

/** Pages of the cookbook. */
interface Page {
  recipes: { id: string; kind: ExpressionKind; source: string }[];
}

test("no recipe of the cookbook has anything to hear", async () => {
  const folder = new URL("../../../src/generated/site/cookbook/", import.meta.url);
  const pages = readdirSync(folder).map(
    (name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Page,
  );
  const recipes = pages.flatMap((page) => page.recipes);
  expect(recipes.length).toBeGreaterThan(40);
  for (const { id, kind, source } of recipes) {
    const found = await python.check({ kind, source, release: "2026.8" });
    expect([id, found]).toEqual([id, []]);
  }
});

test("what exists on the server only is left alone", async () => {
  const text = "existing: { policies: [p], mappings: [m] }";
  expect(await idsOf(text)).toEqual([]);
});

describe("hostile code", () => {
  const HOSTILE: Record<string, string> = {
    "5,000 nested brackets": `return ${"(".repeat(5000)}1${")".repeat(5000)}`,
    "20,000 sums": `return ${Array(20_000).fill("1").join("+")}`,
    "20,000 attributes": `return a${".b".repeat(20_000)}`,
    "half of a surrogate pair": "return '\ud800'",
    "tabs and blanks": "if True:\n\tx = 1\n  \treturn x",
    "a number of 10,000 digits": `return ${"9".repeat(10_000)}`,
    "a text in a text in a text": `return ${'f"{'.repeat(200)}1${'}"'.repeat(200)}`,
  };

  test.each(Object.entries(HOSTILE))("%s is a finding", async (_, source) => {
    const [finding] = await python.check({ kind: "policy", source, release: "2026.8" });
    expect(finding).toMatchObject({ id: "expr-syntax", line: expect.any(Number) });
  });

  test("an `elif` behind 300 others is looked at", async () => {
    const source = `if a:\n  pass\n${"elif True:\n  pass\n".repeat(300)}`;
    const findings = await python.check({ kind: "policy", source, release: "2026.8" });
    expect(findings.map(({ id }) => id)).toContain("expr-undefined-name");
  });
});
