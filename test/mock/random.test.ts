import { expect, test } from "vitest";
import { dashed, Random } from "../../src/mock/random.js";

test("the numbers of a seed are these, for ever", () => {
  const random = new Random("seed", "test");
  expect(Array.from({ length: 5 }, () => random.next())).toMatchInlineSnapshot(`
    [
      2510358145,
      473327651,
      2335150003,
      2388410377,
      1821407340,
    ]
  `);
});

test("streams and seeds differ", () => {
  const first = (seed: string | number, stream: string) => new Random(seed, stream).next();
  const all = [first(1, "a"), first(2, "a"), first(1, "b"), first("", "a"), first("1", "aa")];
  expect(new Set(all).size).toBe(all.length);
  expect(first(1, "a")).toBe(first("1", "a"));
});

test("numbers are spread evenly", () => {
  const random = new Random(1, "even");
  const buckets = Array<number>(16).fill(0);
  for (let draw = 0; draw < 160_000; draw++) {
    const bucket = random.below(16);
    buckets[bucket] = (buckets[bucket] ?? 0) + 1;
  }
  expect(Math.min(...buckets)).toBeGreaterThan(9600);
  expect(Math.max(...buckets)).toBeLessThan(10_400);
});

test("keys are random UUIDs of version 4", () => {
  const random = new Random(1, "keys");
  const keys = Array.from({ length: 2000 }, () => random.key());
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys)
    expect(dashed(key)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
});
