import { describe, expect, test } from "vitest";
import { RELEASES, type Release, validateEvent } from "../../src/index.js";
import { createMock, type MockOptions, mockVariants } from "../../src/mock/index.js";

const ENVELOPES = ["rest", "log"] as const;

/** What a log line cannot help: authentik's logger writes no offset. */
const INHERENT: ReadonlySet<string> = new Set(["timestamp-naive"]);

/** Everything that the validator has to say, counted by what and where it is. */
function complaints(options: MockOptions & { release: Release }): Record<string, number> {
  const { release, envelope = "rest" } = options;
  const counts: Record<string, number> = {};
  for (const event of createMock(options))
    for (const { id, path, message } of validateEvent(event, { release, envelope })) {
      if (INHERENT.has(id)) continue;
      const what = `${event.action} ${id} ${path}: ${message}`;
      counts[what] = (counts[what] ?? 0) + 1;
    }
  return counts;
}

describe.each(ENVELOPES)("%s", (envelope) => {
  test.each(["2024.12", "2025.8", "2026.2", "2026.8"] as const)(
    "5,000 events as in an installation of %s have no finding",
    (release) => {
      expect(complaints({ release, envelope, count: 5000, seed: release })).toEqual({});
    },
    30_000,
  );

  test.each(RELEASES)(
    "1,500 events of all variants of %s have no finding",
    (release) => {
      expect(complaints({ release, envelope, count: 1500, mix: "uniform" })).toEqual({});
    },
    30_000,
  );
});

describe.each(RELEASES)("%s", (release) => {
  test("every variant can be asked for, and is valid", () => {
    const wrong = mockVariants(release).flatMap(({ action, variant }) => {
      const variants = [`${action}/${variant}`];
      const found = complaints({ release, variants, count: 10 });
      return Object.keys(found).map((what) => `${action}/${variant}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });
});
