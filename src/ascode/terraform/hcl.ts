/**
 * Terraform's native syntax → its JSON syntax, with the places of the file. Literals become values; every
 * other expression becomes a text in `${}`, as Terraform's JSON syntax has it. Nothing is worked out.
 */

import { below } from "../../match/config/problem.js";
import type { ConfigDocument, SyntaxProblem } from "../document.js";
import { Lines } from "../lines.js";
import { plainUnit, type Unit, writtenOffset } from "../written-offset.js";

const BLOCKS =
  "resource|data|variable|locals|provider|terraform|module|output|import|moved|check|removed";
const BLOCK = new RegExp(`^(?:${BLOCKS})\\b(?:[ \\t]+"[^"\\n]*")*[ \\t]*\\{`, "m");

/** Whether a text is Terraform's native syntax: a block begins at the beginning of a line. */
export function isHcl(text: string): boolean {
  return BLOCK.test(text) && !/^\s*\{/.test(text);
}

export interface ParsedHcl {
  document: ConfigDocument;
  /** Offsets at which comments begin. */
  comments: ReadonlySet<number>;
}

/** Never throws, and takes time by the length of the text. */
export function parseHcl(text: string): ParsedHcl | { problem: SyntaxProblem } {
  const lines = new Lines(text);
  try {
    const parser = new HclParser(text);
    const value = parser.file();
    return { document: documentOf(value, parser.places, lines), comments: parser.comments };
  } catch (error) {
    if (!(error instanceof HclError)) throw error;
    return { problem: { message: error.message, ...lines.position(error.offset) } };
  }
}

interface Place {
  key: number;
  value: number;
  /** Offset in the file of an offset in the text that stands here. */
  inText(offset: number): number;
}

class HclError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

function documentOf(
  value: unknown,
  places: ReadonlyMap<string, Place>,
  lines: Lines,
): ConfigDocument {
  const at = (pointer: string): Place | undefined => {
    for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1)) {
      const place = places.get(pointer.slice(0, end));
      if (place) return place;
    }
    return undefined;
  };
  return {
    value,
    lines: lines.all,
    position: (pointer, spot = "value") => lines.position(at(pointer)?.[spot] ?? 0),
    positionInText: (pointer, offset) => lines.position(at(pointer)?.inText(offset) ?? 0),
  };
}

type Body = Record<string, unknown>;

/** Deeper is written by nobody, and takes the host's stack. */
const MAX_DEPTH = 100;

const NAME = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const HEREDOC = /<<(-?)([\p{L}_][\p{L}\p{N}_-]*)[ \t]*\r?\n/uy;
const CHOMP = /chomp\([ \t]*/y;
const OPENING = "([{";
const CLOSING = ")]}";

class HclParser {
  readonly places = new Map<string, Place>();
  readonly comments = new Set<number>();
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    if (text.startsWith("\ufeff")) this.#at = 1;
  }

  file(): Body {
    const body = this.#body("", false);
    if (this.#at < this.#text.length) throw this.#error("A `}` closes nothing.");
    return body;
  }

  #error(message: string, offset = this.#at): HclError {
    return new HclError(message, offset);
  }

  #body(path: string, isInline: boolean): Body {
    const body: Body = Object.create(null);
    if (++this.#depth > MAX_DEPTH)
      throw this.#error(`It is nested more than ${MAX_DEPTH} levels deep.`);
    for (this.#space(true); this.#at < this.#text.length; this.#space(true)) {
      if (this.#text[this.#at] === "}") break;
      this.#item(body, path);
    }
    this.#depth--;
    if (isInline) this.#expect("}");
    return body;
  }

  #item(body: Body, path: string): void {
    const start = this.#at;
    const name = this.#name();
    this.#space(false);
    if (this.#text[this.#at] === "=") {
      this.#at++;
      this.#attribute(body, name, below(path, name), start);
      this.#endOfLine();
      return;
    }
    const labels: string[] = [name];
    for (; this.#text[this.#at] !== "{"; this.#space(false))
      labels.push(this.#text[this.#at] === '"' ? this.#label() : this.#name());
    this.#at++;
    this.#block(body, labels, path, start);
  }

  #attribute(body: Body, name: string, path: string, start: number): void {
    if (name in body) throw this.#error(`\`${name}\` is set twice.`, start);
    this.#space(false);
    const value = this.#at;
    this.places.set(path, { key: start, value, inText: () => value });
    define(body, name, this.#expression(path));
  }

  /** Labels become keys; blocks without labels a list, as there may be several. */
  #block(body: Body, labels: readonly string[], path: string, start: number): void {
    let holder = body;
    let place = path;
    for (const label of labels.slice(0, -1)) {
      place = below(place, label);
      if (!this.places.has(place))
        this.places.set(place, { key: start, value: start, inText: () => start });
      if (!Object.hasOwn(holder, label)) define(holder, label, Object.create(null));
      const next = holder[label];
      if (typeof next !== "object" || next === null || Array.isArray(next))
        throw this.#error(`\`${label}\` is set twice.`, start);
      holder = next as Body;
    }
    const last = labels[labels.length - 1] as string;
    place = below(place, last);
    if (labels.length > 1) {
      if (last in holder) throw this.#error(`${labels.join(".")} is there twice.`, start);
      this.places.set(place, { key: start, value: start, inText: () => start });
      define(holder, last, this.#body(place, true));
      return;
    }
    const list = Object.hasOwn(holder, last) ? holder[last] : [];
    if (!Array.isArray(list)) throw this.#error(`\`${last}\` is set twice.`, start);
    define(holder, last, list);
    place = below(place, list.length);
    this.places.set(place, { key: start, value: start, inText: () => start });
    list.push(this.#body(place, true));
  }

  #expression(path: string): unknown {
    const start = this.#at;
    const literal = this.#literal(path);
    if (literal !== undefined && this.#isEnd()) return literal;
    // What was read as a literal is not read again: lists nest.
    if (literal === undefined) this.#at = start;
    this.#raw();
    this.places.set(path, { ...(this.places.get(path) as Place), inText: () => start });
    const raw = this.#text.slice(start, this.#at).trim();
    if (raw === "") throw this.#error("A value is missing.", start);
    return `\${${raw}}`;
  }

  /** Whether an expression ends here: what follows a literal makes it a part of a longer one. */
  #isEnd(): boolean {
    const before = this.#at;
    this.#space(false);
    const next = this.#text[this.#at];
    const isEnd = next === undefined || "\r\n,]}".includes(next);
    this.#at = before;
    return isEnd;
  }

  /** Undefined where it is none. */
  #literal(path: string): unknown {
    const first = this.#text[this.#at];
    if (first === '"') return this.#string(path);
    if (first === "[") return this.#list(path);
    if (first === "{") return this.#object(path);
    const heredoc = this.#match(HEREDOC);
    if (heredoc) return this.#heredoc(path, heredoc[1] === "-", heredoc[2] as string);
    if (this.#match(CHOMP)) return this.#chomped(path);
    const number = this.#match(NUMBER);
    if (number) return Number(number[0]);
    const word = this.#match(NAME)?.[0];
    if (word === "true" || word === "false") return word === "true";
    return word === "null" ? null : undefined;
  }

  #list(path: string): unknown {
    const list: unknown[] = [];
    const start = this.#at++;
    this.#enter(start);
    for (this.#space(true); this.#text[this.#at] !== "]"; this.#space(true)) {
      if (this.#at >= this.#text.length) throw this.#error("A `[` is not closed.", start);
      // `[for … : …]` is no list of members.
      if (list.length === 0 && /^for\s/.test(this.#text.slice(this.#at, this.#at + 4)))
        return this.#leave();
      const place = below(path, list.length);
      const value = this.#at;
      this.places.set(place, { key: value, value, inText: () => value });
      list.push(this.#expression(place));
      this.#space(true);
      if (this.#text[this.#at] === ",") this.#at++;
      else if (this.#text[this.#at] !== "]") throw this.#error("A `,` or `]` is missing.");
    }
    this.#at++;
    this.#leave();
    return list;
  }

  #object(path: string): unknown {
    const object: Body = Object.create(null);
    const start = this.#at++;
    this.#enter(start);
    for (this.#space(true); this.#text[this.#at] !== "}"; this.#space(true)) {
      if (this.#at >= this.#text.length) throw this.#error("A `{` is not closed.", start);
      const key = this.#at;
      const name = this.#text[key] === '"' ? this.#label() : this.#match(NAME)?.[0];
      this.#space(false);
      const sign = this.#text[this.#at];
      // `{for … : …}` and computed keys are no object of literals.
      if (name === undefined || (sign !== "=" && sign !== ":")) return this.#leave();
      this.#at++;
      this.#attribute(object, name, below(path, name), key);
      this.#space(true);
      if (this.#text[this.#at] === ",") this.#at++;
    }
    this.#at++;
    this.#leave();
    return object;
  }

  #enter(start: number): void {
    if (++this.#depth > MAX_DEPTH)
      throw this.#error(`It is nested more than ${MAX_DEPTH} levels deep.`, start);
  }

  #leave(): undefined {
    this.#depth--;
  }

  /** A quoted text, with `$${` kept as it is: the JSON syntax has the same escape. */
  #string(path: string): string {
    const start = this.#at;
    const raw = this.#quoted();
    const text = unescaped(raw);
    const place = this.places.get(path);
    if (place)
      this.places.set(path, {
        ...place,
        inText: (offset) => start + 1 + writtenOffset(raw, text, offset, escapedUnit),
      });
    return text;
  }

  #label(): string {
    return unescaped(this.#quoted());
  }

  /** What stands between quotes; templates in it may hold quotes of their own. */
  #quoted(): string {
    const start = this.#at;
    this.#at++;
    for (;;) {
      const char = this.#text[this.#at];
      if (char === undefined || char === "\n")
        throw this.#error("A text in quotes does not end on its line.", start);
      if (char === '"') break;
      if (char === "\\") this.#at += 2;
      else if (this.#text.startsWith("$${", this.#at) || this.#text.startsWith("%%{", this.#at))
        this.#at += 3;
      else if (this.#text.startsWith("${", this.#at) || this.#text.startsWith("%{", this.#at)) {
        this.#at++;
        this.#brackets();
      } else this.#at++;
    }
    this.#at++;
    return this.#text.slice(start + 1, this.#at - 1);
  }

  #heredoc(path: string, isIndented: boolean, mark: string): string {
    const start = this.#at;
    const end = new RegExp(`^[ \\t]*${mark}[ \\t]*$`);
    const lines: string[] = [];
    let at = start;
    for (;;) {
      const next = this.#text.indexOf("\n", at);
      const line = this.#text.slice(at, next === -1 ? this.#text.length : next).replace(/\r$/, "");
      if (end.test(line)) {
        this.#at = at + line.length;
        break;
      }
      if (next === -1) throw this.#error(`The text up to \`${mark}\` does not end.`, start);
      lines.push(line);
      at = next + 1;
    }
    const indent = isIndented ? commonIndent(lines) : 0;
    const place = this.places.get(path);
    const text = lines.map((line) => `${line.slice(indent)}\n`).join("");
    const written = this.#text.slice(start, this.#at);
    if (place)
      this.places.set(path, {
        ...place,
        inText: (offset) => start + writtenOffset(written, text, offset),
      });
    return text;
  }

  /** A heredoc without the line breaks at its end. Undefined where something else stands there. */
  #chomped(path: string): string | undefined {
    const [, dash, mark] = this.#match(HEREDOC) ?? [];
    if (mark === undefined) return undefined;
    const text = this.#heredoc(path, dash === "-", mark).replace(/\n+$/, "");
    this.#space(true);
    if (this.#text[this.#at] !== ")") return undefined;
    this.#at++;
    return text;
  }

  /** To the end of an expression of any kind. */
  #raw(): void {
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at] as string;
      if (char === '"') this.#quoted();
      else if (OPENING.includes(char)) this.#brackets();
      else if (CLOSING.includes(char) || char === "," || char === "\n") return;
      else if (this.#isComment()) return;
      else this.#at++;
    }
  }

  /** From an opening bracket to behind its closing one. */
  #brackets(): void {
    const start = this.#at;
    const open: string[] = [];
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at] as string;
      if (char === '"') {
        this.#enter(start);
        this.#quoted();
        this.#leave();
        continue;
      }
      if (this.#isComment()) {
        this.#comment();
        continue;
      }
      const heredoc = this.#match(HEREDOC);
      if (heredoc) {
        this.#heredoc("", heredoc[1] === "-", heredoc[2] as string);
        continue;
      }
      if (OPENING.includes(char)) open.push(char);
      if (CLOSING.includes(char) && open.pop() !== OPENING[CLOSING.indexOf(char)])
        throw this.#error(`A \`${char}\` closes nothing.`);
      this.#at++;
      if (open.length === 0) return;
    }
    throw this.#error(`A \`${this.#text[start]}\` is not closed.`, start);
  }

  #name(): string {
    const name = this.#match(NAME)?.[0];
    if (name === undefined) throw this.#error("A name, a value or a block is expected here.");
    return name;
  }

  #expect(char: string): void {
    if (this.#text[this.#at] !== char) throw this.#error(`A \`${char}\` is missing.`);
    this.#at++;
  }

  #endOfLine(): void {
    this.#space(false);
    const next = this.#text[this.#at];
    if (next !== undefined && !"\r\n}".includes(next)) throw this.#error("A line should end here.");
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at = pattern.lastIndex;
    return match;
  }

  /** Skips blanks and comments. */
  #space(withLines: boolean): void {
    for (;;) {
      const char = this.#text[this.#at];
      if (char === " " || char === "\t" || (withLines && (char === "\n" || char === "\r")))
        this.#at++;
      else if (this.#isComment() && (withLines || this.#text.startsWith("/*", this.#at)))
        this.#comment();
      else if (this.#isComment()) {
        this.#comment();
        return;
      } else return;
    }
  }

  #isComment(): boolean {
    const char = this.#text[this.#at];
    if (char === "#") return true;
    const next = this.#text[this.#at + 1];
    return char === "/" && (next === "/" || next === "*");
  }

  #comment(): void {
    this.comments.add(this.#at);
    const isBlock = this.#text.startsWith("/*", this.#at);
    const end = this.#text.indexOf(isBlock ? "*/" : "\n", this.#at);
    this.#at = end === -1 ? this.#text.length : end + (isBlock ? 2 : 0);
  }
}

/** Also a key such as `__proto__` is only a key. */
function define(object: Body, key: string, value: unknown): void {
  Object.defineProperty(object, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

function commonIndent(lines: readonly string[]): number {
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  return indents.reduce((least, indent) => Math.min(least, indent), indents[0] ?? 0);
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/;
const ESCAPES_ALL = new RegExp(ESCAPE, "g");
const ESCAPE_HERE = new RegExp(ESCAPE, "y");

/** A character between quotes, or an escape. */
function escapedUnit(raw: string, at: number): Unit {
  ESCAPE_HERE.lastIndex = at;
  const [sign] = ESCAPE_HERE.exec(raw) ?? [];
  return sign === undefined ? plainUnit(raw, at) : { length: sign.length, text: unescaped(sign) };
}

function unescaped(raw: string): string {
  return raw.replace(
    ESCAPES_ALL,
    (whole, short: string | undefined, long: string | undefined, char: string | undefined) => {
      if (char !== undefined) return ESCAPES[char] ?? char;
      const code = Number.parseInt(short ?? long ?? "", 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
