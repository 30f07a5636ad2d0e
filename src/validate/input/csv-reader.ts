/** Reads the CSV export. */
import { broken, tooLongMessage, truncatedMessage } from "./broken.js";
import { type Column, columnsOf, eventOfRow, isExport } from "./csv-event.js";
import { type Cell, parseRow, type RowError } from "./csv-row.js";
import type {
  BrokenId,
  InputItem,
  InputKind,
  InputReader,
  Position,
  ReaderOptions,
} from "./item.js";
import { MAX_LINE_BYTES } from "./line-reader.js";
import { positionIn } from "./position.js";

const QUOTE = 34;
const NEWLINE = 10;
/** How a row begins: after a mistake reading goes on there. */
const ROW_START = /\n(?="?[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}"?,)/g;
/** More than the pattern looks at. */
const ROW_START_LENGTH = 64;
const NO_HEADER =
  "Expected the header row of the export: Event uuid, Action, App, Context, Client ip, Created, Expires, Brand, User pk, Username, Email.";
/** Columns of the user, which a row may lack. */
const OPTIONAL_CELLS = 3;

export class CsvReader implements InputReader {
  readonly kind: InputKind = "csv";
  readonly #limit: number;
  readonly #decoder = new TextDecoder();
  #items: InputItem[] = [];
  #columns: Column[] | null = null;
  /** What is left of the input, from the beginning of a row; up to `#scanned` it was looked through. */
  #text = "";
  #scanned = 0;
  #inQuotes = false;
  #isSkipping = false;
  #line: number;

  constructor(options: ReaderOptions) {
    this.#limit = options.maxLineBytes ?? MAX_LINE_BYTES;
    this.#line = options.firstLine ?? 1;
  }

  push(chunk: Uint8Array): InputItem[] {
    this.#text += this.#decoder.decode(chunk, { stream: true });
    this.#rows();
    return this.#taken();
  }

  end(): InputItem[] {
    this.#text += this.#decoder.decode();
    this.#rows();
    while (this.#text !== "" && !this.#isSkipping) {
      this.#row(this.#text, true);
      this.#rows();
    }
    return this.#taken();
  }

  #taken(): InputItem[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }

  /** Takes all rows that are complete. */
  #rows(): void {
    for (let end = this.#rowEnd(); end !== -1; end = this.#rowEnd())
      this.#row(this.#text.slice(0, end), false);
  }

  /** End of the first row; -1 when it is not complete. A row beyond the limit ends there. */
  #rowEnd(): number {
    if (this.#isSkipping && !this.#findRow()) return -1;
    for (let at = this.#scanned; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === QUOTE) this.#inQuotes = !this.#inQuotes;
      if (at >= this.#limit || (code === NEWLINE && !this.#inQuotes))
        return at + Number(code !== NEWLINE);
    }
    this.#scanned = this.#text.length;
    return -1;
  }

  #row(text: string, isLast: boolean): void {
    const start = { line: this.#line, column: 1 };
    if (text.length > this.#limit) {
      this.#items.push(broken("line-too-long", tooLongMessage("row", this.#limit), start, text));
      this.#isSkipping = true;
      return;
    }
    const row = text.endsWith("\r") ? text.slice(0, -1) : text;
    const next = row.trim() === "" ? null : this.#cells(row, start, isLast);
    this.#drop(next ?? text.length + 1);
  }

  /** Gives the event of a row; returns where to go on when the row is broken and swallowed others. */
  #cells(row: string, start: Position, isLast: boolean): number | null {
    const { cells, error } = parseRow(row);
    if (error) return this.#brokenRow(row, start, error, isLast);
    if (this.#columns === null) {
      this.#columns = columnsOf(cells.map(({ value }) => value));
      if (!isExport(this.#columns)) this.#broken("csv-broken", NO_HEADER, row, start, 0);
    } else if (isExport(this.#columns)) this.#event(this.#columns, cells, row, start, isLast);
    else this.#items.push({ type: "skipped", kind: "text", line: start.line });
    return null;
  }

  #event(
    columns: readonly Column[],
    cells: readonly Cell[],
    row: string,
    start: Position,
    isLast: boolean,
  ): void {
    const missing = columns.length - cells.length;
    if (isLast && missing > 0)
      this.#broken("input-truncated", truncatedMessage("more cells"), row, start, row.length);
    else if (missing < 0 || missing > OPTIONAL_CELLS) {
      const counts = `${cells.length} cells, but the header has ${columns.length}`;
      this.#broken("csv-broken", `This row has ${counts}.`, row, start, 0);
    } else this.#items.push(eventOfRow(columns, cells, row, start));
  }

  #brokenRow(row: string, start: Position, error: RowError, isLast: boolean): number | null {
    ROW_START.lastIndex = 0;
    const swallowed = ROW_START.exec(row);
    if (swallowed) {
      // The mistake shows in a later row, but is in this one.
      const own = parseRow(row.slice(0, swallowed.index)).error ?? error;
      this.#broken("csv-broken", own.message, row, start, own.offset);
      return swallowed.index + 1;
    }
    if (isLast)
      this.#broken("input-truncated", truncatedMessage("a double quote"), row, start, row.length);
    else this.#broken("csv-broken", error.message, row, start, error.offset);
    return null;
  }

  #broken(id: BrokenId, message: string, row: string, start: Position, offset: number): void {
    const text = row.includes("\n") ? null : row;
    this.#items.push(broken(id, message, positionIn(row, start, offset), text));
  }

  /** After a row that is too long: drops it up to the next one, as far as that was read. */
  #findRow(): boolean {
    ROW_START.lastIndex = 0;
    const found = ROW_START.exec(this.#text);
    this.#drop(found ? found.index + 1 : Math.max(0, this.#text.length - ROW_START_LENGTH));
    this.#isSkipping = found === null;
    return found !== null;
  }

  #drop(length: number): void {
    const dropped = this.#text.slice(0, length);
    for (let at = dropped.indexOf("\n"); at !== -1; at = dropped.indexOf("\n", at + 1))
      this.#line++;
    this.#text = this.#text.slice(length);
    this.#scanned = 0;
    this.#inQuotes = false;
  }
}
