/** String literals of Python: `'…'`, `"…"`, three quotes, with the prefixes r, b and u. */

/** A mistake in a literal, and where it is. */
export class LiteralError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

const PREFIX = /(?:[rRbBuUfF]{0,2})(?=['"])/y;

/** True when a string literal, with or without a prefix, begins here. */
export function opensString(text: string, at: number): boolean {
  PREFIX.lastIndex = at;
  return PREFIX.test(text);
}

/** Reads one literal; gives its value and the offset after it. */
export function readString(text: string, at: number): { value: string; end: number } {
  PREFIX.lastIndex = at;
  const prefix = (PREFIX.exec(text)?.[0] ?? "").toLowerCase();
  if (prefix.includes("f"))
    throw new LiteralError("An f-string holds code; only plain strings can be read.", at);
  if (!["", "r", "b", "u", "rb", "br"].includes(prefix))
    throw new LiteralError(`There is no string with the prefix ${prefix}.`, at);
  const open = at + prefix.length;
  const mark = text.charAt(open);
  const quote = text.startsWith(mark.repeat(3), open) ? mark.repeat(3) : mark;
  return readBody(text, open + quote.length, quote, prefix);
}

function readBody(text: string, from: number, quote: string, prefix: string) {
  const parts: string[] = [];
  let start = from;
  for (let at = from; at < text.length; ) {
    const char = text[at];
    if (char === quote[0] && text.startsWith(quote, at)) {
      parts.push(text.slice(start, at));
      return { value: parts.join(""), end: at + quote.length };
    }
    if (char === "\\" && prefix.includes("r")) at += 2;
    else if (char === "\\") {
      parts.push(text.slice(start, at));
      const read = readEscape(text, at, prefix === "b");
      parts.push(read.value);
      at = read.end;
      start = at;
    } else if (char === "\n" && quote.length === 1) break;
    else at++;
  }
  throw new LiteralError(
    `The string is not closed: expected ${quote}.`,
    Math.max(from - quote.length, 0),
  );
}

const SIMPLE: Readonly<Record<string, string>> = {
  "\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

const OCTAL = /[0-7]{1,3}/y;
const HEX: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function readEscape(text: string, at: number, bytes: boolean): { value: string; end: number } {
  const char = text.charAt(at + 1);
  if (Object.hasOwn(SIMPLE, char)) return { value: SIMPLE[char] ?? "", end: at + 2 };
  OCTAL.lastIndex = at + 1;
  const octal = OCTAL.exec(text)?.[0];
  if (octal !== undefined)
    return { value: String.fromCharCode(Number.parseInt(octal, 8)), end: at + 1 + octal.length };
  const digits = bytes && char !== "x" ? undefined : HEX[char];
  if (digits !== undefined && Object.hasOwn(HEX, char)) return readHex(text, at, digits);
  if (char === "N" && !bytes)
    throw new LiteralError("Characters by name (\\N{…}) cannot be read.", at);
  // Python keeps the backslash of an escape that it does not know.
  return { value: `\\${char}`, end: at + 1 + char.length };
}

function readHex(text: string, at: number, count: number): { value: string; end: number } {
  const digits = text.slice(at + 2, at + 2 + count);
  const code = /^[0-9A-Fa-f]+$/.test(digits) ? Number.parseInt(digits, 16) : Number.NaN;
  if (digits.length < count || !(code <= 0x10ffff))
    throw new LiteralError(
      `Expected ${count} hexadecimal digits of a character after \\${text.charAt(at + 1)}.`,
      at,
    );
  return { value: String.fromCodePoint(code), end: at + 2 + count };
}
