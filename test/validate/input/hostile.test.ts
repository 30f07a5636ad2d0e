import { describe, expect, test } from "vitest";
import { findEvents } from "../../../src/validate/input/reader.js";
import { briefs, itemsOfPieces } from "./brief.js";

const MANY = 100_000;
const RECORD = '{"action": "a", "context": {}, "event": "Created Event"}';

/** Whatever it is, it must not take time by the square of its length. */
const INPUTS: Record<string, string> = {
  brackets: "[".repeat(MANY),
  "brackets on a line": `x\n${"[".repeat(MANY)}`,
  "closed brackets": `${"[".repeat(MANY)}${"]".repeat(MANY)}`,
  braces: "{".repeat(MANY),
  objects: '{"a":'.repeat(MANY),
  "objects in arrays": '[{"a":'.repeat(MANY),
  "objects that break off, in an array": `[${'{"a":1,'.repeat(MANY)}`,
  "elements that break off": `[${'{"action":,'.repeat(MANY)}`,
  "records that break off": '{"action": {"a'.repeat(MANY),
  "records that break off after text": `x\n x${'{"action": {"a'.repeat(MANY)}`,
  "small records on a line": '{"a":1}'.repeat(MANY),
  "small records with text between": '{"a":1} x '.repeat(MANY),
  "torn records with whole ones between": `{"action": "x${RECORD}`.repeat(MANY / 10),
  "text with a record at its end": `x\n${'{"a":1} x '.repeat(MANY)}${RECORD}`,
  quotes: `[${'"'.repeat(MANY)}`,
  backslashes: `["${"\\".repeat(MANY)}`,
  colours: "\u001b[1m".repeat(MANY),
  "colours in a record": RECORD.replace("a", "\u001b[1m".repeat(MANY)),
  "an escape without end": `\u001b]${"\u001b]".repeat(MANY)}`,
  prefixes: "web-1 | ".repeat(MANY),
  "words with dots": `${"a.b-c/".repeat(MANY)}\n`,
  digits: "2026-08-30T".repeat(MANY),
  "empty lines": "\n".repeat(MANY),
  tracebacks: "Traceback (most recent call last):\n".repeat(MANY),
  "CSV with quotes": `Event uuid,Action,Context\n${'f00f54e7-2b38-421f-bc78-e61f950048d6,"a\n'.repeat(MANY / 10)}`,
  "CSV that is one quote": `Event uuid,Action,Context\n"${"a,\n".repeat(MANY)}`,
  "records in a collector's record": JSON.stringify({ log: RECORD.repeat(MANY) }),
  "a webhook of brackets": JSON.stringify({
    body: `login: {'a': ${"[".repeat(MANY)}`,
    severity: "notice",
    user_username: "",
  }),
};

describe("takes time by its length", () => {
  test.each(Object.entries(INPUTS))("%s", (_, input) => {
    const before = performance.now();
    findEvents(input);
    const bytes = new TextEncoder().encode(input);
    const pieces = [];
    for (let at = 0; at < bytes.length; at += 1024) pieces.push(bytes.subarray(at, at + 1024));
    itemsOfPieces(pieces);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

test("brackets without end are one broken document", () => {
  expect(briefs("[".repeat(MANY))).toEqual([
    `1:${MANY + 1} input-truncated The input ends in the middle of a value: expected a value or ]. What stands before was read.`,
  ]);
});

test("a value of an array that is too long is reported, and the next one is read", () => {
  const long = JSON.stringify({ action: "a", context: { text: "x".repeat(500) } });
  expect(briefs(`[\n${RECORD},\n${long},\n${RECORD}\n]`, { maxLineBytes: 200 })).toEqual([
    "2:1 log a",
    "3:1 line-too-long This value is longer than the limit of 200 bytes and was skipped.",
    "4:1 log a",
  ]);
});

test("an array of 100,000 elements on one line is read element by element", () => {
  const items = findEvents(`[${Array.from({ length: MANY }, () => RECORD).join(",")}]`);
  expect(items.length).toBe(MANY);
  const last = items.at(-1);
  expect(last?.type === "event" && last.locate("/context").column).toBe(
    2 + (MANY - 1) * (RECORD.length + 1) + RECORD.indexOf("{}"),
  );
});
