import { describe, expect, test } from "vitest";
import { covers, lineRange, parseRange, touches } from "../../src/catalog/range.js";

describe("a release range", () => {
  const cases: [range: string, line: string, touched: boolean, covered: boolean][] = [
    [">=2025.8", "2025.6", false, false],
    [">=2025.8", "2025.8", true, true],
    [">=2025.8", "2025.10", true, true],
    ["<2025.8", "2025.6", true, true],
    ["<2025.8", "2025.8", false, false],
    [">=2024.12 <2025.2", "2024.12", true, true],
    [">=2024.12 <2025.2", "2025.2", false, false],
    [">=2026.2.2", "2026.2", true, false],
    ["<2026.2.2", "2026.2", true, false],
    [">=2025.8.0", "2025.8", true, true],
  ];
  test.each(cases)("%s and line %s", (range, line, touched, covered) => {
    expect(touches(parseRange(range), lineRange(line))).toBe(touched);
    expect(covers(parseRange(range), lineRange(line))).toBe(covered);
  });

  test.each(["", "2025.8", ">2025.8", ">=2025", ">=2025.8 or", "=2025.8"])(
    "%j is refused",
    (text) => {
      expect(() => parseRange(text)).toThrow(/not a/);
    },
  );
});
