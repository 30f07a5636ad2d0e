import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACTIONS } from "../../../src/generated/facts.js";
import { summarize } from "../../../src/site/validator/summary.js";

const ROOT = "schemas/actions";

function examples(action: string) {
  const folder = `${ROOT}/${action}/examples`;
  return readdirSync(folder).map((file) => ({
    file,
    event: JSON.parse(readFileSync(`${folder}/${file}`, "utf8")),
  }));
}

/** One example per action, so that every sentence was read by somebody. */
test("every action has a sentence of its own", () => {
  const sentences = ACTIONS.map((action) => {
    const [first] = examples(action);
    return `${action}: ${summarize(first?.event)}`;
  });
  expect(sentences).toMatchSnapshot();
});

describe.each(ACTIONS)("%s", (action) => {
  test.each(examples(action))("$file is told in words", ({ event }) => {
    const sentence = summarize(event) ?? "";
    expect(sentence).toMatch(/^[A-Za-z].{10,}[.?!…]$/u);
    expect(sentence).not.toMatch(/undefined|null\b|\[object|NaN|\*{4}| {2}|“”| \./);
  });
});

test("a sign-in is told with its method, its place and its time", () => {
  const event = {
    action: "login",
    user: { username: "ada" },
    context: {
      auth_method: "password",
      auth_method_args: { mfa_devices: [{}] },
      geo: { city: "Berlin", country: "DE" },
    },
    client_ip: "192.0.2.17",
    created: "2026-08-21T07:58:41.217321Z",
  };
  expect(summarize(event)).toBe(
    "ada signed in with a password and a second factor from 192.0.2.17 (Berlin, DE) on 21 August 2026 at 07:58 UTC.",
  );
});

test("the address that stands for none is not told", () => {
  const event = { action: "logout", user: { username: "ada" }, client_ip: "255.255.255.255" };
  expect(summarize(event)).toBe("ada signed out.");
});

test.each([null, 1, "login", [], {}, { action: 7 }, { action: "" }])(
  "%j is no event, and nothing is told",
  (value) => {
    expect(summarize(value)).toBeNull();
  },
);

test("any context gives a sentence without a gap", () => {
  const event = fc.record({
    action: fc.constantFrom(...ACTIONS, "custom_x", "made_up"),
    user: fc.jsonValue(),
    context: fc.jsonValue(),
    client_ip: fc.jsonValue(),
    created: fc.jsonValue(),
  });
  fc.assert(
    fc.property(event, (value) => {
      const sentence = summarize(value);
      expect(sentence).toMatch(/[.?!…]$/);
      expect(sentence).not.toMatch(/undefined|\[object/);
    }),
  );
});
