/** A body against the JSON Schema of the receiver. It is loaded when there is one. */
import { type Schema, type SchemaDraft, Validator } from "@cfworker/json-schema";
import { isFields } from "../../../match/event.js";

export interface ReceiverFault {
  /** JSON Pointer into the body; empty for the whole. */
  path: string;
  message: string;
}

export type ReceiverCheck = { faults: readonly ReceiverFault[] } | { problem: string };

/** Never throws. */
export function checkReceiver(schemaText: string, body: unknown): ReceiverCheck {
  let schema: unknown;
  try {
    schema = JSON.parse(schemaText);
  } catch (error) {
    return { problem: `The schema is no JSON: ${messageOf(error)}` };
  }
  if (!isFields(schema)) return { problem: "A JSON Schema is an object." };
  try {
    const { errors } = new Validator(schema as Schema, draftOf(schema), false).validate(body);
    return { faults: errors.filter(isOwn).map(faultOf) };
  } catch (error) {
    return { problem: `The schema cannot be used: ${messageOf(error)}` };
  }
}

function draftOf({ $schema }: Readonly<Record<string, unknown>>): SchemaDraft {
  const [, draft] = /draft-0?([47])|draft\/(2019-09)/.exec(String($schema)) ?? [];
  if (String($schema).includes("2019-09")) return "2019-09";
  return draft === "4" || draft === "7" ? draft : "2020-12";
}

/** What only says that something below it is wrong is left out. */
function isOwn({ keyword }: { keyword: string }): boolean {
  return !["properties", "items", "prefixItems", "$ref", "allOf", "additionalProperties"].includes(
    keyword,
  );
}

function faultOf({ instanceLocation, error }: { instanceLocation: string; error: string }) {
  return { path: instanceLocation.replace(/^#/, ""), message: error };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
