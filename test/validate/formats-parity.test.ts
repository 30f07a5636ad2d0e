import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { formats } from "../../src/validate/formats.js";

/** Links are not compared: ours are checked only for what no link can have. */
const SEEDS = {
  uuid: ["f00f54e7-2b38-421f-bc78-e61f950048d6", "F00F54E7-2B38-421F-BC78-E61F950048D6"],
  "date-time": [
    "2026-08-20T08:14:05.318276Z",
    "2024-02-29T23:59:59Z",
    "2026-08-20T08:14:05+02:00",
    "2026-12-31T00:00:00.1-11:30",
  ],
  ipv4: ["192.0.2.1", "255.255.255.255", "0.0.0.0"],
  ipv6: [
    "2001:db8::42",
    "::1",
    "::",
    "2001:db8:0:0:0:0:0:1",
    "::ffff:192.0.2.1",
    "1:2:3:4:5:6:7::",
  ],
} as const satisfies Partial<Record<keyof typeof formats, string[]>>;

type Compared = keyof typeof SEEDS;

const ALPHABET = "0123456789abcdefABCDEFgZTz:.-+ %/";
const VALUES = 250_000;

/** A small generator of its own, so that the same values are tested every time. */
function* mutations(seeds: readonly string[], count: number): Generator<string> {
  let state = 12_345;
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let index = 0; index < count; index++) {
    let text = seeds[random(seeds.length)] ?? "";
    for (let change = random(3); change >= 0; change--) {
      const at = random(text.length + 1);
      const letter = ALPHABET[random(ALPHABET.length)] ?? "";
      const rest = text.slice(at + random(2));
      text = text.slice(0, at) + (random(3) === 0 ? "" : letter) + rest;
    }
    yield text;
  }
}

const ajv = addFormats.default(new Ajv());

describe.each(Object.keys(SEEDS) as Compared[])("format %s", (name) => {
  const reference = ajv.compile({ type: "string", format: name });

  test(`agrees with ajv-formats on ${VALUES.toLocaleString("en")} values`, () => {
    const different: string[] = [];
    for (const text of mutations(SEEDS[name], VALUES))
      if (formats[name](text) !== reference(text) && !isMeant(name, text)) different.push(text);
    expect(different.slice(0, 20)).toEqual([]);
  });
});

/** Where we differ, and why. */
function isMeant(name: Compared, text: string): boolean {
  switch (name) {
    // ajv-formats also takes a blank between date and time, and minutes without hours in the offset.
    case "date-time":
      return text.charAt(10) === " " || /[+-]\d\d(\d\d)?$/.test(text) || /:60/.test(text);
    // ajv-formats also takes the form urn:uuid:….
    case "uuid":
      return text.startsWith("urn:");
    default:
      return false;
  }
}
