import { describe, expect, test } from "vitest";
import type { BrokenItem, EventItem, SkippedItem } from "../../src/validate/input/item.js";
import { createRun, type RunOptions } from "../../src/validate/run.js";
import { addSummaries, coverageOf, emptySummary, uncount } from "../../src/validate/summary.js";
import { examples, type JsonObject, toLogLine } from "../support/catalog.js";

const login = examples.find(({ action }) => action.name === "login")?.example.value as JsonObject;

function item(value: unknown, envelope: EventItem["envelope"] = "rest"): EventItem {
  const locate = (pointer: string) => ({ line: 7, column: 1 + pointer.length });
  return {
    type: "event",
    value,
    envelope,
    start: { line: 7, column: 1 },
    text: "the line",
    locate,
  };
}

function withKey(key: string): JsonObject {
  return { ...login, context: { ...(login.context as JsonObject), [key]: 1 } };
}

const broken: BrokenItem = {
  type: "broken",
  finding: { level: "violation", id: "json-broken", message: "m", path: "", line: 3, column: 4 },
  text: "{",
};
const skipped: SkippedItem = { type: "skipped", kind: "access line", line: 1 };

function ids(options: RunOptions, ...items: EventItem[]): string[] {
  return createRun(options)
    .accept(items)
    .map(({ finding }) => `${finding.level} ${finding.id}`);
}

describe("a run", () => {
  test("gives findings their place in the file", () => {
    const [found] = createRun({ file: "a.log" }).accept([item({ ...login, pk: "x" })]);
    expect(found?.finding).toMatchObject({ file: "a.log", line: 7, column: 4, path: "/pk" });
    expect(found?.text).toBe("the line");
  });

  test("counts what it was given, and loses nothing", () => {
    const run = createRun();
    run.accept([item(login), skipped, broken, item(withKey("x")), skipped]);
    expect(run.summary).toMatchObject({
      events: 2,
      skipped: 2,
      broken: 1,
      violations: 1,
      infos: 1,
      actions: { login: 2 },
      skippedBy: { "access line": 2 },
      findingsBy: { "json-broken": 1, "key-unknown": 1 },
      unknownFields: { "login context.x": 1 },
    });
  });

  test("passes on what could not be read", () => {
    const [found] = createRun({ file: "a.log", release: "2026.8" }).accept([broken]);
    expect(found?.finding).toMatchObject({ id: "json-broken", file: "a.log", line: 3, column: 4 });
  });

  test("judges an action and its context alone", () => {
    const { action, context } = login;
    expect(ids({}, item({ action, context }, "context"))).toEqual([]);
    expect(ids({}, item({ action, context: {} }, "context"))).toEqual(["violation key-missing"]);
  });

  test("says once what is true of the whole log", () => {
    const line = item(toLogLine(login), "log");
    expect(ids({}, line, line, line)).toEqual(["warning timestamp-naive"]);
  });

  test("can be strict about what the catalog does not know", () => {
    expect(ids({ strict: true }, item(withKey("x")))).toEqual(["violation key-unknown"]);
  });

  test("selects and ignores findings by id", () => {
    const events = [item(withKey("x")), item({ ...login, pk: 1 })];
    expect(ids({ select: ["type-wrong"] }, ...events)).toEqual(["violation type-wrong"]);
    expect(ids({ ignore: ["type-wrong"] }, ...events)).toEqual(["info key-unknown"]);
  });

  test("refuses a release that is not supported", () => {
    expect(() => createRun({ release: "2023.8" as never })).toThrow(RangeError);
  });

  test("keeps its memory flat when every event brings a new key", () => {
    const run = createRun();
    for (let index = 0; index < 3000; index++) run.accept([item(withKey(`key_${index}`))]);
    expect(Object.keys(run.summary.unknownFields)).toHaveLength(1000);
    expect(run.summary.infos).toBe(3000);
  });
});

describe("summaries", () => {
  test("of parts add up to that of the whole", () => {
    const all = [item(login), skipped, item(withKey("x")), broken];
    const whole = createRun();
    whole.accept(all);
    const parts = all.map((entry) => {
      const run = createRun();
      run.accept([entry]);
      return run.summary;
    });
    expect(parts.reduce(addSummaries, emptySummary())).toEqual(whole.summary);
  });

  test("can take one finding back", () => {
    const run = createRun();
    const [found] = run.accept([item(withKey("x"))]);
    const taken = found ? uncount(run.summary, found.finding) : run.summary;
    expect(taken).toMatchObject({ infos: 0, findingsBy: { "key-unknown": 0 } });
  });
});

describe("coverage", () => {
  test("is all of the catalog after all examples", () => {
    const run = createRun();
    run.accept(examples.map(({ example }) => item(example.value)));
    const { actions, fields } = coverageOf(run.summary);
    expect(actions).toEqual({ seen: 38, known: 38 });
    expect(fields.seen / fields.known).toBeGreaterThan(0.6);
  });

  test("counts known fields only, once each", () => {
    const run = createRun();
    run.accept([item(withKey("x")), item(login)]);
    expect(run.summary.fields.login).toContain("http_request.path");
    expect(run.summary.fields.login).not.toContain("x");
    expect(coverageOf(run.summary).fields.seen).toBe(run.summary.fields.login?.length);
  });
});
