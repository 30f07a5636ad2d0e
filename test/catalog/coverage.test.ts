import { describe, expect, test } from "vitest";
import { resolveBranches } from "../../src/catalog/branches.js";
import { listFields } from "../../src/catalog/fields.js";
import { shapeFolder } from "../../src/catalog/resolve.js";
import type { Json, SchemaNode, SchemaObject } from "../../src/catalog/schema-node.js";
import { validateEvent } from "../../src/index.js";
import { allTargets, catalog, examples, type JsonObject } from "../support/catalog.js";
import { choices } from "../support/choices.js";

/** Every path in a value, written as field paths are; `*` stands for any key beside the real one. */
function pathsOf(value: Json, path = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsOf(item, `${path}[]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const here = path === "" ? key : `${path}.${key}`;
    const free = path === "" ? "*" : `${path}.*`;
    return [here, free, ...pathsOf(child, here), ...pathsOf(child, free)];
  });
}

/** Paths of all events together, from the root of the event. */
const allPaths = new Set(examples.flatMap(({ example }) => pathsOf(example.value)));

/** Every path of an event under which a shared shape can stand. */
function shapePaths(name: string): Set<string> {
  const event = catalog.shapes.get("envelopes/rest-event")?.schema ?? {};
  const options = { depth: "full", masking: false } as const;
  const envelope = listFields(catalog, event, "envelopes/rest-event", options);
  const contexts = [...catalog.actions.values()].flatMap((action) =>
    action.variants
      .flatMap((variant) => listFields(catalog, variant.schema, `actions/${action.name}`, options))
      .map((field) => ({ ...field, path: `context.${field.path}` })),
  );
  const names = name === "exception-stack" ? [name, "exception"] : [name];
  const fields = [...envelope, ...contexts].filter(({ shape }) => names.includes(shape ?? ""));
  return new Set(fields.flatMap(({ path }) => [path, `${path}[]`, `${path}[][]`]));
}

/** What a path says below a prefix. */
function below(prefix: string): (path: string) => string[] {
  return (path) => (path.startsWith(`${prefix}.`) ? [path.slice(prefix.length + 1)] : []);
}

const variants = [...catalog.actions.values()].flatMap((action) =>
  action.variants.map((variant) => ({ id: `${action.name}/${variant.id}`, action, variant })),
);

test.each(variants)("the examples of $id show every key of it", ({ action, variant }) => {
  const fields = listFields(catalog, variant.schema, `actions/${action.name}`, {
    depth: "names",
    masking: true,
  });
  const shown = new Set(
    variant.examples.flatMap(({ value }) => pathsOf((value as JsonObject).context ?? {})),
  );
  const request = /^(http_request|geo|asn)$/;
  const unseen = fields.filter(({ path }) => !shown.has(path) && !request.test(path));
  expect(unseen.map(({ path }) => path)).toEqual([]);
});

const shapes = [...catalog.shapes.values()].filter(({ area }) => area !== "common");

test.each(shapes)("the examples of $area/$name show every key of it", (shape) => {
  const fields = listFields(catalog, shape.schema, shapeFolder(shape), {
    depth: "names",
    masking: false,
  });
  const shown = new Set(shape.examples.flatMap(({ value }) => pathsOf(value)));
  expect(fields.filter(({ path }) => !shown.has(path)).map(({ path }) => path)).toEqual([]);
});

test.each([...catalog.shapes.values()].filter(({ area }) => area === "common"))(
  "some example shows every key of common/$name",
  (shape) => {
    const schema =
      shape.schema.items === undefined ? shape.schema : (shape.schema.items as SchemaObject);
    const own = listFields(catalog, schema, shapeFolder(shape), { depth: "names", masking: false });
    const shown = new Set(
      [...shapePaths(shape.name)].flatMap((prefix) => [...allPaths].flatMap(below(prefix))),
    );
    expect(own.map(({ path }) => path).filter((path) => !shown.has(path))).toEqual([]);
  },
);

describe("every listed value is accepted, and another one refused", () => {
  const any = allTargets.at(-1);
  if (!any) throw new Error("no target");
  const cases = examples.flatMap(({ id, action, variant, example }) => {
    const { branches, defs } = resolveBranches(catalog, action, any);
    const branch = branches.find((entry) => entry.variant === variant.id);
    const schema: SchemaNode = branch?.schema ?? true;
    const event = example.value as JsonObject;
    return choices(event.context ?? {}, schema, defs).map((choice) => ({ id, event, ...choice }));
  });

  test.each(cases)("$id $path", ({ event, path, values, replace }) => {
    const violations = (value: Json) =>
      validateEvent({ ...event, context: replace(value) }).filter(
        ({ level }) => level === "violation",
      );
    for (const value of values) expect(violations(value), JSON.stringify(value)).toEqual([]);
    expect(
      violations("no such value").map((finding) => finding.path),
      path,
    ).not.toEqual([]);
  });
});
