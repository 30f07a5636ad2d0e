import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { currentEvent } from "../../../src/site/validator/findings/current-event.js";
import { checkText } from "../../../src/site/validator/report/check-text.js";

const EVENT = readFileSync("schemas/actions/login/examples/password-known-device.json", "utf8");
const LINE = JSON.stringify(JSON.parse(EVENT));

describe("an event", () => {
  test("is noted with its variant and its sentence", () => {
    const { kind, events, findings } = checkText(EVENT, "any");
    expect(kind).toBe("event");
    expect(findings).toEqual([]);
    expect(events).toEqual([
      {
        line: 1,
        column: 1,
        action: "login",
        variant: { id: "interactive", title: "Sign-in through a flow" },
        envelope: "rest",
        sentence:
          "jane signed in with a password from 198.51.100.23 on 21 August 2026 at 07:58 UTC.",
      },
    ]);
  });

  test("has its findings with their place", () => {
    const wrong = EVENT.replace('"known_device": true', '"known_device": 1');
    const { findings, summary } = checkText(wrong, "2026.8");
    expect(summary.violations).toBe(1);
    expect(findings).toMatchObject([
      { event: 0, finding: { id: "type-wrong", line: 22, column: 23, release: "2026.8" } },
    ]);
  });
});

test("broken input between events belongs to none of them", () => {
  const { summary, findings } = checkText(`${LINE}\n{"action": \n${LINE}\n`, "any");
  expect([summary.events, summary.broken]).toEqual([2, 1]);
  expect(findings.map(({ event }) => event)).toEqual([null]);
});

test("a text without an event gives nothing but counts", () => {
  const { events, findings, summary } = checkText("hello\nworld\n", "any");
  expect([events, findings, summary.skipped]).toEqual([[], [], 2]);
});

describe("the event at a place", () => {
  const text = `${LINE}\n${LINE}\n`;
  const { events } = checkText(text, "any");

  test.each([
    [0, 0],
    [LINE.length, 0],
    [LINE.length + 1, 1],
    [text.length, 1],
  ])("%i is event %i", (offset, index) => {
    expect(currentEvent(events, text, offset)).toBe(index);
  });

  test("is none where there are no events", () => {
    expect(currentEvent([], "", 0)).toBeNull();
  });
});
