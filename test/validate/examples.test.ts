import { describe, expect, test } from "vitest";
import { touches } from "../../src/catalog/range.js";
import { type ValidateOptions, validateEvent } from "../../src/index.js";
import { allTargets, catalog, examples, toLogLine } from "../support/catalog.js";

type Release = NonNullable<ValidateOptions["release"]>;

function violations(value: unknown, options: ValidateOptions): string[] {
  return validateEvent(value, options)
    .filter((finding) => finding.level === "violation")
    .map((finding) => `${finding.id} ${finding.path}`);
}

describe.each(examples)("example $id", ({ example, action }) => {
  test("is valid in exactly the releases of its range", () => {
    const valid = allTargets
      .filter(({ name }) => violations(example.value, { release: name as Release }).length === 0)
      .map(({ name }) => name);
    const expected = allTargets
      .filter(({ range }) => touches(range, example.range))
      .map(({ name }) => name);
    expect(valid).toEqual(expected);
  });

  test("has no key and no emitter that the catalog does not know", () => {
    const unknown = validateEvent(example.value).filter((finding) => finding.level === "info");
    expect(unknown).toEqual([]);
  });

  test("is valid as a log line of the same releases", () => {
    const line = toLogLine(example.value);
    const refused = allTargets
      .filter(({ range }) => touches(range, example.range))
      .flatMap(({ name }) => violations(line, { release: name as Release, envelope: "log" }));
    expect(refused).toEqual([]);
  });

  test("belongs to its action", () => {
    const { action: value } = example.value as { action: string };
    expect(action.name === "custom_" ? value.startsWith("custom_") : value === action.name).toBe(
      true,
    );
  });
});

const invalid = [...catalog.actions.values()].flatMap((action) =>
  action.invalid.map((entry) => ({ id: `${action.name}/${entry.name}`, entry })),
);

test.each(invalid)("$id is refused with exactly its finding", ({ entry }) => {
  expect(violations(entry.value, { release: "2026.8" })).toEqual([
    `${entry.expect.id} ${entry.expect.path}`,
  ]);
});

test("every action has at least three invalid examples, one of them a missing key", () => {
  const poor = [...catalog.actions.values()].filter(
    ({ invalid }) =>
      invalid.length < 3 || !invalid.some(({ expect: { id } }) => id === "key-missing"),
  );
  expect(poor.map(({ name }) => name)).toEqual([]);
});

test("every variant has an example", () => {
  const poor = [...catalog.actions.values()].flatMap(({ name, variants }) =>
    variants.filter((variant) => variant.examples.length === 0).map(({ id }) => `${name}/${id}`),
  );
  expect(poor).toEqual([]);
});
