import { describe, expect, test } from "vitest";
import { checkReceiver } from "../../../src/site/playground/webhook/check-receiver.js";

describe("a receiver's schema", () => {
  const schema = JSON.stringify({
    $schema: "http://json-schema.org/draft-07/schema#",
    required: ["text"],
    properties: { text: { type: "string" } },
  });

  test("takes a body, or says where it does not", () => {
    expect(checkReceiver(schema, { text: "a" })).toEqual({ faults: [] });
    expect(checkReceiver(schema, { text: 1 })).toMatchObject({ faults: [{ path: "/text" }] });
    expect(checkReceiver(schema, {})).toMatchObject({ faults: [{ path: "" }] });
  });

  test.each(["{", "1", '{"$ref": "https://example.com/other.json"}'])("%s is no answer", (text) => {
    expect(checkReceiver(text, {})).toHaveProperty("problem");
  });
});
