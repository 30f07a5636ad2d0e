/** What the page and its worker say to each other. */
import type { ReleaseChoice } from "../../../validate/release-table.js";
import type { FileProgress, FileReport } from "../file/file-report.js";
import type { TextReport } from "../report/text-report.js";

export type Request =
  | { type: "check-text"; id: number; text: string; release: ReleaseChoice }
  | { type: "scan-file"; id: number; file: Blob; name: string; release: ReleaseChoice }
  | { type: "cancel"; id: number };

export type Answer =
  | { type: "text-checked"; id: number; report: TextReport }
  | { type: "file-progress"; id: number; progress: FileProgress }
  | { type: "file-scanned"; id: number; report: FileReport }
  | { type: "failed"; id: number; message: string };
