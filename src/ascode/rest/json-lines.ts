/** One JSON value per line, as a list with the places of the file. */

import { isFields } from "../../match/event.js";
import type { Position } from "../../validate/input/item.js";
import { type ConfigDocument, parseConfig, type SyntaxProblem } from "../document.js";
import { joinedDocument } from "../joined-document.js";
import { parseJson } from "../json-document.js";

/** Null where the text is something else, or a single value. */
export function parseJsonLines(
  text: string,
): { document: ConfigDocument } | { problem: SyntaxProblem } | null {
  const lines = text.split(/\r?\n/);
  const filled = lines.flatMap((line, index) => (line.trim() === "" ? [] : [{ line, index }]));
  if (filled.length < 2 || !filled.every(({ line }) => /^\{.*\}\s*$/.test(line))) return null;
  const parts: ConfigDocument[] = [];
  for (const { line, index } of filled) {
    const parsed = parseJson(line) ?? parseConfig(line);
    if ("problem" in parsed)
      return { problem: { ...parsed.problem, line: parsed.problem.line + index } };
    if (!isFields(parsed.document.value)) return null;
    parts.push(shifted(parsed.document, index));
  }
  return { document: joinedDocument(parts, lines) };
}

function shifted(document: ConfigDocument, by: number): ConfigDocument {
  const moved = ({ line, column }: Position) => ({ line: line + by, column });
  return {
    ...document,
    position: (pointer, spot) => moved(document.position(pointer, spot)),
    positionInText: (pointer, offset) => moved(document.positionInText(pointer, offset)),
  };
}
