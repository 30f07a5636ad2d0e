import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { InputItem, ReaderOptions } from "../../../src/validate/input/item.js";
import { createReader, findEvents } from "../../../src/validate/input/reader.js";

const folder = fileURLToPath(new URL("../../fixtures/input/", import.meta.url));

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(folder + name));
}

export function text(name: string): string {
  return readFileSync(folder + name, "utf8");
}

/** An item in one line: `2:3 rest login`, `4 access line`, `7:12 json-broken This is not JSON: …`. */
export function brief(item: InputItem): string {
  if (item.type === "skipped") return `${item.line} ${item.kind}`;
  if (item.type === "broken") {
    const { line, column, id, message } = item.finding;
    return `${line}:${column} ${id} ${message}`;
  }
  const { action } = item.value as { action?: unknown };
  return `${item.start.line}:${item.start.column} ${item.envelope} ${String(action)}`;
}

export function briefs(input: string | Uint8Array, options?: ReaderOptions): string[] {
  return findEvents(input, options).map(brief);
}

/** All there is to compare in an item. */
export function plain(item: InputItem): unknown {
  if (item.type !== "event") return item;
  const { value, envelope, start, text } = item;
  const places = ["", "/action", "/context", "/context/model/pk", "/user/pk", "/brand/name"].map(
    (pointer) => item.locate(pointer),
  );
  return { value, envelope, start, text, places };
}

export function kindOf(input: string | Uint8Array): string | null {
  const reader = createReader();
  reader.push(typeof input === "string" ? new TextEncoder().encode(input) : input);
  reader.end();
  return reader.kind;
}

/** The items of an input that comes in pieces. */
export function itemsOfPieces(pieces: Iterable<Uint8Array>, options?: ReaderOptions): InputItem[] {
  const reader = createReader(options);
  const items: InputItem[] = [];
  for (const piece of pieces) items.push(...reader.push(piece));
  items.push(...reader.end());
  return items;
}
