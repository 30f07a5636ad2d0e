/** What the validator says about a text in the editor. */
import type { FoundEnvelope, InputKind } from "../../../validate/input/item.js";
import type { ReleaseChoice } from "../../../validate/release-table.js";
import type { LocatedFinding } from "../../../validate/run.js";
import type { Coverage, RunSummary } from "../../../validate/summary.js";

/** One event of the input, in words. */
export interface EventNote {
  /** Where it begins, 1-based. */
  line: number;
  column: number;
  action: string | null;
  /** The shape of the context that it was held against; null where it came to none. */
  variant: { id: string | null; title: string } | null;
  envelope: FoundEnvelope;
  /** Who did what, from where, to what; null for a value of which nothing can be said. */
  sentence: string | null;
}

/** A finding, and which of the noted events it is about. */
export interface PlacedFinding extends LocatedFinding {
  /** Index into the notes; null for broken input and for events beyond those that are noted. */
  event: number | null;
}

export interface TextReport {
  release: ReleaseChoice;
  kind: InputKind | null;
  summary: RunSummary;
  coverage: Coverage;
  /** The first events, so that a long log does not become a long page. */
  events: EventNote[];
  /** The first findings; `summary` counts all. */
  findings: PlacedFinding[];
}
