/** Runs of expressions on the events, in slices, each once. */
import type { ExpressionRequest, Python } from "../../../expression/python.js";
import type { ExpressionResult } from "../../../expression/result.js";

export interface Runs {
  /** The result for every event. @throws the reason of an abort. */
  all(asked: Asked, signal: AbortSignal): Promise<readonly ExpressionResult[]>;
  /** The result for one event, ahead of the others. */
  one(asked: Asked, index: number): Promise<ExpressionResult>;
}

/** An expression, and how it is asked where each event asks it in another way. */
export interface Asked {
  request: ExpressionRequest;
  forEvent?: (event: unknown) => ExpressionRequest;
}

/** What is pasted or undone in one go is run once, in milliseconds. A run that is not wanted any more gives way. */
const PAUSE = 30;
/** Events that are run before somebody else may ask. The first one tells whether any comes to an end. */
const SLICES = [1, 20, 200] as const;
/** Expressions whose results are kept: what is undone, or compared with, was asked before. */
const MOST_KEPT = 64;

interface Kept {
  results: (ExpressionResult | undefined)[];
  /** The slice that is being run, whoever asked for it. */
  running: Promise<unknown> | null;
}

/** @param lines The events as JSON. */
export function createRuns(python: Python, lines: readonly string[]): Runs {
  const kept = new Map<string, Kept>();
  let latest: { asked: ExpressionRequest | null; controller: AbortController } = {
    asked: null,
    controller: new AbortController(),
  };

  function keptFor({ request }: Asked): Kept {
    const key = JSON.stringify(request);
    const known = kept.get(key) ?? { results: [], running: null };
    kept.delete(key);
    kept.set(key, known);
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value as string);
    return known;
  }

  async function run(
    { request, forEvent }: Asked,
    from: number,
    to: number,
    signal?: AbortSignal,
  ): Promise<ExpressionResult[]> {
    const events = lines.slice(from, to).map((line): unknown => JSON.parse(line));
    const options = signal ? { signal } : {};
    if (!forEvent) return python.evaluate(request, events, options);
    const results: ExpressionResult[] = [];
    for (const event of events)
      results.push(...(await python.evaluate(forEvent(event), [event], options)));
    return results;
  }

  return {
    async all(asked, signal) {
      const known = keptFor(asked);
      let slices = 0;
      for (let from = firstGap(known); from < lines.length; from = firstGap(known)) {
        if (slices === 0) await pause(PAUSE, signal);
        if (known.running) {
          await known.running.catch(ignore);
          signal.throwIfAborted();
          continue;
        }
        const size = SLICES[Math.min(slices++, SLICES.length - 1)] ?? 1;
        const slice = run(asked, from, Math.min(from + size, lines.length), signal);
        known.running = slice;
        try {
          const results = await slice;
          signal.throwIfAborted();
          for (const [offset, result] of results.entries()) known.results[from + offset] = result;
          const stopped = results.find(wasStopped);
          if (stopped) leaveOut(known, lines.length, stopped);
        } finally {
          known.running = null;
        }
      }
      return known.results as ExpressionResult[];
    },

    async one(asked, index) {
      const known = keptFor(asked);
      const before = known.results[index];
      if (before) return before;
      // Nobody waits for the last one any more.
      if (latest.asked !== asked.request) latest.controller.abort();
      latest = { asked: asked.request, controller: new AbortController() };
      const [result] = await run(asked, index, index + 1, latest.controller.signal);
      if (!result) throw new Error("Python gave no answer.");
      known.results[index] ??= result;
      return result;
    },
  };
}

function firstGap({ results }: Kept): number {
  let gap = 0;
  while (results[gap]) gap++;
  return gap;
}

function wasStopped({ error }: ExpressionResult): boolean {
  return error?.kind === "stopped";
}

/** What takes too long for one event would take for all of them. */
function leaveOut(known: Kept, count: number, stopped: ExpressionResult): void {
  for (let index = 0; index < count; index++)
    known.results[index] ??= {
      ...stopped,
      event: index,
      error: {
        kind: "stopped",
        type: "NotRun",
        message: "An earlier event was stopped, so this one was not run.",
        line: null,
        traceback: "",
      },
    };
}

function pause(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const end = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", end);
      resolve();
    }, time);
    signal.addEventListener("abort", end, { once: true });
  });
}

function ignore(): void {}
