/** What changed between two texts, line by line. */
import { structuredPatch } from "diff";

export interface DifferentLine {
  sign: "+" | "-" | " ";
  text: string;
}

export interface TextDifference {
  /** Places that changed, each with some lines around it. */
  places: readonly (readonly DifferentLine[])[];
  came: number;
  went: number;
}

/** Lines around a change. */
const CONTEXT = 3;
/** Texts that differ in more places than this take too long to compare, in milliseconds. */
const LONGEST = 2000;

/** Null where the texts are too different to be compared in time. */
export function textDifference(before: string, after: string): TextDifference | null {
  const patch = structuredPatch("", "", before, after, "", "", {
    context: CONTEXT,
    timeout: LONGEST,
  });
  if (!patch) return null;
  const places = patch.hunks.map(({ lines }) => lines.filter(isLine).map(lineOf));
  const count = (sign: string) => places.flat().filter((line) => line.sign === sign).length;
  return { places, came: count("+"), went: count("-") };
}

/** A remark about a missing line break at the end is none. */
function isLine(line: string): boolean {
  return !line.startsWith("\\");
}

function lineOf(line: string): DifferentLine {
  const sign = line.charAt(0);
  return { sign: sign === "+" || sign === "-" ? sign : " ", text: line.slice(1) };
}
