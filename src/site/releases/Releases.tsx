import { RELEASES } from "../../generated/facts";
import { linesInWords, rangeInWords } from "./words";

/** Where something exists, in words: `range` as the catalog writes it, or `lines` one by one. */
export function Releases(props: { range: string } | { lines: readonly string[] }) {
  return "range" in props
    ? rangeInWords(props.range, RELEASES)
    : linesInWords(props.lines, RELEASES);
}
