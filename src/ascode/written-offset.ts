/** Where a part of a text stands in the way that the text is written in a file. */

/** How many characters of the file stand for one piece of the text, and that piece. */
export interface Unit {
  length: number;
  text: string;
}

/** Reads the piece at an offset of the file. */
export type UnitAt = (written: string, at: number) => Unit;

/** Each character stands for itself. */
export const plainUnit: UnitAt = (written, at) => ({ length: 1, text: written.charAt(at) });

/**
 * The offset in `written` of an offset in `text`. Blanks and line breaks may differ, as they do where a
 * text is indented or folded; everything else must come in the same order.
 */
export function writtenOffset(
  written: string,
  text: string,
  offset: number,
  unitAt: UnitAt = plainUnit,
): number {
  let left = inked(text.slice(0, offset));
  // Of a blank, the place behind what stands before it.
  const isBlank = inked(text.charAt(offset)) === 0;
  let at = 0;
  while (at < written.length) {
    const unit = unitAt(written, at);
    const ink = inked(unit.text);
    if (left === 0 && (isBlank || ink > 0)) return at;
    if (ink > left) return at;
    left -= ink;
    at += unit.length;
  }
  return at;
}

/** How many of the characters are to be seen. */
function inked(text: string): number {
  if (text.length === 1) return text.trim().length;
  return text.replace(/\s/g, "").length;
}
