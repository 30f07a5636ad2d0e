/** JSON with the places of its values, in time and memory by the length of the text: states of Terraform are large. */
import { offsetsInString, segmentsOf } from "../validate/input/json-locate.js";
import { type ConfigDocument, DEPTH_MESSAGE, MAX_DEPTH, type SyntaxProblem } from "./document.js";
import { Lines } from "./lines.js";

/** Where a value begins, and the values in it. */
type Place = number | ListPlace | ObjectPlace;

interface ListPlace {
  start: number;
  items: Place[];
}

interface ObjectPlace {
  start: number;
  members: Map<string, { key: number; value: Place }>;
}

/** Null where the text is no JSON, which other parsers may read or have something to say about. */
export function parseJson(
  text: string,
): { document: ConfigDocument } | { problem: SyntaxProblem } | null {
  if (!/^\s*[{[]/.test(text)) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const lines = new Lines(text);
  try {
    return { document: documentOf(value, new Scanner(text).scan(), text, lines) };
  } catch (error) {
    if (!(error instanceof ScanProblem)) throw error;
    return { problem: { message: error.message, ...lines.position(error.offset) } };
  }
}

class ScanProblem extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

function documentOf(value: unknown, root: Place, text: string, lines: Lines): ConfigDocument {
  return {
    value,
    lines: lines.all,
    position: (pointer, spot = "value") => lines.position(offsetOf(root, pointer, spot)),
    positionInText(pointer, offset) {
      const start = offsetOf(root, pointer, "value");
      return lines.position(text[start] === '"' ? offsetsInString(text, start)(offset) : start);
    },
  };
}

/** Of what is not there, that of its nearest parent. */
function offsetOf(root: Place, pointer: string, spot: "key" | "value"): number {
  let place = root;
  let key = startOf(root);
  for (const segment of segmentsOf(pointer)) {
    const next = childOf(place, segment);
    if (next === undefined) return startOf(place);
    place = next.value;
    key = next.key;
  }
  return spot === "key" ? key : startOf(place);
}

function childOf(place: Place, segment: string): { key: number; value: Place } | undefined {
  if (typeof place === "number") return undefined;
  if ("members" in place) return place.members.get(segment);
  const value = place.items[Number(segment)];
  return value === undefined ? undefined : { key: startOf(value), value };
}

function startOf(place: Place): number {
  return typeof place === "number" ? place : place.start;
}

/** Reads a text that is known to be JSON. */
class Scanner {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): Place {
    this.#skip();
    return this.#value();
  }

  #value(): Place {
    const start = this.#at;
    const char = this.#text[start];
    if (char === '"') this.#string();
    else if (char === "{") return this.#object();
    else if (char === "[") return this.#list();
    else while (!STOP.has(this.#text[this.#at])) this.#at++;
    return start;
  }

  #object(): ObjectPlace {
    const start = this.#open();
    const members: ObjectPlace["members"] = new Map();
    while (this.#text[this.#at] !== "}") {
      const key = this.#at;
      const name = this.#string();
      if (members.has(name)) throw new ScanProblem("Map keys must be unique.", key);
      this.#skip();
      members.set(name, { key, value: this.#value() });
      this.#skip();
    }
    this.#close();
    return { start, members };
  }

  #list(): ListPlace {
    const start = this.#open();
    const items: Place[] = [];
    while (this.#text[this.#at] !== "]") {
      items.push(this.#value());
      this.#skip();
    }
    this.#close();
    return { start, items };
  }

  #open(): number {
    const start = this.#at++;
    if (++this.#depth > MAX_DEPTH) throw new ScanProblem(DEPTH_MESSAGE, start);
    this.#skip();
    return start;
  }

  #close(): void {
    this.#at++;
    this.#depth--;
  }

  #string(): string {
    const start = this.#at++;
    while (this.#text[this.#at] !== '"') this.#at += this.#text[this.#at] === "\\" ? 2 : 1;
    this.#at++;
    return JSON.parse(this.#text.slice(start, this.#at)) as string;
  }

  /** Blanks, and the signs between values. */
  #skip(): void {
    while (BETWEEN.has(this.#text[this.#at])) this.#at++;
  }
}

const BETWEEN: ReadonlySet<string | undefined> = new Set([" ", "\t", "\n", "\r", ",", ":"]);
const STOP: ReadonlySet<string | undefined> = new Set([undefined, ...BETWEEN, "}", "]"]);
