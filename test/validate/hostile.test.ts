import { describe, expect, test } from "vitest";
import { validateEvent } from "../../src/index.js";
import { examples, type JsonObject } from "../support/catalog.js";

const login = examples.find(({ action }) => action.name === "login")?.example.value as JsonObject;

function ids(value: unknown): string[] {
  return validateEvent(value).map((finding) => finding.id);
}

function nested(levels: number): unknown {
  let value: unknown = "end";
  for (let level = 0; level < levels; level++) value = { value };
  return value;
}

describe("input that is no event", () => {
  test.each([undefined, null, 1, true, "text", [], () => 1, Symbol("x"), 10n, Number.NaN])(
    "%s gives a finding",
    (value) => {
      expect(ids(value)).toEqual(["input-not-object"]);
    },
  );

  test("a text of 100 MB gives a finding", () => {
    expect(ids("x".repeat(100_000_000))).toEqual(["input-not-object"]);
  });

  test("an empty object lacks every key of the envelope", () => {
    expect(validateEvent({}).map(({ id, path }) => `${id} ${path}`)).toEqual(
      ["pk", "user", "action", "app", "context", "client_ip", "created", "expires", "brand"].map(
        (key) => `key-missing /${key}`,
      ),
    );
  });

  test("the log line of an unknown identifier is named as what it is", () => {
    const line = { event: "invalid_login", action: "invalid_identifier", identifier: "jane" };
    expect(ids(line)).toEqual(["not-an-event"]);
  });
});

describe("an event that is hostile", () => {
  test("10,000 levels deep", () => {
    expect(ids({ ...login, context: nested(10_000) })).toEqual(["input-too-deep"]);
  });

  test("containing itself", () => {
    const context: Record<string, unknown> = { model: {} };
    context.self = context;
    context.list = [context, context];
    expect(ids({ ...login, context })).toEqual(["input-too-deep"]);
  });

  test("containing the same object more often than anybody can look", () => {
    let shared: unknown = {};
    for (let level = 0; level < 60; level++) shared = [shared, shared];
    expect(ids({ ...login, context: { shared } })).toEqual(["input-too-large"]);
  });

  test("with a text of 100 MB under every key that has a pattern", () => {
    const text = "Traceback (most recent call last):".repeat(3_000_000);
    const event = {
      ...login,
      action: "system_task_exception",
      app: "authentik.events.system_tasks",
      context: { message: text },
    };
    expect(ids(event)).toEqual(["value-wrong"]);
  });

  test("with keys of Object.prototype", () => {
    const event = JSON.parse(
      `{"__proto__": {"x": 1}, "constructor": 1, "toString": 2, ${JSON.stringify(login).slice(1)}`,
    );
    expect(ids(event)).toEqual(["key-unknown", "key-unknown", "key-unknown"]);
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"])(
    "with the action or app %s",
    (name) => {
      expect(ids({ ...login, action: name })).toEqual(["action-unknown"]);
      expect(ids({ ...login, app: name })).toEqual(["emitter-unknown"]);
    },
  );

  test("that throws when one looks at it", () => {
    const thrower = {
      get action(): string {
        throw new Error("no");
      },
    };
    const proxy = new Proxy(
      {},
      {
        get() {
          throw new Error("no");
        },
        ownKeys() {
          throw new Error("no");
        },
      },
    );
    expect(ids(thrower)).toEqual(["input-unreadable"]);
    expect(ids(proxy)).toEqual(["input-unreadable"]);
    expect(ids({ ...login, context: proxy })).toEqual(["input-unreadable"]);
  });

  test("without a prototype", () => {
    expect(ids(Object.assign(Object.create(null), login))).toEqual([]);
  });
});

test("a release that is not supported is a mistake of the caller", () => {
  expect(() => validateEvent(login, { release: "2023.8" as never })).toThrow(
    /release must be any or one of 2024\.12/,
  );
});
