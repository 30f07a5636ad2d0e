/** Records of a log collector, which hold a line of the log as text. */
import { type Fields, kindOf, skippedKind } from "./records.js";

/**
 * Where the line is: Docker's json-file driver and Fluent Bit, `journalctl -o json`, Filebeat and
 * Vector, Loki's `logcli -o jsonl`.
 */
const LINE_KEYS = ["log", "MESSAGE", "message", "line"] as const;

/** Key of the record under which a line of another log stands; null when it is no such record. */
export function carrierKey(value: Fields, text: string): string | null {
  const key = LINE_KEYS.find((name) => typeof value[name] === "string");
  if (key === undefined || kindOf(value) !== "event") return null;
  return skippedKind(value, text) === "JSON without an event" ? key : null;
}
