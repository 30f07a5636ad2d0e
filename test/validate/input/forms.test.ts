import { describe, expect, test } from "vitest";
import type { EventItem } from "../../../src/validate/input/item.js";
import { findEvents } from "../../../src/validate/input/reader.js";
import { briefs, fixture, kindOf } from "./brief.js";

const FORMS: Record<string, { kind: string; items: string[] }> = {
  "event.json.txt": { kind: "event", items: ["1:1 rest login"] },
  "event-line.json.txt": { kind: "event", items: ["1:1 rest login"] },
  "two-events.json.txt": {
    kind: "event",
    items: ["1:1 rest authorize_application", "52:1 rest login"],
  },
  "array.json.txt": {
    kind: "array",
    items: ["2:3 rest authorize_application", "53:3 rest login"],
  },
  "list.json.txt": {
    kind: "list",
    items: ["12:5 rest authorize_application", "63:5 rest login"],
  },
  "list-line.json.txt": {
    kind: "list",
    items: ["1:136 rest authorize_application", "1:1256 rest login"],
  },
  "webhook.json.txt": { kind: "webhook", items: ["1:1 context login"] },
  "webhook-message.json.txt": {
    kind: "webhook",
    items: ["1 webhook message without a context"],
  },
  "slack.json.txt": { kind: "slack", items: ["1 Slack message"] },
  "notification.json.txt": { kind: "notification", items: ["8:12 rest export_ready"] },
  "export.csv": { kind: "csv", items: ["2:1 rest login", "3:1 rest update_available"] },
  "mixed.ndjson": {
    kind: "ndjson",
    items: [
      "1:1 rest login",
      "2:1 log login_failed",
      "3:1 context login",
      "4 Slack message",
      "5:278 rest export_ready",
      "7:1 context logout",
      "8 JSON without an event",
    ],
  },
  "server.log": {
    kind: "log",
    items: [
      "1 text",
      "2 text",
      "3 access line",
      "4:1 log login_failed",
      "5:1 log update_available",
      "6 identifier unknown (invalid_login)",
      "7 celery line",
      "8 Python log line",
      "9 Python log line",
      "10 Go log line",
      "11 Rust log line",
      "12 access line",
      "13 JSON without an event",
      "14 traceback",
      "26 access line",
      "27:1 log login_failed",
    ],
  },
  "compose.log": {
    kind: "log",
    items: [
      "1 traceback",
      "6:13 log login_failed",
      "7:13 log update_available",
      "8 access line",
      "9 text",
    ],
  },
  "prefixes.log": {
    kind: "log",
    items: [
      "1:44 log login_failed",
      "2:32 log login_failed",
      "3:47 log login_failed",
      "4:44 log login_failed",
      "5:41 log login_failed",
      "6:45 log login_failed",
      "7:45 log login_failed",
      "8:66 log login_failed",
      "9:90 log login_failed",
      "10:55 log login_failed",
      "11:17 log login_failed",
      "12 text",
    ],
  },
  "collectors.log": {
    kind: "log",
    items: [
      "1:10 log login_failed",
      "2:41 log login_failed",
      "4 traceback",
      "7 access line",
      "8:86 log login_failed",
      "9:52 log login_failed",
      "10:43 log login_failed",
      "11 text",
      "12:48 json-broken This is not JSON: expected a key in double quotes or }, found a comma.",
      "13 JSON without an event",
      "14 JSON without an event",
    ],
  },
  "colours.log": { kind: "log", items: ["1:22 log login_failed", "2:6 log login_failed"] },
};

describe.each(Object.entries(FORMS))("%s", (name, { kind, items }) => {
  test("is recognised and gives its items", () => {
    expect(kindOf(fixture(name))).toBe(kind);
    expect(briefs(fixture(name))).toEqual(items);
  });
});

test("an empty input has no items, and is of no kind that matters", () => {
  expect(briefs("")).toEqual([]);
  expect(briefs(" \r\n\n\t")).toEqual([]);
});

test("an empty array and an empty page have no items", () => {
  expect(briefs("[]")).toEqual([]);
  expect(briefs('{"pagination": {"count": 0}, "results": []}')).toEqual([]);
});

test("a page with its keys in another order is a page", () => {
  const page = '{"next": null, "results": [{"pk": 1, "action": "a", "context": {}}, 7]}';
  expect(briefs(page)).toEqual(["1:28 rest a", "1 JSON without an event"]);
});

test("a notification whose event has expired is counted as such", () => {
  const body = { pk: "x", severity: "notice", body: "text", event: null, seen: false };
  expect(briefs(JSON.stringify(body))).toEqual(["1 notification without its event"]);
});

test("what the server pushes over the web socket holds a notification", () => {
  const event = { pk: 1, action: "login", context: {} };
  const data = { pk: "x", severity: "notice", body: "text", event };
  expect(briefs(JSON.stringify({ type: "event.notification", id: "x", data }))).toEqual([
    "1:98 rest login",
  ]);
});

test("a value in a collector's record is found in the line as it was given", () => {
  const event = { action: 'a "quoted" name', context: { x: "here" } };
  const line = JSON.stringify({ log: `${JSON.stringify(event)}\n`, stream: "stdout" });
  const [item] = findEvents(line) as [EventItem];
  expect(item.locate("/context/x")).toEqual({ line: 1, column: line.indexOf('\\"here') + 1 });
});

test("a collector's record is an event when the caller says so", () => {
  expect(briefs('{"pk": 1, "message": "x"}', { input: "event" })).toEqual(["1:1 rest undefined"]);
});

describe("an object that may be an event", () => {
  test.each([
    ["an event without its context", { pk: 1, action: "login", app: "x" }, "1:1 rest login"],
    ["an event without its action", { pk: 1, context: {}, app: "x" }, "1:1 rest undefined"],
    ["action and context alone", { action: "login", context: {} }, "1:1 context login"],
    ["a log line", { event: "Created Event", action: "a", context: {} }, "1:1 log a"],
    [
      "a log line without a context",
      { event: "Created Event", action: "a" },
      "1 JSON without an event",
    ],
    [
      "a debug line with keys of an event",
      { event: "debug", level: "debug", logger: "x", action: "a", context: {}, user: {} },
      "1 Python log line",
    ],
    ["a user", { pk: 1, username: "jane", email: "jane@example.com" }, "1 JSON without an event"],
  ])("%s", (_, value, item) => {
    expect(briefs(JSON.stringify(value))).toEqual([item]);
    expect(briefs(`[${JSON.stringify(value)}]`)).toEqual([item.replace("1:1 ", "1:2 ")]);
  });

  test("is one when the caller says so", () => {
    const user = '{"pk": 1, "username": "jane"}';
    expect(briefs(user, { input: "event" })).toEqual(["1:1 rest undefined"]);
    expect(briefs(`[${user}]`, { input: "array" })).toEqual(["1:2 rest undefined"]);
  });
});

test("the context of a webhook body is read from its Python literal", () => {
  expect(findEvents(fixture("webhook.json.txt"))).toMatchObject([
    {
      value: {
        action: "login",
        context: {
          geo: { lat: 52.37, city: "Exampleton", long: 4.89, country: "NL", continent: "EU" },
          auth_method: "password",
          http_request: { args: { next: "/" }, method: "GET" },
          auth_method_args: { known_device: false, mfa_devices: [] },
        },
      },
    },
  ]);
});

test("a webhook body whose literal is broken says where", () => {
  const body = {
    body: "custom_my action: {'a': \"\u00e9\", 'b': <X>}",
    severity: "notice",
    user_username: "",
  };
  expect(briefs(JSON.stringify(body))).toEqual([
    "1:46 literal-broken Expected a value, found the text of a Python object (<X>), which cannot be read back.",
  ]);
});
