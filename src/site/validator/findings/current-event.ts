import type { EventNote } from "../report/text-report.js";

/** Index of the event in which a place of the text is; of the first one before all of them. */
export function currentEvent(
  events: readonly EventNote[],
  text: string,
  offset: number,
): number | null {
  if (events.length === 0) return null;
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const line = text.slice(0, lineStart).split("\n").length;
  const column = offset - lineStart + 1;
  const after = events.findIndex((event) => {
    return event.line > line || (event.line === line && event.column > column);
  });
  return Math.max(0, (after === -1 ? events.length : after) - 1);
}
