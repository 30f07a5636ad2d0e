import { expect, test } from "vitest";
import { findEvents } from "../../../src/validate/input/reader.js";
import { briefs, fixture, text } from "./brief.js";

const HEADER =
  "Event uuid,Action,App,Context,Client ip,Created,Expires,Brand,User pk,Username,Email";
const PK = "f00f54e7-2b38-421f-bc78-e61f950048d6";

test("rows are events of the REST API", () => {
  expect(findEvents(fixture("export.csv"))).toMatchObject([
    {
      envelope: "rest",
      start: { line: 2, column: 1 },
      value: {
        pk: PK,
        action: "login",
        app: "authentik.events.signals",
        context: {
          auth_method: "password",
          http_request: {
            args: {},
            path: "/api/v3/flows/executor/default-authentication-flow/",
            method: "GET",
          },
          auth_method_args: {},
        },
        client_ip: "192.0.2.10",
        created: "2026-08-30T19:25:26.527644Z",
        expires: "2027-08-30T19:25:26.527101Z",
        brand: {
          pk: "fcba828076b94dedb2d5a6b4c5556fa1",
          app: "authentik_brands",
          name: "Default brand",
          model_name: "brand",
        },
        user: { pk: 1, username: "akadmin", email: "root@example.com" },
      },
    },
    {
      start: { line: 3, column: 1 },
      value: {
        context: { message: "It's here", new_version: "2026.8.3" },
        client_ip: null,
        user: {},
      },
    },
  ]);
});

test("places are those in the file, inside of literals too", () => {
  const [first, second] = findEvents(fixture("export.csv"));
  const lines = text("export.csv").split("\n");
  const places = [
    [first, "/pk", PK],
    [first, "/action", "login,"],
    [first, "/context", "{'auth_method'"],
    [first, "/context/http_request/path", "'/api"],
    [first, "/context/http_request/nothing", "{'args'"],
    [first, "/client_ip", "192."],
    [first, "/brand/name", "'Default"],
    [first, "/user", "1,akadmin"],
    [first, "/user/email", "root@"],
    [second, "/context/message", '""It'],
    [second, "/context/new_version", "'2026.8.3'"],
    [second, "/nothing", "a1b2"],
    [second, "/user", "a1b2"],
  ] as const;
  for (const [item, pointer, at] of places) {
    if (item?.type !== "event") throw new Error("no event");
    const { line, column } = item.locate(pointer);
    expect(`${pointer} ${lines[line - 1]?.slice(column - 1, column - 1 + at.length)}`).toBe(
      `${pointer} ${at}`,
    );
  }
});

test("each mistake is a finding, and the rows around it are read", () => {
  expect(briefs(fixture("broken.csv"))).toEqual([
    "2:78 literal-broken Expected a value, found the text of a Python object (<City: x>), which cannot be read back.",
    "3:69 csv-broken This cell is not closed: expected a double quote.",
    "4:1 rest login",
    "5:1 csv-broken This row has 2 cells, but the header has 11.",
    "6:1 rest login",
    "7:55 input-truncated The input ends in the middle of a value: expected a double quote. What stands before was read.",
  ]);
});

test("a cell may span lines", () => {
  const rows = `${HEADER}\n${PK},a,"two\nlines",{},,c,e,{},1,u,m\n${PK},b,x,{},,c,e,{},1,u,m\n`;
  const items = findEvents(rows);
  expect(items).toMatchObject([
    { value: { app: "two\nlines" }, start: { line: 2, column: 1 }, text: null },
    { value: { action: "b" }, start: { line: 4, column: 1 } },
  ]);
  expect(items[0]?.type === "event" && items[0].locate("/context")).toEqual({ line: 3, column: 8 });
});

test("columns are known by their labels", () => {
  const rows = `Action,Event uuid,Context,Note\nlogin,${PK},{},hello\n`;
  expect(findEvents(rows, { input: "csv" })).toMatchObject([
    { value: { pk: PK, action: "login", context: {}, note: "hello", user: {} } },
  ]);
});

test("without the header of the export there is nothing to read", () => {
  expect(briefs("a,b\n1,2\n", { input: "csv" })).toEqual([
    "1:1 csv-broken Expected the header row of the export: Event uuid, Action, App, Context, Client ip, Created, Expires, Brand, User pk, Username, Email.",
    "2 text",
  ]);
});

test("a row that is too long is skipped up to the next one", () => {
  const row = `${PK},a,x,{},,c,e,{},1,u,m`;
  const input = `${HEADER}\r\n${PK},a,"${"x\n".repeat(200)}\r\n${row}\r\n${row}\r\n`;
  expect(briefs(input, { maxLineBytes: 200 })).toEqual([
    "2:1 line-too-long This row is longer than the limit of 200 bytes and was skipped.",
    "203:1 rest a",
    "204:1 rest a",
  ]);
});
