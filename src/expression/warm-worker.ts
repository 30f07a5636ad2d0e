/** One worker with Python: loads, runs one job at a time, and is watched. */
import type { FromWorker, WorkerPort } from "./protocol.js";
import type { LoadProgress } from "./python.js";

/** Beyond its own limit, how long a run may stay silent: a busy machine is slow to say what is done. In milliseconds. */
const GRACE = 100;
/** A busy page hears late of what was said in time. In milliseconds. */
const SECOND_CHANCE = 50;
/** How long a worker may take to hear that its job is not wanted, in milliseconds. */
const ABORT = 150;

/** How a job ended. */
export type JobEnd =
  | { type: "done"; changed: readonly string[] }
  | { type: "late" }
  | { type: "broken"; message: string };

interface Job {
  asked: string;
  events: readonly string[];
  /** In milliseconds. */
  timeLimit: number;
  signal: AbortSignal | undefined;
  /** Takes the result of the next event. */
  take(result: string): void;
}

export class WarmWorker {
  /** Resolves when Python can run; rejects when it cannot be loaded. */
  readonly ready: Promise<void>;
  readonly #port: WorkerPort;
  #hear: (message: FromWorker) => void = () => {};
  #lastId = 0;

  constructor(port: WorkerPort, onLoading: (progress: LoadProgress) => void) {
    this.#port = port;
    this.ready = new Promise((resolve, reject) => {
      port.listen((message) => {
        if (message.type === "loading") onLoading(message);
        else if (message.type === "ready") resolve();
        else if (message.type === "unloadable") reject(new Error(message.message));
        else if (message.type === "broken") {
          reject(new Error(message.message));
          this.#hear(message);
        } else this.#hear(message);
      });
    });
    // Whoever waits for it hears of it; a spare that nobody waits for must not end the program.
    this.ready.catch(() => {});
  }

  end(): void {
    this.#port.end();
  }

  /** Runs an expression until the last event, the time limit or the end of Python. */
  run({ asked, events, timeLimit, signal, take }: Job): Promise<JobEnd> {
    const id = ++this.#lastId;
    return this.#held(
      new Promise((resolve) => {
        const watch = new Watch(timeLimit + GRACE, () => resolve({ type: "late" }));
        const abort = () => {
          this.#port.post({ type: "abort", id });
          watch.hurry(ABORT);
        };
        const finish = (end: JobEnd) => {
          watch.stop();
          signal?.removeEventListener("abort", abort);
          resolve(end);
        };
        this.#hear = (message) => {
          if (message.type === "broken") finish(message);
          else if (!("id" in message) || message.id !== id) return;
          else if (message.type === "done") finish(message);
          else if (message.type === "result") {
            watch.reset();
            if (!signal?.aborted) take(message.result);
          }
        };
        signal?.addEventListener("abort", abort);
        this.#port.post({ type: "run", id, asked, events });
      }),
    );
  }

  /** Lints an expression: the answer as JSON. */
  check(asked: string, timeLimit: number): Promise<{ answer: string } | JobEnd> {
    const id = ++this.#lastId;
    return this.#held(
      new Promise((resolve) => {
        const watch = new Watch(timeLimit + GRACE, () => resolve({ type: "late" }));
        this.#hear = (message) => {
          watch.stop();
          if (message.type === "checked" && message.id === id) resolve(message);
          else if (message.type === "broken") resolve(message);
        };
        this.#port.post({ type: "check", id, asked });
      }),
    );
  }

  async #held<T>(work: Promise<T>): Promise<T> {
    this.#port.hold();
    try {
      return await work;
    } finally {
      this.#hear = () => {};
      this.#port.release();
    }
  }
}

/** Calls when nothing was heard for too long. */
class Watch {
  readonly #late: () => void;
  readonly #limit: number;
  #timer: ReturnType<typeof setTimeout>;

  constructor(limit: number, late: () => void) {
    this.#limit = limit;
    this.#late = late;
    this.#timer = this.#start(limit);
  }

  reset(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#start(this.#limit);
  }

  /** Waits no longer than this, in milliseconds. */
  hurry(limit: number): void {
    clearTimeout(this.#timer);
    this.#timer = this.#start(limit);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #start(limit: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      this.#timer = setTimeout(this.#late, SECOND_CHANCE);
    }, limit);
  }
}
