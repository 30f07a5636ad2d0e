/** Colours of a terminal in a log. */

const ESC = "\u001b";
const BELL = "\u0007";

/** A line without escape sequences. */
export interface CleanLine {
  text: string;
  /** Index in the line as it was given. */
  original(index: number): number;
}

export function withoutAnsi(line: string): CleanLine {
  if (!line.includes(ESC)) return { text: line, original: (index) => index };
  const parts: string[] = [];
  /** Length of the clean text before each sequence, and where the line goes on after it. */
  const cuts: { clean: number; resumes: number }[] = [];
  let clean = 0;
  let from = 0;
  for (let at = line.indexOf(ESC); at !== -1; at = line.indexOf(ESC, from)) {
    parts.push(line.slice(from, at));
    clean += at - from;
    from = sequenceEnd(line, at);
    cuts.push({ clean, resumes: from });
  }
  parts.push(line.slice(from));
  return { text: parts.join(""), original: (index) => originalIndex(cuts, index) };
}

/** The last sequence at or before the index decides. */
function originalIndex(cuts: readonly { clean: number; resumes: number }[], index: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle]?.clean ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  const cut = cuts[low - 1];
  return cut === undefined ? index : cut.resumes + index - cut.clean;
}

function sequenceEnd(line: string, esc: number): number {
  const kind = line[esc + 1];
  if (kind === "[") {
    let at = esc + 2;
    while (at < line.length && line.charCodeAt(at) >= 32 && line.charCodeAt(at) < 64) at++;
    return Math.min(at + 1, line.length);
  }
  if (kind === "]") {
    let at = esc + 2;
    while (at < line.length && line[at] !== BELL && line[at] !== ESC) at++;
    return line[at] === BELL ? at + 1 : at;
  }
  return Math.min(esc + 2, line.length);
}
