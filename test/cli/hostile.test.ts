import fc from "fast-check";
import { expect, test } from "vitest";
import { codeFrame } from "../../src/cli/reporters/code-frame.js";
import { columnsOf, visible } from "../../src/cli/visible-text.js";
import { bad, good } from "./fixtures.js";
import { folder, lines, run, withContext } from "./support.js";

const plain = (_style: unknown, text: string) => text;

/** Anything that a terminal obeys instead of showing it. */
const OBEYED = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

test("no byte of an event reaches the terminal as a command", async () => {
  const hostile = "\u001b]0;owned\u0007\u001b[2J\u202etxt.exe\u009b31m";
  const event = {
    ...withContext(good, { [hostile]: hostile }),
    action: hostile,
    client_ip: hostile,
  };
  const path = folder({ "a\u001b[2J.log": lines(event, withContext(bad, { [hostile]: 1 })) });
  const { out, err } = await run(["validate", path("a\u001b[2J.log"), path("b\u001b[2J.log")]);
  for (const line of `${out}\n${err}`.split("\n")) expect(line).not.toMatch(OBEYED);
});

test.each([
  ["explain", "\u001b[2J"],
  ["\u001b[2J"],
  ["validate", "--\u001b[2J"],
  ["validate", "--select", "\u001b[2J"],
  ["diff", "\u001b[2J", "2026.8"],
])("a wrong argument reaches the terminal as text: %j %j %j", async (...args) => {
  const { code, err } = await run(args.filter((arg) => typeof arg === "string"));
  expect(code).toBe(2);
  for (const line of err.split("\n")) expect(line).not.toMatch(OBEYED);
});

test("github gets one line per finding, whatever an event holds", async () => {
  const hostile = "a\r\n::error::owned\n";
  const { out } = await run(["validate", "--format", "github"], {
    stdin: lines({ ...good, action: hostile, client_ip: hostile }),
  });
  for (const line of out.trimEnd().split("\n")) expect(line).toMatch(/^::(error|notice) \w+=/);
  expect(out).not.toMatch(/^::error::owned/m);
});

test("a name like __proto__ is counted like any other", async () => {
  const event = JSON.stringify({ ...good, action: "__proto__" });
  const { out } = await run(["validate", "--format", "json"], { stdin: lines(event) });
  expect(JSON.parse(out).summary.events).toBe(1);
});

test("bytes that are no text are read to their end", async () => {
  const bytes = Buffer.alloc(300_000, '\u0000\u00ff\n{["');
  const { code, out } = await run(["validate", "--format", "ndjson"], { stdin: bytes });
  expect(code).toBeLessThan(3);
  expect(out.trimEnd().split("\n").at(-1)).toContain('{"summary":');
});

test("a code frame is two lines of the width that there is, with the mark below the place", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.nat(400),
      fc.integer({ min: 40, max: 120 }),
      (text, column, width) => {
        const frame = codeFrame(text, 7, column, { width, paint: plain }).split("\n");
        expect(frame).toHaveLength(2);
        for (const line of frame) expect(line).not.toMatch(OBEYED);
        expect(frame[1]).toMatch(/^ {2}│ *\^+$/);
        expect([...(frame[0] ?? "")].length).toBeLessThanOrEqual(width + "7 │ ……".length);
      },
    ),
  );
});

test("a mark stands below wide characters", () => {
  const frame = codeFrame('{"名前": 5}', 1, 8, { width: 80, paint: plain });
  const [line = "", mark = ""] = frame.split("\n");
  expect(columnsOf(mark) - 1).toBe(columnsOf(line.slice(0, line.indexOf("5"))));
});

test("controls are shown as pictures of themselves", () => {
  expect(visible("a\tb\u0000\u001b\u007f\u0085\u202e\ud800é\u{1f600}")).toBe("a b␀␛␡���é\u{1f600}");
});
