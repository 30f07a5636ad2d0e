import { afterAll, beforeAll, describe, expect, test } from "vitest";
import EXAMPLE from "../../schemas/actions/custom_/examples/policy-in-a-rule.json" with {
  type: "json",
};
import type { Fixtures } from "../../src/expression/fixtures.js";
import { createPython } from "../../src/expression/node/index.js";
import type { ExpressionKind } from "../../src/expression/python.js";
import type { ExpressionResult } from "../../src/expression/result.js";
import { RELEASES } from "../../src/generated/facts.js";
import type { ServerRelease } from "../../src/match/release.js";
import MAPPINGS from "../fixtures/expression/mappings.json" with { type: "json" };
import NAMES from "../fixtures/expression/names.json" with { type: "json" };
import POLICIES from "../fixtures/expression/policies.json" with { type: "json" };
import { EVENT, LOADING } from "./event.js";

interface Case {
  name: string;
  source: string;
  release?: ServerRelease;
  kind?: ExpressionKind;
  /** Laid over the event. */
  with?: Record<string, unknown>;
  without?: string[];
  fixtures?: Fixtures;
  /** What authentik would have sent. */
  original?: unknown;
  expect: Partial<ExpressionResult>;
}

const python = createPython();
beforeAll(() => python.ready(), LOADING);
afterAll(() => python.close());

const policy = { kind: "policy", name: "p", release: "2026.8" } as const;

describe("a policy", () => {
  test.each(POLICIES as Case[])(
    "$name",
    async ({ source, fixtures = {}, without = [], ...one }) => {
      const event = { ...EVENT, ...one.with };
      for (const key of without) delete event[key];
      const [result] = await python.evaluate({ ...policy, source, fixtures }, [event]);
      expect(result).toMatchObject(one.expect);
    },
  );
});

describe("a mapping", () => {
  const recipient = { username: "bob", email: "bob@example.com" };
  test.each(MAPPINGS as Case[])("$name", async ({ kind = "body", source, ...one }) => {
    const { release = "2026.8", fixtures = {}, original } = one;
    const notification = { severity: "alert", recipient, originalBody: original };
    const request = { kind, name: "m", source, release, fixtures, notification };
    const [result] = await python.evaluate(request, [EVENT]);
    expect(result).toMatchObject(one.expect);
  });
});

describe.each(RELEASES)("in %s", (release) => {
  test("a policy sees the names of the release and no others", async () => {
    const names = NAMES.map(({ name }) => name);
    const source = `seen = []
for name in ${JSON.stringify(names)}:
    try:
        eval(name)
        seen.append(name)
    except NameError:
        pass
return seen`;
    const [result] = await python.evaluate({ ...policy, release, source }, [EVENT]);
    const there = NAMES.filter(({ since }) => since !== null && isSince(release, since));
    expect(result?.result).toEqual(there.map(({ name }) => name));
  });
});

function isSince(release: string, since: string): boolean {
  return RELEASES.indexOf(release as never) >= RELEASES.indexOf(since as never);
}

test("an event that a policy creates shows all that the policy sees, masked, and no trace of the policy", async () => {
  const { request } = EXAMPLE.context;
  const event = { ...EVENT, pk: "567989bf-7039-4589-9e2e-436c93afd2c7", context: {} };
  const source = "ak_create_event('security_alert', severity='high', api_token='x')\nreturn False";
  const [result] = await python.evaluate({ ...policy, name: "notify-security", source }, [event]);
  const text =
    "Event action=login_failed user={'pk': 14, 'email': 'jane@example.com', 'username': 'jane'}";
  const name = `${text} context={}`;
  expect(result?.calls).toEqual([
    {
      function: "ak_create_event",
      arguments: "'security_alert', severity='high', api_token='x'",
      line: 1,
      answer: {
        action: EXAMPLE.action,
        app: EXAMPLE.app,
        user: {},
        client_ip: null,
        context: {
          ...EXAMPLE.context,
          api_token: "********************",
          context: { event: { ...request.obj, name } },
          request: {
            ...request,
            obj: { ...request.obj, name },
            context: { event: { ...request.obj, name } },
          },
        },
      },
    },
  ]);
});

test(
  "ten thousand events go through one expression",
  async () => {
    const source = `event = request.context["event"]
ip = event.client_ip
return event.context["n"] % 2 == 0 and ip and ip_address(ip) in ip_network("192.0.2.0/24")`;
    const events = Array.from({ length: 10_000 }, (_, n) => ({ ...EVENT, context: { n } }));
    const start = performance.now();
    const results = await python.evaluate({ ...policy, source }, events);
    const rate = Math.round(events.length / ((performance.now() - start) / 1000));
    console.info(`${rate.toLocaleString("en")} runs a second`);
    expect(results.filter(({ passing }) => passing)).toHaveLength(5_000);
  },
  LOADING,
);
