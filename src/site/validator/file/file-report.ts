/** What the validator says about a file. */
import type { InputKind } from "../../../validate/input/item.js";
import type { ReleaseChoice } from "../../../validate/release-table.js";
import type { LocatedFinding } from "../../../validate/run.js";
import type { Coverage, RunSummary } from "../../../validate/summary.js";

/** How far a run over a file is. Bytes count the file as it lies on the disk. */
export interface FileProgress {
  bytes: number;
  total: number;
  events: number;
  violations: number;
  warnings: number;
}

export interface FileReport {
  name: string;
  release: ReleaseChoice;
  kind: InputKind | null;
  progress: FileProgress;
  milliseconds: number;
  summary: RunSummary;
  coverage: Coverage;
  /** The first findings; `summary` counts all. */
  findings: LocatedFinding[];
  /** Stopped before the end. */
  isCancelled: boolean;
  /** Why the file could not be read to its end; null when it could. */
  error: string | null;
}
