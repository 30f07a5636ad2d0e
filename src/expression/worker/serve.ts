/** What a worker with Python does, wherever it runs. */
import type { FromWorker, ToWorker } from "../protocol.js";
import type { Interpreter } from "./interpreter.js";

/** How long events are run before messages are let in, in milliseconds. */
const SLICE = 30;

interface Port {
  post(message: FromWorker): void;
  listen(listener: (message: ToWorker) => void): void;
  /** Resolves once messages that waited were let in. */
  pause(): Promise<void>;
}

/** Answers messages, one after the other, until Python breaks down. */
export function serve(interpreter: Interpreter, { post, listen, pause }: Port): void {
  const aborted = new Set<number>();
  let last: Promise<void> = Promise.resolve();

  listen((message) => {
    if (message.type === "abort") aborted.add(message.id);
    else last = last.then(() => answer(message)).catch(breakDown);
  });

  async function answer(message: Exclude<ToWorker, { type: "abort" }>): Promise<void> {
    if (message.type === "run") await run(message);
    else post({ type: "checked", id: message.id, answer: interpreter.check(message.asked) });
  }

  async function run({ id, asked, events }: Extract<ToWorker, { type: "run" }>): Promise<void> {
    interpreter.prepare(asked);
    let until = performance.now() + SLICE;
    for (const event of events) {
      // Each is said at once: when the next one has to be ended, it shows which one that was.
      post({ type: "result", id, result: interpreter.step(event) });
      if (performance.now() < until) continue;
      await pause();
      if (aborted.delete(id)) break;
      until = performance.now() + SLICE;
    }
    post({ type: "done", id, changed: JSON.parse(interpreter.changed()) as string[] });
  }

  function breakDown(error: unknown): void {
    post({ type: "broken", message: error instanceof Error ? error.message : String(error) });
  }
}
