import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashOf, textOf } from "../../../src/site/validator/share/link.js";

test("any text comes back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), async (text) => {
      expect(await textOf(await hashOf(text))).toEqual({ text });
    }),
    { numRuns: 50 },
  );
});

test("a link is shorter than the event that it carries", async () => {
  const event = JSON.stringify({ action: "login", context: { a: "x".repeat(1000) } });
  expect((await hashOf(event)).length).toBeLessThan(event.length / 5);
});

test.each(["", "#", "#login", "#v1", "#version.x"])(
  "%j is the hash of something else",
  async (hash) => {
    expect(await textOf(hash)).toBeNull();
  },
);

describe("a link that cannot be read", () => {
  test.each(["#v1.", "#v1.AAAA", "#v1.%%%", "#v1.é"])("%s is broken", async (hash) => {
    expect(await textOf(hash)).toEqual({
      problem: "This link is broken: a part of it was lost or changed on its way.",
    });
  });

  test("says so when its end is lost", async () => {
    const hash = await hashOf("a text that is long enough to lose something: 0123456789");
    expect(await textOf(hash.slice(0, -8))).toHaveProperty("problem");
  });

  test("says so when a newer version made it", async () => {
    expect(await textOf("#v2.AAAA")).toEqual({
      problem: "This link was made by a newer version of the site, which this one cannot read.",
    });
  });

  test("says so when a small link holds a text that is too large", async () => {
    const hash = await hashOf("a".repeat(3_000_000));
    expect(await textOf(hash)).toEqual({
      problem: "The text of this link is too long for the editor.",
    });
  });

  test("never throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.base64String(), async (rest) => {
        expect(await textOf(`#v1.${rest}`)).not.toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});
