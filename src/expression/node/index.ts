/** `authentik-events/expression` in Node: Python in threads. */

import { NEWEST_RELEASE } from "../../match/release.js";
import type { ExpressionRequest, Python } from "../python.js";
import type { ExpressionResult } from "../result.js";
import { createSession, TIME_LIMIT } from "../session.js";
import { pythonThread } from "./thread.js";

export type * from "../fixtures.js";
export { lintExpressions } from "../lint/index.js";
export type * from "../python.js";
export type * from "../result.js";
export { TIME_LIMIT };

export interface PythonOptions {
  /** Whether another thread waits for the end of the first, for expressions that are worked on. Default no. */
  hasSpare?: boolean;
  /** The program of the thread, where it was moved. */
  program?: URL;
}

/** Python in threads of its own. Nothing is loaded before it is needed. */
export function createPython({
  hasSpare = false,
  program = new URL("./worker.js", import.meta.url),
}: PythonOptions = {}): Python {
  return createSession({ spawn: () => pythonThread(program), hasSpare });
}

/** Shared by all calls that bring none. */
let shared: Python | null = null;

/**
 * Runs a Python expression for one event, as a server would.
 *
 * @param source Body of a function: a policy, unless the options say that it is a mapping.
 * @param event An event as the API returns it.
 * @throws RangeError when the release is not a supported one; Error when Python cannot be loaded.
 */
export async function evaluateExpression(
  source: string,
  event: unknown,
  { python, ...request }: Partial<ExpressionRequest> & { python?: Python } = {},
): Promise<ExpressionResult> {
  if (!python) shared ??= createPython();
  const [result] = await ((python ?? shared) as Python).evaluate(
    { kind: "policy", name: "expression", release: NEWEST_RELEASE, ...request, source },
    [event],
  );
  return result as ExpressionResult;
}
