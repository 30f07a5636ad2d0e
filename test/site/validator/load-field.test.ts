import { expect, test } from "vitest";
import { loadField } from "../../../src/site/validator/findings/load-field.js";

const login = { action: "login", variant: "interactive", envelope: "rest" } as const;

test.each([
  ["/context/auth_method_args/known_device", "known_device", "boolean"],
  ["/context/http_request/path", "path", "string"],
  ["/client_ip", "client_ip", "string or null"],
  ["/user/username", "username", "string"],
])("%s has a row", async (pointer, name, type) => {
  expect(await loadField({ ...login, pointer })).toMatchObject({ name, type });
});

test("a key of another variant has a row too", async () => {
  const pointer = "/context/application";
  expect(await loadField({ ...login, pointer })).toMatchObject({ name: "application" });
});

test("an action of one's own has the row of all of them", async () => {
  const place = { action: "custom_x", variant: null, envelope: "rest" } as const;
  expect(await loadField({ ...place, pointer: "/context/message" })).toMatchObject({
    name: "message",
  });
});

test.each(["", "/context/made_up", "/made_up"])("%j has none", async (pointer) => {
  expect(await loadField({ ...login, pointer })).toBeNull();
});

test("an action that the catalog does not know has none", async () => {
  expect(await loadField({ ...login, action: "../login", pointer: "/context/x" })).toBeNull();
});
