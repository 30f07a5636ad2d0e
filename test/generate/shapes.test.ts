import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { touches } from "../../src/catalog/range.js";
import { schemasOf } from "../../src/generate/published.js";
import { type ValidateOptions, validateEvent } from "../../src/index.js";
import { formats } from "../../src/validate/formats.js";
import { allTargets, catalog } from "../support/catalog.js";

/** Shapes whose instances are no events: deliveries, configuration, list pages, look-alikes. */
const shapes = [...catalog.shapes.values()].filter(
  ({ area, name }) => area !== "common" && name !== "rest-event" && name !== "log-line",
);

/** Envelopes that our own validator checks. */
const events = [
  { key: "envelopes/rest-event", envelope: "rest" },
  { key: "envelopes/log-line", envelope: "log" },
] as const;

/** Compiled schemas by target and published name. */
const compiled = new Map<string, ValidateFunction>();
for (const target of allTargets) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats });
  for (const [name, { schema, defs }] of schemasOf(catalog, target)) {
    if (/^(events|log-lines)\//.test(name)) continue;
    compiled.set(
      `${target.name}/${name}`,
      ajv.compile({ ...schema, $defs: Object.fromEntries(defs) }),
    );
  }
}

function publishedName(area: string, name: string): string {
  return area === "envelopes" ? name : `${area}/${name}`;
}

function isAccepted(target: string, name: string, value: unknown): boolean {
  const check = compiled.get(`${target}/${name}`);
  if (!check) throw new Error(`no schema ${target}/${name}`);
  return check(value);
}

/** The place that an error is about: a missing key stands where it should be. */
function placeOf({ keyword, instancePath, params }: ErrorObject): string {
  const key = ["required", "dependentRequired"].includes(keyword)
    ? `/${params.missingProperty}`
    : "";
  return `${instancePath}${key}`;
}

describe.each(shapes)("$area/$name", ({ area, name, examples, invalid }) => {
  const published = publishedName(area, name);

  // What is delivered can be older in shape than what it tells about, so outside its range an
  // example need not be refused.
  test.each(examples)("example $name is valid in the releases of its range", (example) => {
    const refused = allTargets
      .filter(({ range }) => touches(range, example.range))
      .filter((target) => !isAccepted(target.name, published, example.value));
    expect(refused.map((target) => target.name)).toEqual([]);
  });

  test.each(invalid)("$name is refused where it is wrong", ({ value, expect: finding }) => {
    expect(isAccepted("2026.8", published, value)).toBe(false);
    const errors = compiled.get(`2026.8/${published}`)?.errors ?? [];
    expect(errors.map(placeOf)).toContain(finding.path);
  });

  test("has at least two examples that must be refused", () => {
    expect(invalid.length).toBeGreaterThanOrEqual(2);
  });
});

describe.each(events)("$key", ({ key, envelope }) => {
  const shape = catalog.shapes.get(key);
  const violations = (value: unknown, release: string) =>
    validateEvent(value, { release, envelope } as ValidateOptions)
      .filter(({ level }) => level === "violation")
      .map(({ id, path }) => `${id} ${path}`);

  test.each(shape?.examples ?? [])("example $name is valid in exactly its releases", (example) => {
    const valid = allTargets.filter(({ name }) => violations(example.value, name).length === 0);
    const expected = allTargets.filter(({ range }) => touches(range, example.range));
    expect(valid.map((target) => target.name)).toEqual(expected.map((target) => target.name));
  });

  test.each(shape?.invalid ?? [])("$name is refused with exactly its finding", (entry) => {
    expect(violations(entry.value, "2026.8")).toEqual([`${entry.expect.id} ${entry.expect.path}`]);
  });
});
