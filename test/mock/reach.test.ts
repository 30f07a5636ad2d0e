import { describe, expect, test } from "vitest";
import { listFields } from "../../src/catalog/fields.js";
import { touches } from "../../src/catalog/range.js";
import { RELEASES } from "../../src/index.js";
import { createMock, mockVariants } from "../../src/mock/index.js";
import { catalog } from "../support/catalog.js";

const newest = RELEASES.at(-1);

describe.each(catalog.releases)("$line", ({ line, range }) => {
  test("has the variants of the catalog", () => {
    const expected = [...catalog.actions.values()]
      .filter((action) => touches(action.range, range))
      .flatMap((action) =>
        action.variants
          .filter((variant) =>
            variant.emitters.length === 0
              ? touches(variant.range, range)
              : variant.emitters.some((emitter) => touches(emitter.range, range)),
          )
          .map((variant) => ({ action: action.name, variant: variant.id })),
      );
    expect(mockVariants(line)).toEqual(expected);
  });
});

test("the uniform mix comes to every action", () => {
  const actions = new Set(mockVariants().map(({ action }) => action));
  const seen = new Set<string>();
  for (const { action } of createMock({ mix: "uniform", count: 3000 }))
    seen.add(action.startsWith("custom_") ? "custom_" : action);
  expect([...actions].filter((action) => !seen.has(action))).toEqual([]);
});

test("every key of a sign-in that the newest release can have comes up", () => {
  const variant = catalog.actions.get("login")?.variants.find(({ id }) => id === "interactive");
  if (!variant) throw new Error("the catalog has no interactive login");
  const known = listFields(catalog, variant.schema, "actions/login", {
    depth: "names",
    masking: true,
  })
    .map(({ path }) => path)
    .filter((path) => !path.includes("*"));
  const seen = new Set<string>();
  const variants = ["login/interactive"];
  for (const { context } of createMock({ variants, mix: "uniform", count: 4000, release: newest }))
    gather(context, "", seen);
  expect(known.filter((path) => !seen.has(path))).toEqual([]);
});

test("what nothing in authentik emits is made on demand only", () => {
  const silent = ["flow_execution", "system_task_execution", "review_attested"];
  const seen = new Set<string>();
  for (const { action } of createMock({ count: 30_000 })) seen.add(action);
  expect(silent.filter((action) => seen.has(action))).toEqual([]);
  const [asked] = createMock({ actions: ["flow_execution"], count: 1 });
  expect(asked?.action).toBe("flow_execution");
});

test("frequencies are those of an installation", () => {
  const count = 20_000;
  const counts = new Map<string, number>();
  for (const { action } of createMock({ count })) counts.set(action, (counts.get(action) ?? 0) + 1);
  const percent = (action: string) => Math.round(((counts.get(action) ?? 0) / count) * 100);
  expect(percent("authorize_application")).toBeGreaterThanOrEqual(31);
  expect(percent("authorize_application")).toBeLessThanOrEqual(36);
  expect(percent("login")).toBeGreaterThanOrEqual(20);
  expect(percent("login")).toBeLessThanOrEqual(25);
  expect(percent("login_failed")).toBeGreaterThanOrEqual(6);
  expect(percent("login_failed")).toBeLessThanOrEqual(10);
  expect(percent("model_updated")).toBeGreaterThanOrEqual(10);
  expect(percent("model_updated")).toBeLessThanOrEqual(15);
  expect(percent("system_exception")).toBeLessThanOrEqual(1);
});

function gather(value: unknown, path: string, seen: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) gather(item, `${path}[]`, seen);
    return;
  }
  for (const [key, child] of Object.entries(value)) {
    const place = path === "" ? key : `${path}.${key}`;
    seen.add(place);
    gather(child, place, seen);
  }
}
