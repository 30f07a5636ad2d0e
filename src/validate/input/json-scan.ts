/**
 * The grammar of JSON as a machine that can be stopped and resumed at any character. It knows where a
 * value ends, where a mistake is and what should have stood there, which `JSON.parse` does not tell; and
 * it needs no stack of the host, however deep a value is.
 */

/** The text ended before the value did. */
export const MORE = 0;
/** The value is complete. */
export const DONE = 1;
/** No JSON value goes on like this. */
export const FAILED = 2;

const VALUE = 0;
const FIRST_ELEMENT = 1;
const AFTER_ELEMENT = 2;
const FIRST_KEY = 3;
const KEY = 4;
const COLON = 5;
const AFTER_MEMBER = 6;
const STRING = 7;
const ESCAPE = 8;
const UNICODE = 9;
const WORD = 10;
const MINUS = 11;
const ZERO = 12;
const INTEGER = 13;
const POINT = 14;
const FRACTION = 15;
const EXPONENT = 16;
const EXPONENT_SIGN = 17;
const EXPONENT_DIGITS = 18;

const EXPECTED = [
  "a value",
  "a value or ]",
  "a comma or ]",
  "a key in double quotes or }",
  "a key in double quotes",
  "a colon",
  "a comma or }",
  'the closing " of the text',
  'one of " \\ / b f n r t u after the backslash',
  "four hexadecimal digits after \\u",
  "true, false or null",
  "a digit after the minus",
  "the end of the number",
  "the end of the number",
  "a digit after the decimal point",
  "the end of the number",
  "a digit or a sign in the exponent",
  "a digit in the exponent",
  "the end of the number",
] as const;

const QUOTE = 34;
const BACKSLASH = 92;
const OBJECT = 1;
const ARRAY = 0;

/** Scans one value. */
export class JsonScanner {
  status = MORE;
  /** Index in the text that was scanned last: after the value, or of the mistake. */
  at = 0;
  #state = VALUE;
  #stack: number[] = [];
  #inKey = false;
  /** The character is a mistake, or ended a number and belongs to what surrounds it. */
  #stays = false;
  /** Rest of `true`, `false` or `null`, or hexadecimal digits still to come. */
  #word = "";
  #left = 0;

  /** To scan the next value. */
  reset(): void {
    this.status = MORE;
    this.#state = VALUE;
    this.#stack.length = 0;
    this.#inKey = false;
  }

  /** What would have been right where the scanner stopped. */
  expected(): string {
    return EXPECTED[this.#state] ?? "a value";
  }

  /** Goes on with the value at `from`; says whether it is complete, needs more text or is broken. */
  scan(text: string, from: number): number {
    let at = from;
    while (at < text.length && this.status === MORE) {
      if (this.#state === STRING) {
        at = this.#string(text, at);
        continue;
      }
      const code = text.charCodeAt(at);
      if (this.#isSpace(code)) {
        at++;
        continue;
      }
      this.#stays = false;
      this.#step(code);
      if (!this.#stays) at++;
    }
    this.at = at;
    return this.status;
  }

  /** Says that no text follows: only a number at the top is complete by that. */
  finish(): number {
    if (this.status === MORE && this.#stack.length === 0 && isEndOfNumber(this.#state))
      this.status = DONE;
    return this.status;
  }

  #isSpace(code: number): boolean {
    return this.#state < STRING && (code === 32 || code === 10 || code === 13 || code === 9);
  }

  /** Runs through a text up to its end, an escape or a mistake. */
  #string(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) {
        if (this.#inKey) {
          this.#inKey = false;
          this.#state = COLON;
        } else this.#close();
        return at + 1;
      }
      if (code === BACKSLASH) {
        this.#state = ESCAPE;
        return at + 1;
      }
      if (code < 32) {
        this.status = FAILED;
        return at;
      }
    }
    return text.length;
  }

  #step(code: number): void {
    switch (this.#state) {
      case VALUE:
        this.#value(code);
        break;
      case FIRST_ELEMENT:
        if (code === 93) this.#pop();
        else this.#value(code);
        break;
      case AFTER_ELEMENT:
        if (code === 44) this.#state = VALUE;
        else if (code === 93) this.#pop();
        else this.#fail();
        break;
      case FIRST_KEY:
      case KEY:
        if (code === QUOTE) {
          this.#inKey = true;
          this.#state = STRING;
        } else if (code === 125 && this.#state === FIRST_KEY) this.#pop();
        else this.#fail();
        break;
      case COLON:
        if (code === 58) this.#state = VALUE;
        else this.#fail();
        break;
      case AFTER_MEMBER:
        if (code === 44) this.#state = KEY;
        else if (code === 125) this.#pop();
        else this.#fail();
        break;
      default:
        this.#inside(code);
    }
  }

  #value(code: number): void {
    if (code === QUOTE) this.#state = STRING;
    else if (code === 123) {
      this.#stack.push(OBJECT);
      this.#state = FIRST_KEY;
    } else if (code === 91) {
      this.#stack.push(ARRAY);
      this.#state = FIRST_ELEMENT;
    } else if (code === 45) this.#state = MINUS;
    else if (code === 48) this.#state = ZERO;
    else if (isDigit(code)) this.#state = INTEGER;
    else if (code === 116) this.#startWord("rue");
    else if (code === 102) this.#startWord("alse");
    else if (code === 110) this.#startWord("ull");
    else this.#fail();
  }

  #startWord(rest: string): void {
    this.#word = rest;
    this.#state = WORD;
  }

  /** Escapes, words and numbers. */
  #inside(code: number): void {
    switch (this.#state) {
      case ESCAPE:
        if (code === 117) {
          this.#left = 4;
          this.#state = UNICODE;
        } else if (isEscape(code)) this.#state = STRING;
        else this.#fail();
        break;
      case UNICODE:
        if (!isHex(code)) this.#fail();
        else if (--this.#left === 0) this.#state = STRING;
        break;
      case WORD:
        if (code !== this.#word.charCodeAt(0)) this.#fail();
        else {
          this.#word = this.#word.slice(1);
          if (this.#word === "") this.#close();
        }
        break;
      default:
        this.#number(code);
    }
  }

  #number(code: number): void {
    const state = this.#state;
    if (isDigit(code)) {
      if (state === MINUS) this.#state = code === 48 ? ZERO : INTEGER;
      else if (state === POINT) this.#state = FRACTION;
      else if (state === EXPONENT || state === EXPONENT_SIGN) this.#state = EXPONENT_DIGITS;
      else if (state === ZERO) this.#fail();
    } else if (code === 46 && (state === ZERO || state === INTEGER)) this.#state = POINT;
    else if (
      (code === 101 || code === 69) &&
      (state === ZERO || state === INTEGER || state === FRACTION)
    )
      this.#state = EXPONENT;
    else if ((code === 43 || code === 45) && state === EXPONENT) this.#state = EXPONENT_SIGN;
    else if (isEndOfNumber(state)) {
      this.#stays = true;
      this.#close();
    } else this.#fail();
  }

  #fail(): void {
    this.status = FAILED;
    this.#stays = true;
  }

  #pop(): void {
    this.#stack.pop();
    this.#close();
  }

  /** After a value. */
  #close(): void {
    if (this.#stack.length === 0) this.status = DONE;
    else
      this.#state = this.#stack[this.#stack.length - 1] === OBJECT ? AFTER_MEMBER : AFTER_ELEMENT;
  }
}

function isEndOfNumber(state: number): boolean {
  return state === ZERO || state === INTEGER || state === FRACTION || state === EXPONENT_DIGITS;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isHex(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);
}

/** `"`, `\`, `/`, `b`, `f`, `n`, `r`, `t`. */
function isEscape(code: number): boolean {
  return (
    code === 34 ||
    code === 92 ||
    code === 47 ||
    code === 98 ||
    code === 102 ||
    code === 110 ||
    code === 114 ||
    code === 116
  );
}
