import { describe, expect, test } from "vitest";
import { findingAt, type Mark, marksOf } from "../../../src/site/validator/editor/marks.js";
import type { PlacedFinding } from "../../../src/site/validator/report/text-report.js";

const TEXT = '{\n  "a": "x \\" y",\n  "b": [1.5e3, true],\n  "c": {}\n}';

function at(line: number | null, column: number | null): PlacedFinding {
  const finding = {
    level: "violation",
    id: "type-wrong",
    message: "wrong",
    path: "/a",
    file: null,
    line,
    column,
    action: null,
    release: "any",
    docs: "",
  } as const;
  return { finding, text: null, event: null };
}

function marked(...places: [number, number][]) {
  const findings = places.map(([line, column]) => at(line, column));
  return marksOf(TEXT, findings).map(({ from, to }) => TEXT.slice(from, to));
}

describe("a mark", () => {
  test.each([
    [2, 8, '"x \\" y"'],
    [3, 9, "1.5e3"],
    [3, 16, "true"],
    [3, 8, "["],
    [1, 1, "{"],
  ] as const)("at line %i, column %i covers %s", (line, column, token) => {
    expect(marked([line, column])).toEqual([token]);
  });

  test("beyond the end of the text is empty", () => {
    expect(marked([5, 40])).toEqual([""]);
  });

  test("is left out where there is no such line", () => {
    expect(marksOf(TEXT, [at(99, 1), at(null, null)])).toEqual([]);
  });
});

describe("the finding at a place", () => {
  const mark = (finding: number, from: number, to: number): Mark => {
    return { finding, from, to, level: "info", message: "" };
  };
  const lines = "0123456789\n0123456789\n0123456789";

  test("is the one whose mark is the shortest around it", () => {
    expect(findingAt([mark(0, 0, 10), mark(1, 2, 4)], 3, lines)).toBe(1);
  });

  test("is else the first on the line", () => {
    expect(findingAt([mark(0, 0, 2), mark(1, 13, 14)], 20, lines)).toBe(1);
  });

  test("is none on a line without findings", () => {
    expect(findingAt([mark(0, 0, 2)], 25, lines)).toBeNull();
  });
});
