/** Paragraphs for a terminal. */
const WIDEST = 100;
const NARROWEST = 40;

/** Width of running text on a terminal: wide lines are hard to read. */
export function textWidth(columns: number): number {
  return Math.max(NARROWEST, Math.min(columns, WIDEST));
}

/** Breaks text at spaces; every line but the first gets the indent `hanging`. */
export function wrap(text: string, width: number, indent = "", hanging = indent): string {
  const lines: string[] = [];
  let line = indent;
  let isEmpty = true;
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = hanging;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join("\n");
}
