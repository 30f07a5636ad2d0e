/** Where a value stands in a text of JSON that is known to be well formed. */

const QUOTE = 34;
const BACKSLASH = 92;

/**
 * Offset of the value at a JSON Pointer, or of its nearest parent when it is missing. Of a key that
 * occurs twice the last one counts, as in `JSON.parse`.
 *
 * @param from Where the value begins to which the pointer belongs.
 */
export function locateJson(text: string, from: number, pointer: string): number {
  let at = skipSpace(text, from);
  for (const segment of segmentsOf(pointer)) {
    const next =
      text.charCodeAt(at) === 123 ? member(text, at, segment) : element(text, at, segment);
    if (next === -1) return at;
    at = next;
  }
  return at;
}

/** Where each element of the array begins whose text begins at `from`. */
export function elementOffsets(text: string, from: number): number[] {
  const offsets: number[] = [];
  let at = skipSpace(text, skipSpace(text, from) + 1);
  while (at < text.length && text.charCodeAt(at) !== 93) {
    offsets.push(at);
    at = nextMember(text, at);
  }
  return offsets;
}

/** The parts of a JSON Pointer, unescaped. */
export function segmentsOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/**
 * Gives the offset in the text of JSON of each character of a string's value. The string is walked
 * once, and only when somebody asks beyond its beginning: it may hold many records.
 *
 * @param quote Offset of the string's opening quote.
 * @returns Takes an index in the value, which is shorter than the text where that has escapes.
 */
export function offsetsInString(text: string, quote: number): (index: number) => number {
  let offsets: number[] | undefined;
  return (index) => {
    if (index === 0) return quote + 1;
    offsets ??= characterOffsets(text, quote);
    return offsets[Math.min(index, offsets.length - 1)] as number;
  };
}

/** The last one is that of the closing quote. */
function characterOffsets(text: string, quote: number): number[] {
  const offsets: number[] = [];
  let at = quote + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) {
    offsets.push(at);
    if (text.charCodeAt(at) !== BACKSLASH) at++;
    else at += text[at + 1] === "u" ? 6 : 2;
  }
  offsets.push(at);
  return offsets;
}

function member(text: string, brace: number, name: string): number {
  let found = -1;
  let at = skipSpace(text, brace + 1);
  while (text.charCodeAt(at) === QUOTE) {
    const end = skipValue(text, at);
    const value = skipSpace(text, skipSpace(text, end) + 1);
    if (keyIs(text.slice(at + 1, end - 1), name)) found = value;
    at = nextMember(text, value);
  }
  return found;
}

function element(text: string, bracket: number, segment: string): number {
  if (text.charCodeAt(bracket) !== 91 || !/^(?:0|[1-9]\d{0,8})$/.test(segment)) return -1;
  let at = skipSpace(text, bracket + 1);
  for (let left = Number(segment); left > 0 && at < text.length; left--) {
    if (text.charCodeAt(at) === 93) return -1;
    at = nextMember(text, at);
  }
  return at < text.length && text.charCodeAt(at) !== 93 ? at : -1;
}

/** From a value to the one after it, or to the closing bracket. */
function nextMember(text: string, value: number): number {
  const at = skipSpace(text, skipValue(text, value));
  return text.charCodeAt(at) === 44 ? skipSpace(text, at + 1) : at;
}

function keyIs(raw: string, name: string): boolean {
  return raw.includes("\\") ? JSON.parse(`"${raw}"`) === name : raw === name;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** End of the value that begins at `from`. */
function skipValue(text: string, from: number): number {
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = skipString(text, at);
    else if (code === 123 || code === 91) {
      depth++;
      at++;
    } else if (code === 125 || code === 93) {
      depth--;
      at++;
    } else if (depth > 0) at++;
    else return skipScalar(text, at);
    if (depth === 0) return at;
  }
  return at;
}

function skipString(text: string, quote: number): number {
  let at = quote + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE)
    at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at + 1;
}

function skipScalar(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isSpace(text.charCodeAt(at)) && !",]}".includes(text[at] as string))
    at++;
  return at;
}
