/** Types, the validator and guards for authentik's events. */
export {
  ACTION_RANGES,
  ACTIONS,
  type Action,
  RELEASES,
  type Release,
} from "./generated/facts.js";
export type * from "./generated/types/latest.js";
export { type ValidateOptions, validateEvent } from "./validate/event.js";
export {
  FINDING_LEVELS,
  type Finding,
  type FindingId,
  LEVELS,
  type Level,
} from "./validate/finding.js";
export { isAction, isEvent, isEventOf, isLogLine } from "./validate/guards.js";
export type {
  BrokenItem,
  EventItem,
  InputItem,
  InputKind,
  Position,
  ReaderOptions,
  SkippedItem,
} from "./validate/input/item.js";
export { findEvents } from "./validate/input/reader.js";
export type { RunOptions } from "./validate/run.js";
export { type ByteSource, type StreamOptions, validateStream } from "./validate/stream.js";
export type { RunSummary } from "./validate/summary.js";
