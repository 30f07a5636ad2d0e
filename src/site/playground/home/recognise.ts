/** Tells configurations from events. */
import { isFields } from "../../../match/event.js";

/** Hardly anybody writes a longer one, and logs are not to be parsed twice. */
const LONGEST = 200_000;

/** Lists of a configuration. */
const LISTS = ["groups", "policies", "mappings", "transports", "rules"];

/** Keys that tell a policy; an event has an action, an app and an address too. */
const POLICY_KEYS = ["query", "expression", "name"];

/**
 * The text of a file, where it holds a configuration, a policy or a suite in any form; null where it
 * holds something else. Never throws.
 */
export async function writtenText(file: Blob): Promise<string | null> {
  if (file.size > LONGEST) return null;
  const text = await file.text();
  const { readAsCode } = await import("../../../ascode/index.js");
  const read = readAsCode(text);
  return "document" in read && isWritten(read.document.value) ? text : null;
}

function isWritten(value: unknown): boolean {
  if (!isFields(value) || "context" in value) return false;
  const isSuite = isFields(value.events);
  const isConfiguration = LISTS.some((key) => Array.isArray(value[key]) && value[key].length > 0);
  return isSuite || isConfiguration || POLICY_KEYS.some((key) => typeof value[key] === "string");
}
