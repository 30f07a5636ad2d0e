import { expect, test } from "vitest";
import { briefs } from "./brief.js";

const RECORD = '{"action": "a", "context": {}, "event": "Created Event"}';
const HEAD = "Traceback (most recent call last):";

function log(...lines: string[]): string[] {
  return briefs(lines.join("\n"), { input: "log" });
}

test("a traceback ends with its exception", () => {
  expect(log(HEAD, "  File x", "    code", "KeyError: 'x'", "text", RECORD)).toEqual([
    "1 traceback",
    "5 text",
    "6:1 log a",
  ]);
});

test("an exception without a message ends it too", () => {
  expect(log(HEAD, "  File x", "KeyboardInterrupt", "text")).toEqual(["1 traceback", "4 text"]);
});

test("text that is no exception is not swallowed", () => {
  expect(log(HEAD, "  File x", "Booting worker 1")).toEqual(["1 traceback", "3 text"]);
});

test("records between its lines are events", () => {
  expect(log(HEAD, RECORD, "  File x", RECORD, "app.Error: x")).toEqual([
    "1 traceback",
    "2:1 log a",
    "4:1 log a",
  ]);
});

test("an exception raised from another is one traceback, two of them are two", () => {
  const chain = "The above exception was the direct cause of the following exception:";
  expect(log(HEAD, "  f", "A: x", "", chain, "", HEAD, "  f", "B: x")).toEqual(["1 traceback"]);
  expect(log(HEAD, "  f", "A: x", HEAD, "  f", "B: x")).toEqual(["1 traceback", "4 traceback"]);
});

test("a group of exceptions is one traceback", () => {
  const group = [
    "  + Exception Group Traceback (most recent call last):",
    "  |   File x",
    "  | ExceptionGroup: two (2 sub-exceptions)",
    "  +-+---------------- 1 ----------------",
    "    | Traceback (most recent call last):",
    "    | ValueError: x",
    "    +------------------------------------",
  ];
  expect(log(...group, "text")).toEqual(["1 traceback", "8 text"]);
});
