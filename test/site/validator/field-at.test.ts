import { expect, test } from "vitest";
import type { SiteField } from "../../../src/site/data.js";
import { fieldAt } from "../../../src/site/validator/findings/field-at.js";

const paths = ["stage", "auth_method_args", "auth_method_args.devices[].pk", "headers.*", "geo"];
const fields = paths.map((path) => ({ path }) as SiteField);

test.each([
  [["stage"], "stage", []],
  [["auth_method_args", "devices", "0", "pk"], "auth_method_args.devices[].pk", []],
  [["auth_method_args", "devices", "x", "pk"], "auth_method_args", ["devices", "x", "pk"]],
  [["headers", "X-Any"], "headers.*", []],
  [["geo", "city"], "geo", ["city"]],
])("%j is told about by the row %s", (parts, path, rest) => {
  const match = fieldAt(fields, parts);
  expect([match?.field.path, match?.rest]).toEqual([path, rest]);
});

test("a key without a row has none", () => {
  expect(fieldAt(fields, ["made_up"])).toBeNull();
});
