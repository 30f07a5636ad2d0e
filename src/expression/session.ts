/** Python in workers of its own: jobs one after the other, and a new worker for one that was ended. */
import { isFields } from "../match/event.js";
import { lintFindings, lintQuestion } from "./lint/question.js";
import { actionsOf, namesOf } from "./names.js";
import { notificationFor } from "./notification.js";
import type { WorkerPort } from "./protocol.js";
import type { ExpressionRequest, LoadProgress, Python } from "./python.js";
import type { ExpressionResult } from "./result.js";
import { eventName, resultOf, stoppedResult } from "./results.js";
import { type JobEnd, WarmWorker } from "./warm-worker.js";

/** How long one run may take, in milliseconds. */
export const TIME_LIMIT = 2000;
/** Workers that one expression may wear out; the events after that are not tried. */
const MOST_ENDED = 3;
/** For a lint, in milliseconds: it runs nothing. */
const CHECK_LIMIT = 10_000;

export interface SessionOptions {
  /** Starts a worker, which loads Python at once. */
  spawn(): WorkerPort;
  /** Whether another worker waits for the end of the first. */
  hasSpare: boolean;
  onLoading?(progress: LoadProgress): void;
}

/** A session loads nothing before it is asked for something. */
export function createSession({ spawn, hasSpare, onLoading = () => {} }: SessionOptions): Python {
  let current: WarmWorker | null = null;
  let spare: WarmWorker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  async function worker(): Promise<WarmWorker> {
    current ??= new WarmWorker(spawn(), onLoading);
    const taken = current;
    try {
      await taken.ready;
    } catch (error) {
      if (current === taken) current = null;
      throw error;
    }
    if (hasSpare && current === taken) spare ??= new WarmWorker(spawn(), () => {});
    return taken;
  }

  function replace(): void {
    current?.end();
    current = spare;
    spare = null;
  }

  /** Jobs wait for those before them, whatever became of those. */
  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const turn = last.then(job, job);
    last = turn.catch(() => {});
    return turn;
  }

  async function evaluate(
    request: ExpressionRequest,
    events: readonly unknown[],
    signal: AbortSignal | undefined,
    onResult: (result: ExpressionResult) => void,
  ): Promise<ExpressionResult[]> {
    const { release, timeLimit = TIME_LIMIT } = request;
    const asked = askedOf(request);
    const texts = events.map((event) => JSON.stringify(isFields(event) ? event : {}));
    const results: ExpressionResult[] = [];
    const add = (result: ExpressionResult) => {
      results.push(result);
      onResult(result);
    };
    /** Of the event whose result comes next. */
    const name = () => eventName(events[results.length], results.length);
    const take = (told: string) => add(resultOf(told, name(), release));
    for (let ended = 0; results.length < events.length; ended++) {
      if (ended === MOST_ENDED) {
        while (results.length < events.length) add(notRun(name()));
        break;
      }
      signal?.throwIfAborted();
      const runner = await worker();
      const left = texts.slice(results.length);
      const end = await runner.run({ asked, events: left, timeLimit, signal, take });
      if (end.type !== "done" || end.changed.length > 0) replace();
      signal?.throwIfAborted();
      if (end.type !== "done") add(endedResult(end, name(), timeLimit));
    }
    return results;
  }

  return {
    ready: async () => {
      await worker();
    },
    evaluate: (request, events, { signal, onResult = () => {} } = {}) =>
      inTurn(() => evaluate(request, events, signal, onResult)),
    check: (request) =>
      inTurn(async () => {
        const runner = await worker();
        const end = await runner.check(JSON.stringify(lintQuestion(request)), CHECK_LIMIT);
        if ("answer" in end) return lintFindings(end.answer, request);
        replace();
        throw new Error(
          end.type === "broken" ? end.message : "The lint took too long and was ended.",
        );
      }),
    close: () => {
      current?.end();
      spare?.end();
      current = spare = null;
    },
  };
}

/** What Python is told of an expression, as JSON. */
function askedOf(request: ExpressionRequest): string {
  const { kind, source, name, release, fixtures = {}, people = [], notification } = request;
  const names = namesOf(request);
  const about = kind === "policy" ? {} : notificationFor(release, notification);
  return JSON.stringify({
    kind,
    source,
    name,
    fixtures,
    people,
    actions: actionsOf(release),
    notification: about,
    ...names,
  });
}

function endedResult(
  end: Exclude<JobEnd, { type: "done" }>,
  event: string | number,
  timeLimit: number,
): ExpressionResult {
  if (end.type === "broken")
    return stoppedResult(event, "Crashed", `Python broke down: ${end.message}`);
  const seconds = timeLimit / 1000;
  return stoppedResult(event, "TimeLimit", `It ran for longer than ${seconds} s and was ended.`);
}

function notRun(event: string | number): ExpressionResult {
  const message = `It was not run: ${MOST_ENDED} events before had to be ended.`;
  return stoppedResult(event, "NotRun", message);
}
