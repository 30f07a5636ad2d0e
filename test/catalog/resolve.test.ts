import { describe, expect, test } from "vitest";
import { lineRange } from "../../src/catalog/range.js";
import { createResolver, type MaskKeys } from "../../src/catalog/resolve.js";
import type { SchemaNode } from "../../src/catalog/schema-node.js";
import { catalog } from "../support/catalog.js";

function resolve(node: SchemaNode, line: string, mask: MaskKeys = "plain"): SchemaNode {
  const range = lineRange(line);
  return createResolver(catalog, range, mask).resolve(node, "actions/login", range);
}

describe("a schema resolved for a release", () => {
  const node: SchemaNode = {
    type: "object",
    properties: { device: { type: "string", "x-releases": ">=2025.12" } },
    required: ["device"],
  };

  test("keeps a key that the release has", () => {
    expect(resolve(node, "2025.12")).toMatchObject({
      properties: { device: { type: "string" } },
      required: ["device"],
    });
  });

  test("makes a key impossible that the release lacks, and says where it is", () => {
    expect(resolve(node, "2025.10")).toEqual({
      type: "object",
      properties: { device: { not: {}, "x-releases": ">=2025.12" } },
    });
  });

  test("makes a key optional that only some patches have", () => {
    const patch: SchemaNode = {
      type: "object",
      properties: { device: { type: "string", "x-releases": ">=2026.2.2" } },
      required: ["device"],
    };
    expect(resolve(patch, "2026.2")).not.toHaveProperty("required");
    expect(resolve(patch, "2026.5")).toHaveProperty("required", ["device"]);
  });

  test("leaves out alternatives of other releases", () => {
    const either: SchemaNode = {
      anyOf: [{ type: "integer" }, { type: "object", "x-releases": ">=2026.2" }],
    };
    expect(resolve(either, "2025.12")).toEqual({ anyOf: [{ type: "integer" }] });
  });

  test("fills an enum with the values of the release", () => {
    const mode: SchemaNode = { type: "string", "x-enum": "apps" };
    const enumOf = (line: string) => (resolve(mode, line) as { enum: string[] }).enum;
    expect(enumOf("2025.2")).not.toContain("authentik.tasks");
    expect(enumOf("2025.8")).toContain("authentik.tasks");
  });

  test("accepts the mask under a masked key, whatever its type", () => {
    const flag: SchemaNode = { type: "object", properties: { auth_ok: { type: "boolean" } } };
    const masked = { anyOf: [{ type: "boolean" }, { const: catalog.masking.mask }] };
    expect(resolve(flag, "2025.8", "masked")).toMatchObject({
      properties: { auth_ok: { type: "boolean" } },
    });
    expect(resolve(flag, "2025.10", "masked")).toMatchObject({ properties: { auth_ok: masked } });
  });

  test("does not mask objects, nor the keys of an envelope", () => {
    const node: SchemaNode = {
      type: "object",
      properties: { token: { type: "object" }, token_id: { type: "integer" } },
    };
    expect(resolve(node, "2026.8", "masked")).toMatchObject({
      properties: { token: { type: "object" } },
    });
    expect(resolve(node, "2026.8", "plain")).toMatchObject({
      properties: { token_id: { type: "integer" } },
    });
  });

  test("fails on a reference to nothing", () => {
    expect(() => resolve({ $ref: "../../common/nothing.schema.json" }, "2026.8")).toThrow(
      /nothing.schema.json, which is not there/,
    );
  });
});
