import { describe, expect, test } from "vitest";
import { EXPRESSION_KINDS } from "../../src/catalog/expression.js";
import { parseRange, touches } from "../../src/catalog/range.js";
import { EXPRESSION } from "../../src/generated/expression.js";
import { catalog, files } from "../support/catalog.js";
import { grammarErrors } from "../support/meta-schema.js";

const { functions, names, absent, objects } = EXPRESSION;

test("the facts about expressions keep to their grammar", () => {
  expect(grammarErrors("expression", files.get("expression.json"))).toEqual([]);
});

describe("every object that is named", () => {
  const attributes = Object.values(objects).flatMap((object) => object.attributes);
  const named = [
    ...functions,
    ...functions.flatMap(({ parameters }) => parameters),
    ...Object.values(names).flat(),
    ...attributes,
    ...attributes.flatMap(({ keys }) => keys),
  ].flatMap(({ object }) => object ?? []);

  test("is described", () => {
    expect(new Set(named).size).toBeGreaterThan(8);
    expect(named.filter((name) => !Object.hasOwn(objects, name))).toEqual([]);
  });

  test("has the keys of a shape that exists", () => {
    const shapes = attributes.flatMap(({ shape }) => shape ?? []);
    expect(shapes.filter((name) => !catalog.shapes.has(`common/${name}`))).toEqual([]);
  });
});

describe.each(EXPRESSION_KINDS)("an expression of the kind %s", (kind) => {
  const seen = [...functions.filter(({ kinds }) => kinds.includes(kind)), ...names[kind]].map(
    ({ name }) => name,
  );

  test("has each name once", () => {
    expect(new Set(seen).size).toBe(seen.length);
  });

  test("lacks what is absent", () => {
    const missing = absent.filter(({ place, kinds }) => place === "name" && kinds.includes(kind));
    expect(missing.filter(({ name }) => seen.includes(name))).toEqual([]);
  });

  test("has each attribute of an object once", () => {
    for (const { attributes } of Object.values(objects)) {
      const own = attributes.filter(({ kinds }) => kinds.includes(kind)).map(({ name }) => name);
      expect(new Set(own).size).toBe(own.length);
    }
  });
});

test("a mapping has no messages and no event of its own", () => {
  const lacks = absent.filter(({ kinds }) => kinds.includes("body")).map(({ name }) => name);
  expect(lacks).toEqual(expect.arrayContaining(["ak_message", "event", "ak_client_ip"]));
});

test("every range of a fact touches a supported release", () => {
  const all = [...functions, ...functions.flatMap(({ parameters }) => parameters)];
  const ranges = [...all, ...Object.values(names).flat(), ...absent].flatMap(
    ({ releases }) => releases ?? [],
  );
  const outside = ranges.filter(
    (range) => !catalog.releases.some((line) => touches(line.range, parseRange(range))),
  );
  expect(ranges.length).toBeGreaterThan(4);
  expect(outside).toEqual([]);
});
