/**
 * Values as Python prints them. authentik writes contexts so in notification texts and CSV exports.
 * Read by a parser of its own, as replacing quotes breaks on the first apostrophe in a name.
 */
import { found } from "./broken.js";
import { callValue, isLoose, namedValue } from "./python-calls.js";
import { LiteralError, opensString, readString } from "./python-string.js";

export interface LiteralResult {
  /** As JSON would hold it: tuples and sets are arrays, dates and UUIDs texts. Undefined after an error. */
  value: unknown;
  error: { message: string; offset: number } | null;
}

/** Deeper than any context; what is deeper is refused, as each level takes some of the stack. */
const MAX_DEPTH = 500;

/** Reads one literal; nothing may follow it. Never throws, and takes time in proportion to the text. */
export function parsePythonLiteral(text: string): LiteralResult {
  try {
    return { value: new LiteralParser(text, null).read(), error: null };
  } catch (error) {
    if (!(error instanceof LiteralError)) throw error;
    return { value: undefined, error: { message: error.message, offset: error.offset } };
  }
}

/** Offset of the value at a path, or of its nearest parent, in a literal that can be read. */
export function locatePythonLiteral(text: string, path: readonly string[]): number {
  const parser = new LiteralParser(text, path);
  try {
    parser.read();
  } catch (error) {
    if (!(error instanceof LiteralError)) throw error;
  }
  return parser.offset;
}

const SPACE = /[ \t\r\n\f]*/y;
const NUMBER =
  /[+-]?(?:0[xX](?:_?[\dA-Fa-f])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*(?:\.(?:\d(?:_?\d)*)?)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?)/y;
const NAME = /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/y;
const CONSTANTS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["None", null],
  ["True", true],
  ["False", false],
]);

class LiteralParser {
  /** Offset of the deepest value on the path so far. */
  offset = 0;
  readonly #text: string;
  readonly #path: readonly string[] | null;
  #at = 0;
  #depth = 0;

  constructor(text: string, path: readonly string[] | null) {
    this.#text = text;
    this.#path = path;
  }

  read(): unknown {
    const value = this.#value(0);
    this.#space();
    if (this.#at < this.#text.length) throw this.#expected("the end of the literal");
    return value;
  }

  /** @param level How many segments of the path lead to this value; -1 when it is not on the path. */
  #value(level: number): unknown {
    const value = this.#any(level);
    if (isLoose(value)) throw this.#expected("a value, not a time zone");
    return value;
  }

  #any(level: number): unknown {
    this.#space();
    if (level !== -1) this.offset = this.#at;
    if (opensString(this.#text, this.#at)) return this.#strings();
    const char = this.#text[this.#at];
    if (char === "{") return this.#nested(() => this.#braces(level));
    if (char === "[") return this.#nested(() => this.#items("]", level));
    if (char === "(") return this.#nested(() => this.#parentheses(level));
    if (char === "<") throw this.#repr();
    const number = this.#match(NUMBER);
    return number === null ? this.#name(level) : this.#number(number);
  }

  /** Adjacent strings are one. */
  #strings(): string {
    const parts: string[] = [];
    do {
      const { value, end } = readString(this.#text, this.#at);
      parts.push(value);
      this.#at = end;
      this.#space();
    } while (opensString(this.#text, this.#at));
    return parts.join("");
  }

  #nested<T>(read: () => T): T {
    if (++this.#depth > MAX_DEPTH)
      throw new LiteralError(`The literal is nested deeper than ${MAX_DEPTH} levels.`, this.#at);
    this.#at++;
    const value = read();
    this.#depth--;
    return value;
  }

  /** A dictionary, or a set when no colon follows its first element. */
  #braces(level: number): unknown {
    const fields: Record<string, unknown> = {};
    if (this.#takes("}")) return fields;
    const first = this.#value(-1);
    if (!this.#takes(":")) return this.#rest([first], "}", level, "a colon, a comma or }");
    this.#field(fields, first, level);
    while (!this.#takes("}")) {
      this.#comma("a comma or }");
      if (this.#takes("}")) break;
      const key = this.#value(-1);
      if (!this.#takes(":")) throw this.#expected("a colon");
      this.#field(fields, key, level);
    }
    return fields;
  }

  #field(fields: Record<string, unknown>, key: unknown, level: number): void {
    const name = keyText(key);
    if (name === null) throw new LiteralError("Expected a text as key of a dictionary.", this.#at);
    const value = this.#value(this.#below(level, name));
    if (name === "__proto__") setOwn(fields, name, value);
    else fields[name] = value;
  }

  #items(close: string, level: number): unknown[] {
    if (this.#takes(close)) return [];
    return this.#rest([this.#value(this.#below(level, "0"))], close, level, `a comma or ${close}`);
  }

  /** The elements after the first one. */
  #rest(items: unknown[], close: string, level: number, expected: string): unknown[] {
    while (!this.#takes(close)) {
      this.#comma(items.length === 1 ? expected : `a comma or ${close}`);
      if (this.#takes(close)) break;
      items.push(this.#value(this.#below(level, String(items.length))));
    }
    return items;
  }

  /** A tuple, or one value in parentheses when there is no comma. */
  #parentheses(level: number): unknown {
    if (this.#takes(")")) return [];
    const first = this.#value(this.#below(level, "0"));
    if (this.#takes(")")) return first;
    return this.#rest([first], ")", level, "a comma or )");
  }

  #number(text: string): number {
    const value = numberOf(text);
    if (value === null || /[\w.]/.test(this.#text[this.#at] ?? ""))
      throw new LiteralError("Expected a number that JSON can hold.", this.#at - text.length);
    return value;
  }

  #name(level: number): unknown {
    const start = this.#at;
    const name = this.#match(NAME);
    if (name === null) throw this.#expected("a value");
    if (CONSTANTS.has(name)) return CONSTANTS.get(name);
    if (this.#takes("(")) return this.#nested(() => this.#call(name, start, level));
    const value = namedValue(name);
    if (value === undefined)
      throw new LiteralError(`Expected a value, found the name ${name.slice(0, 80)}.`, start);
    return value;
  }

  #call(name: string, offset: number, level: number): unknown {
    // `#nested` steps over the opening bracket, which is already behind.
    this.#at--;
    const values: unknown[] = [];
    const named = new Map<string, unknown>();
    while (!this.#takes(")")) {
      if (values.length + named.size > 0) this.#comma("a comma or )");
      if (this.#takes(")")) break;
      const key = this.#match(/[A-Za-z_]\w*(?==)/y);
      if (key === null) values.push(this.#any(level));
      else {
        this.#at++;
        named.set(key, this.#any(-1));
      }
    }
    return callValue({ name, values, named, offset });
  }

  #below(level: number, segment: string): number {
    return level !== -1 && this.#path?.[level] === segment ? level + 1 : -1;
  }

  #comma(expected: string): void {
    if (!this.#takes(",")) throw this.#expected(expected);
  }

  /** Steps over the character if it comes next. */
  #takes(char: string): boolean {
    this.#space();
    if (this.#text[this.#at] !== char) return false;
    this.#at++;
    return true;
  }

  #space(): void {
    SPACE.lastIndex = this.#at;
    SPACE.test(this.#text);
    this.#at = SPACE.lastIndex;
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const text = pattern.exec(this.#text)?.[0] ?? null;
    if (text !== null) this.#at += text.length;
    return text;
  }

  #expected(what: string): LiteralError {
    const there =
      this.#at >= this.#text.length ? "the end of the text" : found(this.#text, this.#at);
    return new LiteralError(
      `This is not a Python literal: expected ${what}, found ${there}.`,
      this.#at,
    );
  }

  /** `<User: jane>` is what Python prints for an object that has no literal. */
  #repr(): LiteralError {
    const end = this.#text.indexOf(">", this.#at);
    const text = this.#text.slice(
      this.#at,
      Math.min(end === -1 ? this.#at : end + 1, this.#at + 80),
    );
    return new LiteralError(
      `Expected a value, found the text of a Python object (${text || "<"}), which cannot be read back.`,
      this.#at,
    );
  }
}

/** Assignment would set the prototype under the name `__proto__`. */
function setOwn(fields: Record<string, unknown>, name: string, value: unknown): void {
  const flags = { enumerable: true, writable: true, configurable: true };
  Object.defineProperty(fields, name, { value, ...flags });
}

/** Keys as `json.dumps` writes them; null for what it refuses. */
function keyText(key: unknown): string | null {
  if (typeof key === "string") return key;
  return typeof key === "object" && key !== null ? null : String(key);
}

/** Null for an integer with a leading zero, which Python refuses too, and for what is beyond a double. */
function numberOf(text: string): number | null {
  if (/^[+-]?0[\d_]*[1-9][\d_]*$/.test(text)) return null;
  const sign = text.startsWith("-") ? -1 : 1;
  const value = sign * Number(text.replace(/^[+-]/, "").replaceAll("_", ""));
  return Number.isFinite(value) ? value : null;
}
