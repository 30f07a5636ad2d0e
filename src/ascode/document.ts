/** A file of configuration, in JSON or YAML, with the places of its values. */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser,
  parseAllDocuments,
  parseDocument,
  type Scalar,
} from "yaml";
import { below } from "../match/config/problem.js";
import type { Position } from "../validate/input/item.js";
import { segmentsOf } from "../validate/input/json-locate.js";
import { plainUnit, type UnitAt, writtenOffset } from "./written-offset.js";

/** What keeps a text from being JSON or YAML. */
export interface SyntaxProblem extends Position {
  message: string;
}

/** The name of a key, or what stands behind it. */
export type Spot = "key" | "value";

export interface ConfigDocument {
  /** As a parser of JSON would return it. */
  value: unknown;
  /** Lines of the text, for code frames. */
  lines: readonly string[];
  /** Position of what stands at a JSON Pointer, or of its nearest parent that is there. */
  position(pointer: string, spot?: Spot): Position;
  /** Position of an offset in the text that stands at a JSON Pointer. */
  positionInText(pointer: string, offset: number): Position;
}

/** Nobody writes deeper; what is deeper takes the host's stack. */
export const MAX_DEPTH = 200;
export const DEPTH_MESSAGE = `It is nested more than ${MAX_DEPTH} levels deep.`;

export interface ParsedConfig {
  document: ConfigDocument;
  /** With tags, comments and aliases. */
  yaml: Document;
}

/**
 * Parses JSON or YAML. Never throws, and takes time by the length of the text.
 *
 * @param version Of YAML: authentik's own parser reads 1.1, where `yes` is a truth value.
 */
export function parseConfig(
  text: string,
  version: "1.1" | "1.2" = "1.2",
): ParsedConfig | { problem: SyntaxProblem } {
  const parsed = parseConfigs(text, version);
  if ("problem" in parsed) return parsed;
  const [only, second] = parsed as [ParsedConfig, ParsedConfig?];
  if (second === undefined) return only;
  const message = "It holds several documents, where one is expected.";
  return { problem: { message, ...second.document.position("") } };
}

/** The same of all documents of a YAML file; at least one. */
export function parseConfigs(
  text: string,
  version: "1.1" | "1.2" = "1.2",
): ParsedConfig[] | { problem: SyntaxProblem } {
  const counter = new LineCounter();
  const tooDeep = depthProblem(text, counter);
  if (tooDeep) return { problem: tooDeep };
  const options = {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: "silent",
    version,
  } as const;
  const documents = parseAllDocuments(text, options) as Document.Parsed[];
  const lines = text.split(/\r?\n/);
  const parsed: ParsedConfig[] = [];
  // Of a text with nothing in it there is no document.
  for (const yaml of documents.length > 0 ? documents : [parseDocument(text, options)]) {
    const checked = checkedDocument(yaml, text, lines, counter);
    if ("problem" in checked) return checked;
    parsed.push(checked);
  }
  return parsed;
}

function checkedDocument(
  yaml: Document,
  text: string,
  lines: readonly string[],
  counter: LineCounter,
): ParsedConfig | { problem: SyntaxProblem } {
  const [error] = yaml.errors;
  if (error)
    return { problem: { message: sentence(error.message), ...place(counter, error.pos[0]) } };
  try {
    const value: unknown = yaml.toJS({ maxAliasCount: 100 });
    const document = documentOf(yaml, value, text, lines, counter);
    const loop = loopIn(value);
    if (loop === null) return { document, yaml };
    return { problem: { message: "It holds itself, by an alias.", ...document.position(loop) } };
  } catch (cause) {
    // Aliases that name each other in a circle, or unfold to something huge.
    return { problem: { message: sentence((cause as Error).message), line: 1, column: 1 } };
  }
}

/** The parser of tokens needs no stack, so it can be asked how deep it is. */
function depthProblem(text: string, counter: LineCounter): SyntaxProblem | null {
  const parser = new Parser(counter.addNewLine);
  counter.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    for (const _ of parser.next(lexeme));
    // Each level is a collection and, for one of YAML's own, an entry of it.
    if (parser.stack.length > 2 * MAX_DEPTH)
      return { message: DEPTH_MESSAGE, ...place(counter, parser.offset) };
  }
  counter.lineStarts.length = 0;
  return null;
}

/** JSON Pointer of a value that is one of its own parents; null where there is none. */
function loopIn(value: unknown): string | null {
  const done = new Set<object>();
  const open = new Set<object>();
  const visit = (member: unknown, path: string): string | null => {
    if (typeof member !== "object" || member === null || done.has(member)) return null;
    if (open.has(member)) return path;
    open.add(member);
    for (const [key, child] of Object.entries(member)) {
      const found = visit(child, below(path, key));
      if (found !== null) return found;
    }
    open.delete(member);
    done.add(member);
    return null;
  };
  return visit(value, "");
}

function documentOf(
  yaml: Document,
  value: unknown,
  text: string,
  lines: readonly string[],
  counter: LineCounter,
): ConfigDocument {
  return {
    value,
    lines,
    position: (pointer, spot = "value") => place(counter, offsetOf(yaml, pointer, spot)),
    positionInText(pointer, offset) {
      const node = nodeAt(yaml, pointer);
      if (!isScalar(node)) return place(counter, offsetOf(yaml, pointer, "value"));
      return place(counter, offsetInScalar(node as Scalar<unknown>, text, offset));
    },
  };
}

function place(counter: LineCounter, offset: number): Position {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function nodeAt(yaml: Document, pointer: string): Node | null {
  const node = yaml.getIn(segmentsOf(pointer), true);
  return (node as Node | undefined) ?? null;
}

function offsetOf(yaml: Document, pointer: string, spot: Spot): number {
  let node = yaml.contents as Node | null;
  let offset = startOf(node);
  for (const [index, segment] of segmentsOf(pointer).entries()) {
    const isLast = index === segmentsOf(pointer).length - 1;
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => String(isScalar(key) ? key.value : key) === segment,
      );
      if (!pair) return offset;
      if (isLast && spot === "key") return startOf(pair.key as Node);
      node = pair.value as Node | null;
      offset = node ? startOf(node) : startOf(pair.key as Node);
    } else if (isSeq(node)) {
      node = (node.items[Number(segment)] ?? null) as Node | null;
      if (!node) return offset;
      offset = startOf(node);
    } else return offset;
  }
  return offset;
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

/** Where a part of a text stands in the file. */
function offsetInScalar(
  { range, value, type }: Scalar<unknown>,
  text: string,
  offset: number,
): number {
  const [start = 0, end = 0] = range ?? [];
  if (typeof value !== "string") return start;
  const quotes = type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE" ? 1 : 0;
  // A block begins behind the line with its sign.
  const isBlock = type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED";
  const first = isBlock ? text.indexOf("\n", start) + 1 : start + quotes;
  const written = text.slice(first, end - quotes);
  return first + writtenOffset(written, value, offset, UNITS[type ?? "PLAIN"] ?? plainUnit);
}

const ESCAPE = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n|[\s\S])/y;
/** Escapes of YAML for what is not to be seen. */
const BLANK_ESCAPE = /^\\[nrtvfLP_ \t\r\n]/;

const UNITS: Readonly<Record<string, UnitAt>> = {
  QUOTE_DOUBLE(written, at) {
    ESCAPE.lastIndex = at;
    const [sign] = ESCAPE.exec(written) ?? [];
    if (sign === undefined) return plainUnit(written, at);
    if (BLANK_ESCAPE.test(sign)) return { length: sign.length, text: "" };
    const code = Number.parseInt(sign.slice(2), 16);
    const isNumber = sign.length > 2 && code <= 0x10ffff;
    return { length: sign.length, text: isNumber ? String.fromCodePoint(code) : "\\" };
  },
  QUOTE_SINGLE: (written, at) =>
    written.startsWith("''", at) ? { length: 2, text: "'" } : plainUnit(written, at),
};

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
