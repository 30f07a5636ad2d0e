/** Undo and redo over the whole state. */
import type { PlaygroundState } from "./model.js";
import { type Change, reduce } from "./reducer.js";

export interface History {
  past: readonly PlaygroundState[];
  present: PlaygroundState;
  future: readonly PlaygroundState[];
  /** What the last change was about, and when it was made; null where the next one stands for itself. */
  last: { about: string; at: number } | null;
}

/** More steps than anybody goes back. */
const MOST_STEPS = 200;
/** Changes of one thing that follow each other within this time are one step, in milliseconds. */
const ONE_STEP = 1000;

export function begin(present: PlaygroundState): History {
  return { past: [], present, future: [], last: null };
}

/** @param at The time, in milliseconds. */
export function change(history: History, made: Change, at: number): History {
  const { past, present, last } = history;
  const next = reduce(present, made);
  if (next === present) return history;
  // To look at something else is no step of its own.
  if (made.type === "choose-event" || made.type === "choose-subject")
    return { ...history, present: next, last: null };
  const about = aboutOf(made);
  const goesOn = about !== null && last?.about === about && at - last.at < ONE_STEP;
  return {
    past: goesOn ? past : [...past, present].slice(-MOST_STEPS),
    present: next,
    future: [],
    last: about === null ? null : { about, at },
  };
}

export function undo({ past, present, future }: History): History {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future, last: null };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], last: null };
}

export function redo({ past, present, future }: History): History {
  const [next, ...rest] = future;
  if (next === undefined) return { past, present, future, last: null };
  return { past: [...past, present], present: next, future: rest, last: null };
}

/** What a change is about, where several of them are one step, as typing is. */
function aboutOf(made: Change): string | null {
  switch (made.type) {
    case "edit-policy":
    case "edit-rule":
    case "edit-transport":
    case "edit-mapping":
      return `${made.type} ${made.index} ${Object.keys(made.keys).join(" ")}`;
    case "try-with":
      return `${made.type} ${Object.keys(made.keys).join(" ")}`;
    default:
      return null;
  }
}
