import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { INPUT_KINDS, type InputItem } from "../../../src/validate/input/item.js";
import { createReader, findEvents } from "../../../src/validate/input/reader.js";
import { brief, fixture, itemsOfPieces, plain, text } from "./brief.js";

const names = readdirSync(fileURLToPath(new URL("../../fixtures/input/", import.meta.url)));

function pieces(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const bounds = [...cuts].map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b);
  return [0, ...bounds].map((from, index) => bytes.slice(from, bounds[index] ?? bytes.length));
}

/** A file with a few mistakes in it: pieces taken out, doubled or overwritten. */
const damaged = fc
  .tuple(
    fc.constantFrom(...names),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(40),
        fc.oneof(
          fc.string({ maxLength: 3 }),
          fc.constantFrom("\n", "{", "}", '"', "\u001b[", "\\", "😀", ",", "]"),
        ),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([name, changes]) => {
    let content = text(name);
    for (const [at, length, insert] of changes) {
      const from = at % (content.length + 1);
      content = content.slice(0, from) + insert + content.slice(from + length);
    }
    return content;
  });

describe("items do not depend on how the bytes are cut", () => {
  test.each(names)("%s byte by byte", (name) => {
    const bytes = fixture(name);
    const single = Array.from(bytes, (_, at) => bytes.slice(at, at + 1));
    expect(itemsOfPieces(single).map(plain)).toEqual(findEvents(bytes).map(plain));
  });

  test("damaged files", () => {
    fc.assert(
      fc.property(damaged, fc.array(fc.nat(), { maxLength: 12 }), (content, cuts) => {
        const bytes = new TextEncoder().encode(content);
        const options = { maxLineBytes: 1500 };
        const whole = findEvents(bytes, options).map(plain);
        expect(itemsOfPieces(pieces(bytes, cuts), options).map(plain)).toEqual(whole);
      }),
      { numRuns: 400 },
    );
  });

  test("anything", () => {
    const content = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string().map(bytesOf));
    fc.assert(
      fc.property(content, fc.array(fc.nat(), { maxLength: 8 }), (bytes, cuts) => {
        const whole = findEvents(bytes).map(plain);
        expect(itemsOfPieces(pieces(bytes, cuts)).map(plain)).toEqual(whole);
      }),
      { numRuns: 500 },
    );
  });
});

function bytesOf(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

/** Positions are in the file, in the order of the file, and say the same as `locate`. */
function check(items: readonly InputItem[], content: string): void {
  const lines = content.split("\n");
  let line = 1;
  for (const item of items) {
    const start =
      item.type === "event"
        ? item.start
        : item.type === "broken"
          ? item.finding
          : { line: item.line, column: 1 };
    expect(start.line).toBeGreaterThanOrEqual(1);
    expect(start.line).toBeLessThanOrEqual(lines.length);
    expect(start.column).toBeGreaterThanOrEqual(1);
    expect(start.column).toBeLessThanOrEqual((lines[start.line - 1] ?? "").length + 1);
    if (item.type !== "event") continue;
    expect(start.line).toBeGreaterThanOrEqual(line);
    line = start.line;
    for (const pointer of ["", "/action", "/context", "/nothing/at/all"])
      expect(item.locate(pointer).line).toBeGreaterThanOrEqual(line);
  }
}

describe("no input makes it throw", () => {
  test("damaged files, whose items stand in them", () => {
    fc.assert(
      fc.property(damaged, (content) => check(findEvents(content), content)),
      { numRuns: 1000 },
    );
  });

  test.each(INPUT_KINDS)("forced to be read as %s", (input) => {
    fc.assert(
      fc.property(damaged, (content) => {
        const reader = createReader({ input });
        const items = [...reader.push(bytesOf(content)), ...reader.end()];
        expect(reader.kind).toBe(input);
        check(items, content);
      }),
      { numRuns: 100 },
    );
  });

  test("bytes of any kind", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        findEvents(bytes);
      }),
      { numRuns: 1000 },
    );
  });
});

const EVENT = { pk: 1, action: "login", app: "a", context: { list: [{ n: 1 }], text: "v" } };

describe("nothing is lost", () => {
  const lines: [string, string][] = [
    [JSON.stringify(EVENT), "event"],
    ['{"action": "a", "context": {}, "event": "Created Event"}', "event"],
    ['web-1  | {"action": "a", "context": {}, "event": "Created Event"}', "event"],
    ['{"event": "invalid_login", "level": "info"}', "skipped"],
    ['{"unrelated": 1}', "skipped"],
    ["text", "skipped"],
    ["Traceback (most recent call last):\n  File x\nKeyError: 1", "skipped"],
    ['{"action": "a", "context": {]', "broken"],
    ['{"action": nope, "event": "Created Event"}', "broken"],
  ];

  test("of lines: each is an event, skipped or broken", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines)), fc.boolean(), (chosen, isLog) => {
        const content = chosen.map(([line]) => `${line}\n`).join("");
        const items = findEvents(content, { input: isLog ? "log" : "ndjson" });
        expect(items.map(({ type }) => type)).toEqual(chosen.map(([, type]) => type));
      }),
    );
  });

  test("of an array: each element is an event, skipped or broken", () => {
    const elements: [string, string][] = [
      [JSON.stringify(EVENT), "event"],
      [JSON.stringify(EVENT, null, 2), "event"],
      [JSON.stringify(EVENT).replace('"v"', "v"), "broken"],
      [JSON.stringify(EVENT).replace('"v"', '"v'), "broken"],
      [JSON.stringify(EVENT).replace("[{", "{{"), "broken"],
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...elements)), (chosen) => {
        const types = (content: string) => findEvents(content).map(({ type }) => type);
        const expected = chosen.map(([, type]) => type);
        const content = chosen.map(([element]) => element).join(",\n");
        expect(types(`[${content}]`)).toEqual(expected);
        expect(types(`{"pagination": {}, "results": [${content}]}`)).toEqual(expected);
      }),
    );
  });

  test.each(names)("of %s when it is cut off", (name) => {
    const content = text(name);
    const all = findEvents(content).map(brief);
    fc.assert(
      fc.property(fc.nat(content.length), (length) => {
        const items = findEvents(content.slice(0, length)).map(brief);
        // What the cut touched may be anything; before it nothing changes.
        const untouched = items.slice(0, -1);
        expect(all.slice(0, untouched.length)).toEqual(untouched);
      }),
      { numRuns: 60 },
    );
  });
});
