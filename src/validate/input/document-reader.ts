/**
 * Reads documents of JSON that span lines: one event, several after each other as `jq` prints them, an
 * array or a page of a list. Elements are given as soon as they end, so that arrays of any length pass
 * through in little memory; after a mistake it goes on with the next event that can be read.
 */
import { broken, found, jsonMessage, tooLongMessage, truncatedMessage } from "./broken.js";
import type { InputItem, InputKind, InputReader, Position, ReaderOptions } from "./item.js";
import { itemsOf } from "./json-items.js";
import { DONE, FAILED, JsonScanner } from "./json-scan.js";
import { PositionTracker, positionIn } from "./position.js";
import { envelopeOf, isFields, isNotification, kindOf, SURE } from "./records.js";

export const MAX_VALUE_LENGTH = 256 * 1024 * 1024;

/** First keys of a page of a list, whose results are read one by one. */
export const LIST_KEYS: ReadonlySet<string> = new Set(["pagination", "results", "autocomplete"]);
const LONGEST_LIST_KEY = '"autocomplete"'.length;

/** So far a text reaches back that was torn by the next record: `{"`. */
const OVERLAP = 2;

/** Where between values the reader stands. */
type Place =
  | "top"
  | "opening"
  | "first element"
  | "element"
  | "after element"
  | "key"
  | "colon"
  | "member"
  | "after member"
  | "value"
  | "lost";

const EXPECTED: Readonly<Partial<Record<Place, string>>> = {
  top: "an event",
  opening: "a key in double quotes or }",
  "first element": "a value or ]",
  element: "a value",
  "after element": "a comma or ]",
  key: "a key in double quotes",
  colon: "a colon",
  member: "a value",
  "after member": "a comma or }",
};

/** What the value is that is being scanned. */
type Purpose = "event" | "element" | "key" | "member" | "candidate";

export class DocumentReader implements InputReader {
  kind: InputKind | null;
  readonly #limit: number;
  readonly #sure: boolean;
  readonly #decoder = new TextDecoder();
  readonly #scanner = new JsonScanner();
  readonly #tracker: PositionTracker;
  #items: InputItem[] = [];
  #text = "";
  #place: Place = "top";
  #purpose: Purpose = "event";
  /** What surrounds elements: an array alone, or the results of a page. */
  #frame: "none" | "array" | "list" = "none";
  #key = "";
  /** The beginning of an object at the top, up to where its first key is known. */
  #opening = "";
  /** The value that is being scanned, in pieces, and where it began. */
  #parts: string[] = [];
  #length = 0;
  #start: Position = { line: 1, column: 1 };
  /** The last character that is no blank, while the reader looks for an event to go on with. */
  #previous = 0;

  constructor(options: ReaderOptions) {
    this.kind = options.input ?? null;
    this.#limit = options.maxLineBytes ?? MAX_VALUE_LENGTH;
    this.#sure = options.input !== undefined && SURE.has(options.input);
    this.#tracker = new PositionTracker(options.firstLine ?? 1);
  }

  push(chunk: Uint8Array): InputItem[] {
    this.#read(this.#decoder.decode(chunk, { stream: true }));
    return this.#taken();
  }

  end(): InputItem[] {
    this.#read(this.#decoder.decode());
    if (this.#place === "value") this.#endInValue();
    else if (this.#place !== "top" && this.#place !== "lost" && !this.#isBeyondMistake())
      this.#truncated(EXPECTED[this.#place] ?? "a value");
    return this.#taken();
  }

  #endInValue(): void {
    if (this.#scanner.finish() === DONE) this.#valueEnds();
    else if (this.#length > this.#limit) this.#tooLong();
    else if (this.#purpose !== "candidate" || this.#looksLikeEvent())
      this.#truncated(this.#scanner.expected());
  }

  #taken(): InputItem[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }

  #read(chunk: string): void {
    if (chunk === "") return;
    const overlap = this.#text.slice(-OVERLAP);
    const text = overlap + chunk;
    this.#text = text;
    this.#tracker.next(text, overlap.length);
    let at = overlap.length;
    while (at < text.length) {
      if (this.#place === "value") at = this.#value(text, at);
      else if (this.#place === "lost") at = this.#search(text, at);
      else if (isBlank(text.charCodeAt(at)) && this.#place !== "opening") at++;
      else at = this.#between(text, at);
    }
  }

  /** Goes on with the value that is being scanned. */
  #value(text: string, from: number): number {
    const status = this.#scanner.scan(text, from);
    const stop = this.#scanner.at;
    this.#length += stop - from;
    if (this.#length <= this.#limit) this.#parts.push(text.slice(from, stop));
    else this.#parts = [];
    if (status === DONE) this.#valueEnds();
    else if (status === FAILED) return this.#valueFails(text, stop);
    return stop;
  }

  #begin(purpose: Purpose, text: string, at: number): number {
    this.#purpose = purpose;
    this.#place = "value";
    this.#scanner.reset();
    this.#parts = [];
    this.#length = 0;
    this.#start = this.#tracker.at(at);
    return this.#value(text, at);
  }

  #valueEnds(): void {
    const isTooLong = this.#length > this.#limit;
    const text = this.#parts.join("");
    this.#parts = [];
    if (isTooLong) this.#tooLong();
    switch (this.#purpose) {
      case "key":
        this.#key = isTooLong ? "" : JSON.parse(text);
        this.#place = "colon";
        break;
      case "member":
        this.#place = "after member";
        break;
      case "candidate":
        this.#candidateEnds(text, isTooLong);
        break;
      default:
        this.#place = this.#purpose === "element" ? "after element" : "top";
        if (!isTooLong) this.#give(JSON.parse(text), text);
    }
  }

  #give(value: unknown, text: string): void {
    this.kind ??= kindOf(value);
    const start = this.#start;
    const items = itemsOf(value, {
      text,
      at: 0,
      place: (offset) => positionIn(text, start, offset),
      line: null,
      sure: this.#sure,
    });
    for (const item of items) this.#items.push(item);
  }

  /** After a mistake only what is an event counts: anything else may be a part of the broken one. */
  #candidateEnds(text: string, isTooLong: boolean): void {
    const value: unknown = isTooLong ? null : JSON.parse(text);
    const isEvent = isFields(value) && (envelopeOf(value) !== null || isNotification(value));
    this.#place = "lost";
    this.#previous = CLOSE_BRACE;
    if (!isEvent) return;
    this.#give(value, text);
    this.#place = "after element";
  }

  #valueFails(text: string, stop: number): number {
    const isNews = this.#purpose !== "candidate" || this.#looksLikeEvent();
    if (this.#length > this.#limit) this.#tooLong();
    else if (isNews) this.#broken(text, stop, this.#scanner.expected());
    this.#parts = [];
    // Torn inside of a text, that text ended at the first quote of the next event.
    const isTorn = this.#length > OVERLAP && text.startsWith('{"', stop - OVERLAP);
    return this.#lose(text, isTorn ? stop - OVERLAP : stop);
  }

  #looksLikeEvent(): boolean {
    return this.#parts.join("").includes('"action"');
  }

  /** From here on only events count. An object right at the mistake may be one. */
  #lose(text: string, at: number): number {
    this.#place = "lost";
    this.#previous = text.charCodeAt(at) === OPEN_BRACE ? COMMA : 0;
    return at;
  }

  /** Looks for an object that may be the next event. */
  #search(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const isAtLineStart = at === 0 || text.charCodeAt(at - 1) === NEWLINE;
      if (
        isAtLineStart &&
        this.#frame === "none" &&
        (code === OPEN_BRACE || code === OPEN_BRACKET)
      ) {
        this.#place = "top";
        return at;
      }
      if (code === OPEN_BRACE && (isAtLineStart || BEFORE_EVENT.has(this.#previous)))
        return this.#begin("candidate", text, at);
      if (!isBlank(code)) this.#previous = code;
    }
    return text.length;
  }

  /** Takes one character that stands between values, or begins with one. */
  #between(text: string, at: number): number {
    const code = text.charCodeAt(at);
    switch (this.#place) {
      case "top":
        return this.#top(text, at);
      case "opening":
        return this.#opens(text, at);
      case "first element":
        return code === CLOSE_BRACKET ? this.#arrayEnds(at) : this.#begin("element", text, at);
      case "element":
        return this.#begin("element", text, at);
      case "after element":
        return code === CLOSE_BRACKET ? this.#arrayEnds(at) : this.#comma("element", text, at);
      case "key":
        return code === QUOTE ? this.#begin("key", text, at) : this.#fail(text, at);
      case "colon":
        if (code !== COLON) return this.#fail(text, at);
        this.#place = "member";
        return at + 1;
      case "member":
        if (this.#key !== "results" || code !== OPEN_BRACKET)
          return this.#begin("member", text, at);
        this.#place = "first element";
        return at + 1;
      default:
        return code === CLOSE_BRACE ? this.#listEnds(at) : this.#comma("key", text, at);
    }
  }

  #top(text: string, at: number): number {
    const code = text.charCodeAt(at);
    if (code === OPEN_BRACKET) {
      this.kind ??= "array";
      this.#frame = "array";
      this.#place = "first element";
      return at + 1;
    }
    if (code !== OPEN_BRACE) return this.#fail(text, at);
    this.#start = this.#tracker.at(at);
    this.#opening = "{";
    this.#place = "opening";
    return at + 1;
  }

  /** The first key of an object says whether it is the page of a list. */
  #opens(text: string, at: number): number {
    const name = (this.#opening + text[at]).slice(1).replace(BLANKS, "");
    if (isUndecided(name)) {
      this.#opening += text[at];
      return at + 1;
    }
    const key = name.slice(1, -1);
    if (name.endsWith('"') && LIST_KEYS.has(key)) {
      this.kind ??= "list";
      this.#frame = "list";
      this.#key = key;
      this.#place = "colon";
      return at + 1;
    }
    this.#purpose = "event";
    this.#place = "value";
    this.#scanner.reset();
    this.#parts = [];
    this.#length = 0;
    this.#value(this.#opening, 0);
    return this.#value(text, at);
  }

  #arrayEnds(at: number): number {
    if (this.#frame === "list") this.#place = "after member";
    else if (this.#frame === "array") this.#listEnds(at);
    else {
      this.#place = "lost";
      this.#previous = 0;
    }
    return at + 1;
  }

  #listEnds(at: number): number {
    this.#frame = "none";
    this.#place = "top";
    return at + 1;
  }

  #comma(next: Place, text: string, at: number): number {
    if (text.charCodeAt(at) !== COMMA) return this.#fail(text, at);
    this.#place = next;
    return at + 1;
  }

  /** Between values; after an event that was found beyond a mistake nothing is left to complain about. */
  #fail(text: string, at: number): number {
    if (!this.#isBeyondMistake()) this.#broken(text, at, EXPECTED[this.#place] ?? "a value");
    return this.#lose(text, at);
  }

  #isBeyondMistake(): boolean {
    return this.#frame === "none" && this.#place !== "top" && this.#place !== "opening";
  }

  #broken(text: string, at: number, expected: string): void {
    const message = jsonMessage(expected, found(text, at));
    this.#items.push(
      broken("json-broken", message, this.#tracker.at(at), this.#tracker.lineTo(at)),
    );
  }

  #truncated(expected: string): void {
    const at = this.#text.length;
    this.#items.push(
      broken(
        "input-truncated",
        truncatedMessage(expected),
        this.#tracker.at(at),
        this.#tracker.lineTo(at),
      ),
    );
  }

  #tooLong(): void {
    const message = tooLongMessage("value", this.#limit);
    this.#items.push(broken("line-too-long", message, this.#start, null));
  }
}

const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const COMMA = 44;
const COLON = 58;
const QUOTE = 34;
const BACKSLASH = 92;
const NEWLINE = 10;
const BLANKS = /^[ \t\r\n]+/;

/** What stands before the next event when the comma or the one before it is broken. */
const BEFORE_EVENT: ReadonlySet<number> = new Set([COMMA, OPEN_BRACKET, CLOSE_BRACE]);

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** True while an object's text after the brace may still become the first key of a list page. */
function isUndecided(name: string): boolean {
  if (name === "" || name === '"') return true;
  if (!name.startsWith('"') || name.endsWith('"') || name.length > LONGEST_LIST_KEY) return false;
  const last = name.charCodeAt(name.length - 1);
  return last >= 32 && last !== BACKSLASH;
}
