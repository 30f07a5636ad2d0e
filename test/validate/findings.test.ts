import { describe, expect, test } from "vitest";
import { type ValidateOptions, validateEvent } from "../../src/index.js";
import { examples, type JsonObject, toLogLine, without } from "../support/catalog.js";

function example(action: string, name: string): JsonObject {
  const found = examples.find(
    (entry) => entry.action.name === action && entry.example.name === name,
  );
  if (!found) throw new Error(`no example ${action}/${name}`);
  return structuredClone(found.example.value) as JsonObject;
}

function withContext(event: JsonObject, change: JsonObject): JsonObject {
  return { ...event, context: { ...(event.context as JsonObject), ...change } };
}

function say(event: unknown, options?: ValidateOptions): string[] {
  return validateEvent(event, options).map(({ level, id, path, message }) =>
    [level, id, path, message].join(" | "),
  );
}

const failed = example("login_failed", "wrong-password");

test("a finding names level, id, place, words, action, release and the page about the key", () => {
  expect(validateEvent(withContext(failed, { username: 5 }), { release: "2026.8" })).toEqual([
    {
      level: "violation",
      id: "type-wrong",
      message: "`context.username` must be a string, but is the number 5.",
      path: "/context/username",
      file: null,
      line: null,
      column: null,
      action: "login_failed",
      release: "2026.8",
      docs: "https://authentik-events.example/docs/events/event-actions/login_failed#context-username",
    },
  ]);
});

describe("the words of a finding", () => {
  test("a missing key says whose it is", () => {
    const event = { ...failed, context: without(failed.context as JsonObject, "stage") };
    expect(say(event)).toEqual([
      "violation | key-missing | /context/stage | `context.stage` is missing: every login_failed of the variant “Wrong password” has it.",
    ]);
  });

  test("a password in the clear shows what authentik would have written", () => {
    expect(say(withContext(failed, { password: "hunter2" }))).toEqual([
      'violation | value-wrong | /context/password | `context.password` must be "********************", but is the text "hunter2".',
    ]);
  });

  test("an action with a slip of the pen names the one that was meant", () => {
    expect(say({ ...failed, action: "login_faild" })).toEqual([
      'violation | action-unknown | /action | There is no action "login_faild". Did you mean `login_failed`? Actions of your own begin with `custom_`.',
    ]);
  });

  test("an action of a later release says which releases have it", () => {
    expect(say(example("export_ready", "users"), { release: "2025.8" })).toContain(
      "violation | action-not-in-release | /action | The action `export_ready` exists in releases >=2025.12 only.",
    );
  });

  test("a key of a later release says which releases have it", () => {
    const event = example("login", "endpoint-device");
    expect(say(event, { release: "2025.10" })).toContain(
      "violation | key-not-in-release | /context/device | `context.device` exists in releases >=2025.12 only.",
    );
  });

  test("an address that is none says what an address is", () => {
    expect(say({ ...failed, client_ip: "localhost" })).toEqual([
      'violation | value-wrong | /client_ip | `client_ip` must be an IPv4 address, an IPv6 address or null, but is the text "localhost".',
    ]);
    expect(say({ ...failed, client_ip: 7 })).toEqual([
      "violation | type-wrong | /client_ip | `client_ip` must be a string or null, but is the number 7.",
    ]);
  });

  test("an unknown key is reported and not refused", () => {
    expect(say(withContext(failed, { "x/y": 1 }))).toEqual([
      'info | key-unknown | /context/x~1y | `context["x/y"]` is not in the catalog for “Wrong password”.',
    ]);
  });

  test("an unknown key names the known one that was probably meant", () => {
    expect(say(withContext(failed, { usernam: "jane", user_agent: "x" }))).toEqual([
      "info | key-unknown | /context/usernam | `context.usernam` is not in the catalog for “Wrong password”. Did you mean `context.username`?",
      "info | key-unknown | /context/user_agent | `context.user_agent` is not in the catalog for “Wrong password”. Did you mean `context.http_request.user_agent`?",
    ]);
  });

  test("an unknown emitter is reported, and types still hold", () => {
    const event = withContext({ ...failed, app: "authentik.somewhere.new" }, { username: 5 });
    expect(say(event).map((line) => line.split(" | ").slice(0, 3).join(" | "))).toEqual([
      "violation | type-wrong | /context/username",
      "info | emitter-unknown | /app",
    ]);
  });
});

describe("the outer form", () => {
  test("is a log line when the value says so", () => {
    expect(validateEvent(toLogLine(failed)).map(({ id }) => id)).toEqual(["timestamp-naive"]);
  });

  test("can be forced", () => {
    const ids = validateEvent(failed, { envelope: "log" }).map(({ id, path }) => `${id} ${path}`);
    expect(ids).toEqual(
      ["event", "level", "logger", "timestamp", "pid"].map((key) => `key-missing /${key}`),
    );
  });
});

describe("a warning", () => {
  const warnings = (event: unknown, options?: ValidateOptions) =>
    validateEvent(event, options)
      .filter(({ level }) => level === "warning")
      .map(({ id, path }) => `${id} ${path}`);

  test("tells of an address that is none", () => {
    expect(warnings({ ...failed, client_ip: "255.255.255.255" })).toEqual([
      "client-ip-unknown /client_ip",
    ]);
  });

  test("tells of a log timestamp without an offset, not of one with", () => {
    const line = toLogLine(failed);
    expect(warnings(line)).toEqual(["timestamp-naive /timestamp"]);
    expect(warnings({ ...line, timestamp: "2026-08-20T08:13:41+02:00" })).toEqual([]);
  });

  test("tells of a readable value under a masked name, at any depth", () => {
    const args = { token: "abc", page: "1" };
    const request = { ...((failed.context as JsonObject).http_request as JsonObject), args };
    expect(warnings(withContext(failed, { http_request: request }))).toEqual([
      "value-unmasked /context/http_request/args/token",
    ]);
    expect(warnings(withContext(failed, { my_keys: ["x", "", "********************"] }))).toEqual([
      "value-unmasked /context/my_keys/0",
    ]);
  });

  test("knows the masking words of the release", () => {
    const event = withContext(failed, { author: "jane" });
    expect(warnings(event, { release: "2025.8" })).toEqual([]);
    expect(warnings(event, { release: "any" })).toEqual([]);
    expect(warnings(event, { release: "2025.10" })).toEqual(["value-unmasked /context/author"]);
  });

  test("is not given where a violation says more", () => {
    expect(warnings(withContext(failed, { password: "hunter2" }))).toEqual([]);
  });

  test("tells of an end before the beginning", () => {
    expect(warnings({ ...failed, expires: failed.created ?? "" })).toEqual([
      "expires-early /expires",
    ]);
  });

  test("tells of a retention that authentik refuses", () => {
    const diff = (value: string) => ({
      ...withContext(example("model_updated", "user-without-licence"), {
        diff: { event_retention: { previous_value: "days=365", new_value: value } },
      }),
    });
    expect(warnings(diff("weeks=3;days=2;hours=3,seconds=2"))).toEqual([
      "retention-refused /context/diff/event_retention/new_value",
    ]);
    expect(warnings(diff("weeks=3;days=2;hours=3"))).toEqual([]);
  });
});

test("all mistakes of an event are found, not the first", () => {
  const event = withContext({ ...failed, pk: "no uuid", created: 1 }, { username: 1, stage: "x" });
  expect(
    validateEvent(event)
      .map(({ path }) => path)
      .sort(),
  ).toEqual(["/context/stage", "/context/username", "/created", "/pk"]);
});
