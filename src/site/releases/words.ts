/** What a reader sees when something exists in every supported release. */
const ALL = "all releases";

/**
 * A release range in words, given the supported lines, oldest first: `>=2025.8` is "2025.8 and
 * later", `>=2025.4 <2026.2` is "2025.4 to 2025.12". A range of another form is shown as it is.
 */
export function rangeInWords(range: string, lines: readonly string[]): string {
  const match = /^(?:>=(\S+))?\s*(?:<(\d\S*))?$/.exec(range.trim());
  if (!match) return range;
  const from = match[1] === lines[0] ? undefined : match[1];
  const before = match[2];
  if (!before) return from ? `${from} and later` : ALL;
  if (!from) return `before ${before}`;
  const last = lines[lines.indexOf(before) - 1];
  if (last === from) return `${from} only`;
  return last ? `${from} to ${last}` : `${from}, before ${before}`;
}

/** Release lines in words: all of them, or each unbroken run as "2025.4 to 2025.12". */
export function linesInWords(some: readonly string[], lines: readonly string[]): string {
  if (lines.every((line) => some.includes(line))) return ALL;
  return runs(some, lines)
    .map((run) => runInWords(run, lines))
    .join(", ");
}

function runs(some: readonly string[], lines: readonly string[]): string[][] {
  const found: string[][] = [];
  let open: string[] | null = null;
  for (const line of lines) {
    if (!some.includes(line)) {
      open = null;
    } else if (open) {
      open.push(line);
    } else {
      open = [line];
      found.push(open);
    }
  }
  return found;
}

function runInWords(run: readonly string[], lines: readonly string[]): string {
  const [first] = run;
  const last = run.at(-1);
  if (last === lines.at(-1)) return first === last ? `${first}` : `${first} and later`;
  return first === last ? `${first} only` : `${first} to ${last}`;
}
