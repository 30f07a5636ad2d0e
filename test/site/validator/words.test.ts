import { expect, test } from "vitest";
import { frameOf } from "../../../src/site/validator/file/frame.js";
import { byteWords, levelCounts } from "../../../src/site/validator/report/words.js";
import { emptySummary } from "../../../src/validate/summary.js";

test.each([
  [{}, "No findings"],
  [{ violations: 3, warnings: 1 }, "3 violations, 1 warning"],
  [{ infos: 1200 }, "1,200 infos"],
])("%j is told as %s", (counts, words) => {
  expect(levelCounts({ ...emptySummary(), ...counts })).toBe(words);
});

test.each([
  [0, "0 B"],
  [999, "999 B"],
  [1000, "1.0 kB"],
  [104_857_600, "104.9 MB"],
])("%i bytes are %s", (bytes, words) => {
  expect(byteWords(bytes)).toBe(words);
});

test("a frame shows the place, and cuts a long line around it", () => {
  const line = `{"a": "${"x".repeat(200)}", "b": true, "c": "${"y".repeat(200)}"}`;
  const { before, place, after } = frameOf(line, line.indexOf("true") + 1);
  expect(place).toBe("true");
  expect(before).toMatch(/^…x+", "b": $/);
  expect(after).toMatch(/^, "c": "y+…$/);
});
