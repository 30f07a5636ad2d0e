/** What the page or the program and the worker with Python say to each other. */

/** Texts are JSON that Python reads. */
export type ToWorker =
  | { type: "run"; id: number; asked: string; events: readonly string[] }
  | { type: "check"; id: number; asked: string }
  | { type: "abort"; id: number };

export type FromWorker =
  | { type: "loading"; loaded: number; total: number }
  | { type: "ready" }
  /** Python cannot be loaded. */
  | { type: "unloadable"; message: string }
  /** Of the next event. */
  | { type: "result"; id: number; result: string }
  /** The last results have been said. What the expression changed of Python itself, by name. */
  | { type: "done"; id: number; changed: readonly string[] }
  | { type: "checked"; id: number; answer: string }
  /** Python broke down, and this worker with it. */
  | { type: "broken"; message: string };

/** A worker, whatever it is made of. */
export interface WorkerPort {
  post(message: ToWorker): void;
  /** Takes the one listener. */
  listen(listener: (message: FromWorker) => void): void;
  /** Keeps the program running while something is awaited. */
  hold(): void;
  /** Lets the program end. */
  release(): void;
  /** Ends the worker, in the midst of whatever it does. */
  end(): void;
}
