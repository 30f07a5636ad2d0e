/** Calls in Python's text of a value, such as `UUID('…')`: what JSON would hold instead. */
import { LiteralError } from "./python-string.js";

/** A call as it was read: positional arguments and those with a name. */
export interface Call {
  name: string;
  values: unknown[];
  named: Map<string, unknown>;
  offset: number;
}

/** A span of time or a time zone, which only occurs inside of other calls. */
class Offset {
  constructor(readonly seconds: number) {}
}

const TEXTS = ["UUID", "Decimal", "IPv4Address", "IPv6Address", "PosixPath", "URL"];

/** Names that stand for a value without being called. */
export function namedValue(name: string): unknown {
  if (/^(?:datetime\.)?timezone\.utc$/.test(name)) return new Offset(0);
  return undefined;
}

export function callValue(call: Call): unknown {
  const name = call.name.slice(call.name.lastIndexOf(".") + 1);
  const [first] = call.values;
  if (TEXTS.includes(name) && typeof first === "string") return first;
  switch (name) {
    case "set":
    case "frozenset":
      return call.values.length === 0 ? [] : first;
    case "OrderedDict":
      return call.values.length === 0 ? {} : first;
    case "datetime":
      return datetime(call);
    case "date":
      return numbers(call, 3).map(pad).join("-");
    case "time":
      return clock(numbers(call, 0), 0);
    case "timedelta":
      return timedelta(call);
    case "timezone":
    case "ZoneInfo":
      return zone(call);
    default:
      throw unknown(call);
  }
}

/** A zone or span outside of the call that it belongs to. */
export function isLoose(value: unknown): boolean {
  return value instanceof Offset;
}

function unknown(call: Call): LiteralError {
  return new LiteralError(
    `Expected a value, found a call of ${call.name.slice(0, 80)} that JSON has no form for.`,
    call.offset,
  );
}

function datetime(call: Call): string {
  const parts = numbers(call, 3);
  const date = `${String(parts[0]).padStart(4, "0")}-${pad(parts[1])}-${pad(parts[2])}`;
  return `${date}T${clock(parts, 3)}${suffix(call)}`;
}

function suffix(call: Call): string {
  const info = call.named.get("tzinfo") ?? call.values.find(isLoose);
  if (!(info instanceof Offset)) return "";
  if (info.seconds === 0) return "Z";
  const minutes = Math.floor(Math.abs(info.seconds) / 60);
  return `${info.seconds < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function clock(parts: readonly number[], from: number): string {
  const [hour = 0, minute = 0, second = 0, micro = 0] = parts.slice(from);
  const fraction = micro === 0 ? "" : `.${String(micro).padStart(6, "0")}`;
  return `${pad(hour)}:${pad(minute)}:${pad(second)}${fraction}`;
}

function timedelta(call: Call): Offset {
  const [days = 0, seconds = 0] = numbers(call, 0);
  const named = (key: string): number => {
    const value = call.named.get(key);
    return typeof value === "number" ? value : 0;
  };
  return new Offset((days + named("days")) * 86_400 + seconds + named("seconds"));
}

/** Of zones with a name only UTC has the same offset at any time. */
function zone(call: Call): Offset {
  const value = call.values[0] ?? call.named.get("key");
  if (value instanceof Offset) return value;
  if (value === "UTC" || value === "Etc/UTC") return new Offset(0);
  throw unknown(call);
}

function numbers(call: Call, atLeast: number): number[] {
  const parts = call.values.filter((value) => typeof value === "number");
  if (parts.length < atLeast) throw unknown(call);
  return parts;
}

function pad(value: number | undefined): string {
  return String(value).padStart(2, "0");
}
