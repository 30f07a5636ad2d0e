import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RELEASES, validateEvent } from "../../src/index.js";
import { createMock, type MockOptions, mockVariants } from "../../src/mock/index.js";

const release = fc.constantFrom(...RELEASES);

const options = release.chain((line) => {
  const variants = mockVariants(line);
  const actions = [...new Set(variants.map(({ action }) => action))];
  return fc.record(
    {
      seed: fc.oneof(fc.string(), fc.integer()),
      release: fc.constant(line),
      envelope: fc.constantFrom("rest" as const, "log" as const),
      mix: fc.constantFrom("realistic" as const, "uniform" as const),
      actions: fc.uniqueArray(fc.constantFrom(...actions), { minLength: 1, maxLength: 3 }),
      count: fc.integer({ min: 0, max: 15 }),
      from: fc.date({
        min: new Date("2001-01-01"),
        max: new Date("2090-01-01"),
        noInvalidDate: true,
      }),
    },
    { requiredKeys: ["release", "envelope", "count"] },
  );
});

/** Its second event happens within the request of the first, which did not show it. */
const FOLLOWS_WITHOUT_REQUEST = {
  seed: "qr_  8<",
  release: "2025.12" as const,
  envelope: "rest" as const,
  actions: ["policy_execution", "configuration_error"],
  count: 2,
};

test("whatever is asked for is valid, of the kind, of the number and repeatable", () => {
  fc.assert(
    fc.property(options, (asked) => {
      const lines = [...createMock(asked).lines()];
      expect(lines.length).toBe(asked.count);
      expect([...createMock(asked).lines()]).toEqual(lines);
      for (const line of lines) {
        const event = JSON.parse(line) as { action: string };
        const name = event.action.startsWith("custom_") ? "custom_" : event.action;
        expect(asked.actions ?? [name]).toContain(name);
        const { release: line_, envelope } = asked;
        const violations = validateEvent(event, { release: line_, envelope }).filter(
          ({ level }) => level === "violation",
        );
        expect(violations).toEqual([]);
      }
    }),
    { numRuns: 120, examples: [[FOLLOWS_WITHOUT_REQUEST]] },
  );
}, 30_000);

describe("what there is not is refused with what there is", () => {
  const WRONG: [MockOptions, RegExp][] = [
    [{ release: "2023.1" }, /^2023\.1 is not a release; there is 2024\.12, /],
    [{ release: "any" }, /^any is not a release/],
    [{ envelope: "xml" as "rest" }, /^xml is not an envelope; there is rest, log$/],
    [{ mix: "wild" as "uniform" }, /^wild is not a mix/],
    [{ actions: ["lgoin"] }, /^lgoin is not an action in 2026\.8; there is login, /],
    [
      { release: "2024.12", actions: ["export_ready"] },
      /^export_ready is not an action in 2024\.12/,
    ],
    [
      { actions: ["logout"], variants: ["interactive"] },
      /^interactive is not a variant in 2026\.8; there is logout\/explicit, logout\/session-binding$/,
    ],
    [{ noise: 1 }, /^noise must be/],
    [{ count: -1 }, /^count must be/],
    [{ count: 1.5 }, /^count must be/],
    [{ from: new Date(Number.NaN) }, /^from and to must be dates/],
    [{ from: new Date("2026-01-02"), to: new Date("2026-01-01") }, /^to must be later than from$/],
  ];

  test.each(WRONG)("%j", (asked, message) => {
    expect(() => createMock(asked)).toThrow(message);
    expect(() => createMock(asked)).toThrow(RangeError);
  });
});

test("a variant is named alone, or with its action", () => {
  const bare = createMock({ actions: ["login"], variants: ["interactive"], count: 5 });
  const full = createMock({ variants: ["login/interactive"], count: 5 });
  expect([...bare.lines()]).toEqual([...full.lines()]);
});
