/** A line with a place in it underlined. Long lines are cut around the place. */
import type { Paint } from "../colour.js";
import { columnsOf, visible } from "../visible-text.js";

/** How much of the room stands before the place. */
const BEFORE = 1 / 3;
const CUT = "…";

export interface FrameOptions {
  /** Columns for the text of the line. */
  width: number;
  paint: Paint;
}

interface Window {
  before: string;
  place: string;
  after: string;
}

/**
 * @param text The whole line.
 * @param line Its number, 1-based.
 * @param column Where the place begins, 1-based, in UTF-16 code units.
 */
export function codeFrame(
  text: string,
  line: number,
  column: number,
  { width, paint }: FrameOptions,
): string {
  const start = Math.min(Math.max(column - 1, 0), text.length);
  const { before, place, after } = cut(text, start, placeEnd(text, start), width);
  const number = String(line);
  const gutter = (label: string) => paint("dim", `${label.padStart(number.length)} │ `);
  const indent = " ".repeat(columnsOf(before));
  const underline = "^".repeat(Math.max(1, columnsOf(place)));
  return [
    `${gutter(number)}${before}${paint("bold", place)}${after}`,
    `${gutter("")}${indent}${paint("red", underline)}`,
  ].join("\n");
}

const TOKEN = /"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|[\w.+-]+|[\s\S]/uy;
/** Longer tokens are cut anyway. */
const LONGEST = 2000;

/** End of the JSON or Python token that begins at `start`. */
function placeEnd(text: string, start: number): number {
  TOKEN.lastIndex = 0;
  const token = TOKEN.exec(text.slice(start, start + LONGEST));
  return start + (token?.[0].length ?? 0);
}

function cut(text: string, start: number, end: number, width: number): Window {
  const lastFrom = Math.max(0, text.length - width);
  const from = Math.min(Math.max(0, start - Math.floor(width * BEFORE)), lastFrom);
  const to = Math.min(text.length, from + width);
  const shownEnd = Math.min(end, to);
  return {
    before: (from > 0 ? CUT : "") + visible(text.slice(from, start)),
    place: visible(text.slice(start, shownEnd)),
    after: visible(text.slice(shownEnd, to)) + (to < text.length ? CUT : ""),
  };
}
