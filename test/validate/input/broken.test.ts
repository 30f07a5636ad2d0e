import { describe, expect, test } from "vitest";
import { findEvents } from "../../../src/validate/input/reader.js";
import { briefs, fixture, text } from "./brief.js";

const END = "What stands before was read.";

test("an array goes on with the next event after each kind of mistake", () => {
  expect(briefs(fixture("broken-array.json.txt"))).toEqual([
    "2:3 rest login",
    "3:81 json-broken This is not JSON: expected a value, found v.",
    "4:3 rest login",
    "6:3 json-broken This is not JSON: expected a key in double quotes, found {.",
    "6:3 rest login",
    "7:87 json-broken This is not JSON: expected a comma or }, found c.",
    "8:3 rest login",
    `9:43 input-truncated The input ends in the middle of a value: expected a key in double quotes. ${END}`,
  ]);
});

test("a page on one line does so too", () => {
  expect(briefs(fixture("broken-list-line.json.txt"))).toEqual([
    "1:41 rest login",
    "1:220 json-broken This is not JSON: expected a value, found v.",
    "1:241 rest login",
    "1:442 json-broken This is not JSON: expected a key in double quotes, found {.",
    "1:442 rest login",
    "1:627 json-broken This is not JSON: expected a comma or }, found c.",
    "1:643 rest login",
    "1:743 json-broken This is not JSON: expected a comma or ], found {.",
    "1:743 rest login",
  ]);
});

test("each broken line of NDJSON is a finding, and the cut one is named", () => {
  expect(briefs(fixture("broken.ndjson"))).toEqual([
    "1:1 rest login",
    "2:79 json-broken This is not JSON: expected a value, found v.",
    "3:99 json-broken This is not JSON: expected a comma or }, found end of line.",
    "4:8 json-broken This is not JSON: expected true, false or null, found o.",
    "5:1 rest login",
    `6:31 input-truncated The input ends in the middle of a value: expected the closing " of the text. ${END}`,
  ]);
});

test("in a log only what is recognisably an event is broken, other text is skipped", () => {
  expect(briefs(fixture("broken.log"))).toEqual([
    "1 text",
    "2:668 json-broken This is not JSON: expected the end of the number, found 1.",
    "3 text",
    "4 text",
    '5:201 json-broken This is not JSON: expected the closing " of the text, found end of line.',
  ]);
});

test("records on one line are all found, also beside torn ones", () => {
  expect(briefs(fixture("glued.log"))).toEqual([
    "1 text",
    "2:1 log login_failed",
    "2:861 log update_available",
    "3:1 log login_failed",
    "3:873 log update_available",
    "4:1 log login_failed",
    "4:862 log login_failed",
    "4:1723 log update_available",
    "5:1 log login_failed",
    "5 text",
    "6:617 json-broken This is not JSON: expected a comma or }, found end of line.",
    "6:301 log update_available",
    "7:433 json-broken This is not JSON: expected a comma or }, found a.",
    "7:431 log login_failed",
  ]);
});

test("a finding shows the line up to where it was read", () => {
  const line = '{"pk": 1, "action": "login", "context": {"a": None}}';
  const [inLine] = findEvents(`${line}\n{"pk": 2}\n`);
  expect(inLine).toEqual({
    type: "broken",
    finding: {
      level: "violation",
      id: "json-broken",
      message: "This is not JSON: expected a value, found N.",
      path: "",
      line: 1,
      column: 47,
    },
    text: line,
  });
  const [inArray] = findEvents(`[\n${line}\n]`);
  expect(inArray).toMatchObject({ text: line.slice(0, 47), finding: { line: 2, column: 47 } });
});

test("a place beyond what a frame can show has no text", () => {
  const [item] = findEvents(`{"action": "${"x".repeat(3000)}", nope}`);
  expect(item).toMatchObject({ finding: { id: "json-broken", column: 3016 }, text: null });
});

describe("cut at each byte, the input gives what was whole before", () => {
  test.each([
    "event.json.txt",
    "array.json.txt",
    "list.json.txt",
    "list-line.json.txt",
    "mixed.ndjson",
  ])("%s", (name) => {
    const whole = text(name).trimEnd();
    const all = briefs(whole);
    for (let length = 1; length < whole.length; length += 3) {
      const items = briefs(whole.slice(0, length));
      const last = items.at(-1) ?? "";
      const before = last.includes("input-truncated") ? items.slice(0, -1) : items;
      expect(before).toEqual(all.slice(0, before.length));
      const isBetween = before.length === items.length;
      if (isBetween && name !== "mixed.ndjson")
        expect(whole.slice(0, length).trim().length).toBeLessThan(2);
    }
  });
});

describe("after a document", () => {
  const event = '{\n "pk": 1, "action": "login", "context": {}\n}';
  test("text is a mistake, and what follows on a new line is read", () => {
    expect(briefs(`${event}\nend\n${event}\n`)).toEqual([
      "1:1 rest login",
      "4:1 json-broken This is not JSON: expected an event, found e.",
      "5:1 rest login",
    ]);
  });

  test("so is a comma between events that no array surrounds", () => {
    expect(briefs(`${event},\n${event}`)).toEqual([
      "1:1 rest login",
      "3:2 json-broken This is not JSON: expected an event, found a comma.",
      "4:1 rest login",
    ]);
  });
});

test("a mistake in the first key of a later object is found where it stands", () => {
  const [first, second] = briefs('{"pk": 1, "action": "a", "app": "x"}\n{"\\ x": 1}', {
    input: "array",
  });
  expect(first).toBe("1:1 rest a");
  expect(second).toMatch(/^2:4 json-broken /);
});
