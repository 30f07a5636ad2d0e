/** Where the parts of a blueprint begin and end in its text. */
import { isCollection, isPair, isScalar, type Node, type Pair, type YAMLSeq } from "yaml";

/** Lines of one entry, its own comments among them. */
export interface EntryPlace {
  /** Where its first line begins. */
  start: number;
  /** Where its last line ends, before the line break. */
  end: number;
  /** Column of its dash, from 0. */
  indent: number;
}

interface SourceToken {
  type: string;
  offset: number;
}

/** Null where the entries do not stand below each other. */
export function entryPlaces(entries: YAMLSeq, text: string): EntryPlace[] | null {
  const token = entries.srcToken as { type: string; items: { start: SourceToken[] }[] } | undefined;
  if (token?.type !== "block-seq") return null;
  // Comments behind the last entry are an item without a dash.
  const dashes = token.items.flatMap(
    ({ start }) => start.find(({ type }) => type === "seq-item-ind")?.offset ?? [],
  );
  const places: EntryPlace[] = [];
  for (const [index, node] of entries.items.entries()) {
    const dash = dashes[index];
    if (dash === undefined) return null;
    const line = lineStart(text, dash);
    const indent = dash - line;
    if (text.slice(line, dash).trim() !== "") return null;
    const floor = places.at(-1)?.end ?? 0;
    places.push({
      start: withCommentsAbove(text, line, indent, floor),
      end: withCommentsBelow(text, lineEnd(text, contentEnd(node as Node, text)), indent),
      indent,
    });
  }
  return places;
}

/** Behind the last character of a node that is not a blank or a comment. */
export function contentEnd(node: Node | null, text: string): number {
  if (isCollection(node) && !node.flow && node.items.length > 0) {
    const last = node.items[node.items.length - 1];
    return isPair(last) ? pairEnd(last, text) : contentEnd(last as Node, text);
  }
  const [start = 0, end = 0] = node?.range ?? [];
  const isKept = isScalar(node) && /^[|>][0-9]*\+/.test(text.slice(start, start + 3));
  return isKept ? end : start + text.slice(start, end).trimEnd().length;
}

export function pairEnd({ key, value }: Pair, text: string): number {
  const [, afterKey = 0] = (key as Node).range ?? [];
  const colon = text.indexOf(":", afterKey) + 1;
  return Math.max(colon, value ? contentEnd(value as Node, text) : 0);
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Before the line break of what ends at an offset; a kept line break has ended the line already. */
export function lineEnd(text: string, offset: number): number {
  return endOfLine(text, text[offset - 1] === "\n" ? offset - 1 : offset);
}

function endOfLine(text: string, offset: number): number {
  const next = text.indexOf("\n", offset);
  const end = next === -1 ? text.length : next;
  return end > offset && text[end - 1] === "\r" ? end - 1 : end;
}

/** Comments that stand right above an entry, as far out as it does. */
function withCommentsAbove(text: string, line: number, indent: number, floor: number): number {
  let start = line;
  while (start > floor) {
    const above = lineStart(text, start - 1);
    const [, blank = "", mark] = /^([ \t]*)(#)?/.exec(text.slice(above, start)) ?? [];
    if (mark === undefined || blank.length !== indent || above < floor) break;
    start = above;
  }
  return start;
}

/** Comments further in than an entry belong to it. */
function withCommentsBelow(text: string, end: number, indent: number): number {
  let last = end;
  for (let at = end; ; ) {
    const next = text.indexOf("\n", at) + 1;
    if (next === 0) return last;
    at = endOfLine(text, next);
    const [, blank = "", rest = ""] = /^([ \t]*)(.*)/.exec(text.slice(next, at)) ?? [];
    if (rest === "") continue;
    if (!rest.startsWith("#") || blank.length <= indent) return last;
    last = at;
  }
}
