/** A native configuration whose places are those of the file it was read from. */
import { segmentsOf } from "../validate/input/json-locate.js";
import type { ConfigDocument } from "./document.js";

/**
 * @param base The file as it was parsed.
 * @param origins JSON Pointers of the value → JSON Pointers of the file.
 */
export function mappedDocument(
  base: ConfigDocument,
  value: unknown,
  origins: ReadonlyMap<string, string>,
): ConfigDocument {
  const originOf = (pointer: string) => nearestOrigin(pointer, origins);
  return {
    value,
    lines: base.lines,
    position: (pointer, spot) => base.position(originOf(pointer), spot),
    positionInText(pointer, offset) {
      const origin = originOf(pointer);
      const [text, written] = [textAt(value, pointer), textAt(base.value, origin)];
      return base.positionInText(origin, offsetBefore(text, written, offset));
    },
  };
}

function textAt(value: unknown, pointer: string): string {
  const found = segmentsOf(pointer).reduce<unknown>(
    (holder, segment) => (holder as Record<string, unknown> | null | undefined)?.[segment],
    value,
  );
  return typeof found === "string" ? found : "";
}

/** The offset in a text before its references were worked out, which lines it does not lose. */
function offsetBefore(text: string, written: string, offset: number): number {
  if (text === written) return offset;
  const [lines, writtenLines] = [text.split("\n"), written.split("\n")];
  if (lines.length !== writtenLines.length) return offset;
  const index = text.slice(0, offset).split("\n").length - 1;
  const start = (all: readonly string[]) =>
    all.slice(0, index).join("\n").length + Math.sign(index);
  const column = offset - start(lines);
  return start(writtenLines) + columnBefore(lines[index] ?? "", writtenLines[index] ?? "", column);
}

/** What stands before and behind a reference stays as it is. */
function columnBefore(line: string, written: string, column: number): number {
  if (written.startsWith(line.slice(0, column + 1))) return column;
  const rest = line.slice(column);
  return written.endsWith(rest) ? written.length - rest.length : Math.min(column, written.length);
}

/** Of what has no origin of its own, that of the nearest parent that has one, and the rest of the way. */
function nearestOrigin(pointer: string, origins: ReadonlyMap<string, string>): string {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1)) {
    const origin = origins.get(pointer.slice(0, end));
    if (origin !== undefined) return origin + pointer.slice(end);
  }
  return "";
}
