import { describe, expect, test } from "vitest";
import {
  attributesOf,
  type ExpressionContext,
  meaningOf,
  namesOf,
  stepsOf,
} from "../../../src/site/playground/python/editor/names.js";

const POLICY: ExpressionContext = { kind: "policy", release: "2026.8", action: "login" };
const BODY: ExpressionContext = { ...POLICY, kind: "body" };

test.each([
  ['request.context["event"]', ["request", "context", "event"]],
  ["event.context.get('geo', {})", ["event", "context", "geo"]],
  ["user", ["user"]],
])("%s is read step by step", (chain, steps) => {
  expect(stepsOf(chain)).toEqual(steps);
});

describe("a chain leads to", () => {
  test.each<[string, string, ExpressionContext, unknown]>([
    ["request.user", "", POLICY, { object: "User" }],
    ['request.context["event"]', "", POLICY, { object: "Event" }],
    ['context["event"].context', "", POLICY, { path: "context" }],
    ["event.context['geo']", 'event = request.context["event"]', POLICY, { path: "context.geo" }],
    ["notification.event", "", BODY, { object: "Event" }],
    ["notification.event", "", POLICY, null],
    ["x", "x = y\ny = x", POLICY, null],
  ])("%s", (chain, text, context, value) => {
    expect(meaningOf(stepsOf(chain), text, context)).toEqual(value);
  });
});

test("what a release lacks is not proposed", () => {
  const names = (release: ExpressionContext["release"]) =>
    namesOf({ ...POLICY, release }).map(({ name }) => name);
  expect(names("2025.12")).toContain("ak_create_jwt_raw");
  expect(names("2025.10")).not.toContain("ak_create_jwt_raw");
  const links = (release: ExpressionContext["release"]) =>
    attributesOf("Notification", { ...BODY, release }).map(({ name }) => name);
  expect(links("2025.12")).toContain("hyperlink");
  expect(links("2025.10")).not.toContain("hyperlink");
});
