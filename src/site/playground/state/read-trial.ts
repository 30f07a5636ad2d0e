/** The trial of a link, as far as it is one. */

import { readFixtures } from "../../../expression/read-fixtures.js";
import { isFields } from "../../../match/event.js";
import type { Trial } from "./model.js";

/** Never throws. */
export function readTrial(value: unknown): { trial: Trial } | { problem: string } {
  if (!isFields(value)) return { problem: "what its expressions are tried with is no object" };
  const { fixtures, timeLimit, severity, receiverSchema } = value;
  const read = fixtures === undefined ? null : readFixtures(fixtures);
  const [first] = read?.problems ?? [];
  if (first) return { problem: `in its fixtures, ${first.path || "the whole"}: ${first.message}` };
  return {
    trial: {
      ...(read && { fixtures: read.fixtures }),
      ...(typeof timeLimit === "number" && timeLimit > 0 ? { timeLimit } : {}),
      ...(typeof severity === "string" ? { severity } : {}),
      ...(typeof receiverSchema === "string" ? { receiverSchema } : {}),
    },
  };
}
