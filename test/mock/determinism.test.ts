import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { createMock, type MockOptions } from "../../src/mock/index.js";

const CASES: [string, MockOptions][] = [
  ["rest", { seed: "snapshot", release: "2026.8", count: 500 }],
  ["log", { seed: "snapshot", release: "2026.8", envelope: "log", count: 500 }],
  ["noisy log", { seed: "snapshot", release: "2025.4", envelope: "log", noise: 0.4, count: 500 }],
  ["uniform", { seed: 7, release: "2025.8", mix: "uniform", count: 500 }],
];

/** The hashes change with the catalog and with the tables of names, and with nothing else. */
test("the same seed gives the same bytes, today and later", async () => {
  const hashes = CASES.map(([name, options]) => `${name} ${hash(text(options))}\n`);
  await expect(hashes.join("")).toMatchFileSnapshot("hashes.txt");
});

test("another seed gives other events", () => {
  expect(text({ seed: 1, count: 3 })).not.toBe(text({ seed: 2, count: 3 }));
});

test("reading twice, as values, lines or chunks, gives the same events", () => {
  const mock = createMock({ seed: "twice", count: 400 });
  const lines = [...mock.lines()];
  expect([...mock.lines()]).toEqual(lines);
  expect([...mock.chunks()].join("")).toBe(`${lines.join("\n")}\n`);
  expect([...mock]).toEqual(lines.map((line) => JSON.parse(line)));
});

test("noise changes no event", () => {
  const options = { seed: "noise", envelope: "log", count: 300 } as const;
  const isEvent = (line: string) => line.includes('"event": "Created Event"');
  const noisy = [...createMock({ ...options, noise: 0.5 }).lines()];
  expect(noisy.filter(isEvent)).toEqual([...createMock(options).lines()]);
  expect(noisy.length).toBeGreaterThan(450);
});

test("fewer events are the first of more", () => {
  const more = [...createMock({ count: 50 }).lines()];
  expect([...createMock({ count: 20 }).lines()]).toEqual(more.slice(0, 20));
});

function text(options: MockOptions): string {
  return [...createMock(options).chunks()].join("");
}

function hash(value: string): string {
  return createHash("sha256").update(value).digest("hex");
}
