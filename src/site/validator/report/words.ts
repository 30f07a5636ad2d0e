/** Counts, sizes and kinds of input, in words. */
import type { Level } from "../../../validate/finding.js";
import type { InputKind } from "../../../validate/input/item.js";
import type { RunSummary } from "../../../validate/summary.js";

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

/** `3 violations, 1 warning`, or that there is none. */
export function levelCounts({ violations, warnings, infos }: RunSummary): string {
  const parts = [
    violations > 0 && count(violations, "violation"),
    warnings > 0 && count(warnings, "warning"),
    infos > 0 && count(infos, "info"),
  ].filter((part) => part !== false);
  return parts.length === 0 ? "No findings" : parts.join(", ");
}

const KINDS: Readonly<Record<InputKind, string>> = {
  event: "One event",
  array: "An array of events",
  list: "A list page of the REST API",
  ndjson: "One JSON value per line",
  log: "A container log",
  csv: "A CSV export",
  webhook: "The body of a webhook",
  slack: "The body of a Slack webhook",
  notification: "A local notification",
};

export function kindWords(kind: InputKind | null): string {
  return kind === null ? "No form that is known here" : KINDS[kind];
}

const UNITS = ["B", "kB", "MB", "GB"];

/** `1.4 MB`. */
export function byteWords(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** power;
  return `${power === 0 ? value : value.toFixed(1)} ${UNITS[power]}`;
}

/** Entries of a count, the largest first. */
export function byCount(counts: Readonly<Record<string, number | undefined>>): [string, number][] {
  return Object.entries(counts)
    .map(([name, number = 0]): [string, number] => [name, number])
    .sort(([nameA, a], [nameB, b]) => b - a || (nameA < nameB ? -1 : 1));
}

/** The worst of a set of levels. */
export const LEVEL_RANK: Readonly<Record<Level, number>> = { violation: 0, warning: 1, info: 2 };
