/** The end of the pretty output: what was found, how often, and how much of the catalog was seen. */
import { type FindingId, LEVELS } from "../../validate/finding.js";
import type { Paint, Style } from "../colour.js";
import { visible } from "../visible-text.js";
import { byCount, byteWords, count, integer } from "../words.js";
import type { Total } from "./reporter.js";
import { totalWords } from "./total-words.js";

/** Longer lists say how many more there are; the JSON form has all of them. */
const LONGEST_LIST = 40;

export function prettySummary(total: Total, paint: Paint): string {
  const { summary, coverage } = total;
  const sections = [
    headline(total, paint),
    table("Events by action", byCount(summary.actions), paint),
    table("Findings", findingRows(total), paint),
    table("Keys that the catalog does not know", byCount(summary.unknownFields), paint),
    table(
      `Skipped: ${count(summary.skipped, "line")} without an event`,
      byCount(summary.skippedBy),
      paint,
    ),
    ...(summary.events === 0 ? [] : [coverageWords(coverage, paint)]),
    rateWords(total),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function headline(total: Total, paint: Paint): string {
  const { violations, warnings, broken } = total.summary;
  const style: Style = violations > 0 ? "red" : warnings > 0 ? "yellow" : "green";
  const files = total.inputs.length > 1 ? ` in ${count(total.inputs.length, "input")}` : "";
  const unread = broken > 0 ? `\n${count(broken, "piece")} of the input could not be read.` : "";
  return paint(["bold", style], `${totalWords(total)}${files}`) + unread;
}

/** Violations first. */
function findingRows({ summary, levels }: Total): [string, number][] {
  const rows = byCount(summary.findingsBy) as [FindingId, number][];
  return LEVELS.flatMap((level) =>
    rows
      .filter(([id]) => levels[id] === level)
      .map(([id, number]): [string, number] => [`${level} ${id}`, number]),
  );
}

function table(title: string, rows: readonly (readonly [string, number])[], paint: Paint): string {
  if (rows.length === 0) return "";
  const shown = rows.slice(0, LONGEST_LIST);
  const width = Math.max(...shown.map(([, number]) => integer(number).length));
  const lines = shown.map(
    ([name, number]) => `  ${integer(number).padStart(width)}  ${visible(name)}`,
  );
  const more = rows.length - shown.length;
  return [
    paint("bold", title),
    ...lines,
    ...(more > 0 ? [`  ${" ".repeat(width)}  and ${integer(more)} more`] : []),
  ].join("\n");
}

function coverageWords({ actions, fields }: Total["coverage"], paint: Paint): string {
  return [
    paint("bold", "Coverage of the catalog"),
    `  ${integer(actions.seen)} of ${count(actions.known, "action")}`,
    `  ${integer(fields.seen)} of ${count(fields.known, "key")}`,
  ].join("\n");
}

function rateWords({ summary, bytes, seconds }: Total): string {
  if (bytes === 0) return "";
  const events = Math.round(summary.events / seconds);
  const rate = `${integer(events)} events/s, ${byteWords(Math.round(bytes / seconds))}/s`;
  return `${byteWords(bytes)} in ${seconds.toFixed(1)} s: ${rate}`;
}
