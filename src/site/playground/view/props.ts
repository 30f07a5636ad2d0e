/** What the view is given. It asks nobody else. */
import type { LintFinding } from "../../../match/lint/lint";
import type { Explained, Verdicts } from "../engine/engine";
import type { Offer } from "../home/import";
import type { EventsStatus } from "../loader/useEvents";
import type { PythonControl } from "../python/usePython";
import type { PlaygroundState } from "../state/model";
import type { Change } from "../state/reducer";

export interface PlaygroundProps {
  state: PlaygroundState;
  canUndo: boolean;
  canRedo: boolean;
  change(change: Change): void;
  undo(): void;
  redo(): void;
  events: EventsStatus;
  /** On the present state; null until they are there. */
  verdicts: Verdicts | null;
  /** The same one step earlier; null where that was about something else. */
  before: Verdicts | null;
  explained: Explained | null;
  /** Whether what is shown is still that of an earlier state. */
  isBusy: boolean;
  lints: readonly LintFinding[];
  python: PythonControl;
  /** What went wrong last. */
  problem: string | null;
  onProblem(problem: string): void;
  onDismiss(): void;
  /** Events, or a configuration, whichever each holds. */
  onFiles(files: readonly File[]): void;
  onText(text: string): void;
  /** A configuration, a policy or a suite as a text. */
  onImport(text: string): void;
  /** A configuration that came as a file; null where nothing is to be asked. */
  offer: Offer | null;
  onTakeOffer(): void;
  onLeaveOffer(): void;
  /** Replaces the whole state; undo brings the old one back. */
  onOpen(state: PlaygroundState): void;
  /** The state was taken home. */
  onSaved(): void;
}
