import { describe, expect, test } from "vitest";
import { formats } from "../../src/validate/formats.js";

const cases: Record<keyof typeof formats, { good: string[]; bad: string[] }> = {
  uuid: {
    good: ["f00f54e7-2b38-421f-bc78-e61f950048d6", "F00F54E7-2B38-421F-BC78-E61F950048D6"],
    bad: ["", "f00f54e72b38421fbc78e61f950048d6", "f00f54e7-2b38-421f-bc78-e61f950048d", "x"],
  },
  hex32: {
    good: ["f00f54e72b38421fbc78e61f950048d6"],
    bad: [
      "",
      "F00F54E72B38421FBC78E61F950048D6",
      "f00f54e7-2b38-421f-bc78-e61f950048d6",
      "g".repeat(32),
    ],
  },
  "date-time": {
    good: [
      "2026-08-20T08:14:05Z",
      "2026-08-20T08:14:05.318276Z",
      "2026-08-20t08:14:05z",
      "2026-08-20T08:14:05+02:00",
      "2024-02-29T00:00:00Z",
      "2016-12-31T23:59:60Z",
    ],
    bad: [
      "",
      "2026-08-20",
      "2026-08-20T08:14:05",
      "2026-08-20 08:14:05Z",
      "2026-02-29T00:00:00Z",
      "2026-13-01T00:00:00Z",
      "2026-00-01T00:00:00Z",
      "2026-04-31T00:00:00Z",
      "2026-08-20T24:00:00Z",
      "2026-08-20T08:60:00Z",
      "2026-08-20T08:14:05+24:00",
    ],
  },
  ipv4: {
    good: ["192.0.2.1", "0.0.0.0", "255.255.255.255"],
    bad: ["", "192.0.2", "192.0.2.256", "192.0.2.01", "192.0.2.1.", "192.0.2.1/24", "::1"],
  },
  ipv6: {
    good: ["::", "::1", "2001:db8::42", "2001:db8:0:0:0:0:0:1", "::ffff:192.0.2.1", "1::8"],
    bad: [
      "",
      ":",
      ":::",
      "2001:db8::1::2",
      "2001:db8",
      "1:2:3:4:5:6:7:8:9",
      "1:2:3:4:5:6:7::8:9",
      "::fffff",
      "::ffff:192.0.2.256",
      "fe80::1%eth0",
      "192.0.2.1",
      ":1:2:3:4:5:6:7",
    ],
  },
  uri: {
    good: ["https://example.com/a?b#c", "mailto:jane@example.com"],
    bad: ["", "example.com", "/path", "https://example.com/a b"],
  },
};

describe.each(Object.entries(cases))("format %s", (name, { good, bad }) => {
  const check = formats[name as keyof typeof formats];
  test.each(good)("accepts %j", (text) => {
    expect(check(text)).toBe(true);
  });
  test.each(bad)("refuses %j", (text) => {
    expect(check(text)).toBe(false);
  });
});

test.each(["1:", "0.", "::", "a:", "9"])("a megabyte of %j is answered", (part) => {
  const text = `${part.repeat(500_000)} `;
  for (const check of Object.values(formats)) expect(check(text)).toBe(false);
});
