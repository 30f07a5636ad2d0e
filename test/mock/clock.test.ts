import { expect, test } from "vitest";
import { createMock, type MockOptions } from "../../src/mock/index.js";

const WEEK = { from: new Date("2026-09-07T00:00:00Z"), to: new Date("2026-09-14T00:00:00Z") };

function times(options: MockOptions): number[] {
  return [...createMock(options)].map(({ created }) => Date.parse(String(created)));
}

test.each([10, 5000, 50_000])("%i events increase in time, within what was asked for", (count) => {
  const found = times({ ...WEEK, count });
  expect(found.length).toBe(count);
  expect(found.every((time, index) => index === 0 || time >= (found[index - 1] as number))).toBe(
    true,
  );
  expect(found[0]).toBeGreaterThanOrEqual(WEEK.from.getTime());
  expect(found.at(-1)).toBeLessThan(WEEK.to.getTime());
});

test("more happens by day than by night, and on working days", () => {
  const found = times({ ...WEEK, count: 5000 }).map((time) => new Date(time));
  const within = (from: number, to: number) =>
    found.filter((date) => date.getUTCHours() >= from && date.getUTCHours() < to).length;
  expect(within(8, 12)).toBeGreaterThan(5 * within(0, 4));
  const onDay = (day: number) => found.filter((date) => date.getUTCDay() === day).length;
  expect(onDay(3)).toBeGreaterThan(3 * onDay(0));
});

test("without a number, events end where they should", () => {
  const to = new Date("2026-09-07T10:00:00Z");
  const found = times({ from: new Date("2026-09-07T09:00:00Z"), to });
  expect(found.length).toBeGreaterThan(500);
  expect(found.at(-1)).toBeLessThan(to.getTime());
});

test("events begin after the release came out, and are kept for a year", () => {
  const [first] = createMock({ release: "2024.12", count: 1 });
  expect(String(first?.created)).toMatch(/^2025-01-01T05:00:\d\d\.\d{6}Z$/);
  expect(String(first?.expires)).toMatch(/^2026-01-01T05:00:\d\d\.\d{6}Z$/);
});
