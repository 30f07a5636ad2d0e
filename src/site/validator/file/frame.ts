/** A line with a place in it, cut around the place where it is long. */
import { tokenEnd } from "../editor/token.js";

export interface Frame {
  before: string;
  place: string;
  after: string;
}

/** What is shown on each side of the place, and of the place itself. */
const SIDE = 60;
const LONGEST_PLACE = 80;
const CUT = "…";

/** @param column Where the place begins, 1-based, in UTF-16 code units. */
export function frameOf(text: string, column: number): Frame {
  const from = Math.min(Math.max(column - 1, 0), text.length);
  const to = tokenEnd(text, from);
  const first = Math.max(0, from - SIDE);
  const last = Math.min(text.length, to + SIDE);
  const isLong = to - from > LONGEST_PLACE;
  return {
    before: (first > 0 ? CUT : "") + text.slice(first, from),
    place: isLong ? `${text.slice(from, from + LONGEST_PLACE)}${CUT}` : text.slice(from, to),
    after: text.slice(to, last) + (last < text.length ? CUT : ""),
  };
}
