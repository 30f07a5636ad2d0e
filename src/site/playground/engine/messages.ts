/** What the page and its worker say to each other. */
import type { ReadEvents } from "../events/read-events.js";
import type { Imported } from "../home/import.js";
import type { EventSource } from "../state/model.js";
import type { EventTable, Explained, Question, Verdicts } from "./engine.js";

export type Request =
  | { type: "open"; id: number; lines: readonly string[] }
  | { type: "judge"; id: number; question: Question }
  | { type: "explain"; id: number; question: Question; event: number }
  | { type: "read"; id: number; file: Blob }
  | { type: "recognise"; id: number; file: Blob }
  | { type: "import"; id: number; text: string }
  | { type: "make"; id: number; source: EventSource & { from: "mock" } }
  | { type: "abort"; id: number };

/** What is answered to each kind of request. */
export interface Answers {
  open: EventTable;
  judge: Verdicts;
  explain: Explained;
  read: ReadEvents;
  recognise: string | null;
  import: Imported;
  make: string[];
}

export type Answer =
  | { id: number; value: Answers[keyof Answers] }
  | { id: number; failure: string };
