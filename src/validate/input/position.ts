/** Lines and columns of offsets. */
import type { Position } from "./item.js";

/** Position of an offset in a text that begins at `start`. */
export function positionIn(text: string, start: Position, offset: number): Position {
  let line = start.line;
  let lineStart = 0;
  for (;;) {
    const newline = text.indexOf("\n", lineStart);
    if (newline === -1 || newline >= offset) break;
    lineStart = newline + 1;
    line++;
  }
  const before = line === start.line ? start.column : 1;
  return { line, column: before + offset - lineStart };
}

/** Where a reader stands in a text that comes in pieces. */
export class PositionTracker {
  #line: number;
  #lineStart = 0;
  /** Index in the text of the first line feed that was not counted; -1 when there is none. */
  #newline = -1;
  #base = 0;
  #text = "";
  /** Beginning of the current line, as far as it lies before the piece. */
  #head = "";

  constructor(firstLine: number) {
    this.#line = firstLine;
  }

  /** The piece that follows; its first `overlap` characters are the end of the former one. */
  next(text: string, overlap: number): void {
    const end = this.#base + this.#text.length;
    if (this.#text !== "") {
      this.at(this.#text.length);
      const from = Math.max(this.#lineStart - this.#base, 0);
      if (this.#lineStart >= this.#base) this.#head = "";
      const room = from + SHOWN - this.#head.length;
      this.#head += this.#text.slice(from, Math.min(this.#text.length - overlap, room));
    }
    this.#base = end - overlap;
    this.#text = text;
    this.#newline = text.indexOf("\n", overlap);
  }

  /** Position of an index of the piece. Indices before the last one asked for must be on its line. */
  at(index: number): Position {
    while (this.#newline !== -1 && this.#newline < index) {
      this.#line++;
      this.#lineStart = this.#base + this.#newline + 1;
      this.#newline = this.#text.indexOf("\n", this.#newline + 1);
    }
    return { line: this.#line, column: this.#base + index - this.#lineStart + 1 };
  }

  /** The line from its beginning to the index, for a code frame; null when that is too long to show. */
  lineTo(index: number): string | null {
    const { column } = this.at(index);
    if (column > SHOWN) return null;
    const from = Math.max(this.#lineStart - this.#base, 0);
    const head = this.#lineStart < this.#base ? this.#head : "";
    return head + this.#text.slice(from, index + 1).trimEnd();
  }
}

/** As much of a line as a code frame can use. */
export const SHOWN = 2000;
