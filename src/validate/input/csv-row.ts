/** One row of CSV by RFC 4180: commas, cells in double quotes, quotes inside of them doubled. */

export interface Cell {
  value: string;
  /** Offset in the row's text of the first character of the value. */
  start: number;
  isQuoted: boolean;
}

export type Row = { cells: Cell[]; error: null } | { cells: null; error: RowError };

export interface RowError {
  message: string;
  offset: number;
}

const QUOTE = '"';

export function parseRow(text: string): Row {
  const cells: Cell[] = [];
  let at = 0;
  for (;;) {
    const isQuoted = text[at] === QUOTE;
    const end = isQuoted ? closingQuote(text, at) : cellEnd(text, at);
    if (end === -1) return failed("This cell is not closed: expected a double quote.", at);
    const value = text.slice(at + Number(isQuoted), end);
    const stray = isQuoted ? -1 : value.indexOf(QUOTE);
    if (stray !== -1) return failed("A cell with double quotes must stand in quotes.", at + stray);
    cells.push({
      value: isQuoted ? value.replaceAll('""', QUOTE) : value,
      start: at + Number(isQuoted),
      isQuoted,
    });
    at = end + Number(isQuoted);
    if (at >= text.length) return { cells, error: null };
    if (text[at] !== ",") return failed("Expected a comma after the closing quote.", at);
    at++;
  }
}

/** Offset in the row's text of a character of a cell's value. */
export function offsetInCell(text: string, cell: Cell, index: number): number {
  if (!cell.isQuoted) return cell.start + index;
  let at = cell.start;
  for (let left = index; left > 0; left--) at += text[at] === QUOTE ? 2 : 1;
  return at;
}

function failed(message: string, offset: number): Row {
  return { cells: null, error: { message, offset } };
}

function cellEnd(text: string, from: number): number {
  const comma = text.indexOf(",", from);
  return comma === -1 ? text.length : comma;
}

function closingQuote(text: string, open: number): number {
  let at = text.indexOf(QUOTE, open + 1);
  while (at !== -1 && text[at + 1] === QUOTE) at = text.indexOf(QUOTE, at + 2);
  return at;
}
