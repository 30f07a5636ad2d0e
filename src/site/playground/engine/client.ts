/** The page's side of the worker. */
import type { ReadEvents } from "../events/read-events.js";
import type { Imported } from "../home/import.js";
import type { EventSource } from "../state/model.js";
import type { Engine } from "./engine.js";
import type { Answer, Answers, Request } from "./messages.js";

export interface Client extends Engine {
  read(file: Blob, signal: AbortSignal): Promise<ReadEvents>;
  /** The text of a file that holds a configuration, a policy or a suite; else null. */
  recognise(file: Blob, signal: AbortSignal): Promise<string | null>;
  import(text: string): Promise<Imported>;
  make(source: EventSource & { from: "mock" }, signal: AbortSignal): Promise<string[]>;
  close(): void;
}

interface Waiting {
  answer(value: unknown): void;
  fail(error: unknown): void;
}

/** A request without the number that it gets here. */
type Asked<T extends Request["type"]> = Omit<Extract<Request, { type: T }>, "id" | "type">;

export function createClient(): Client {
  const worker = new Worker(new URL("./playground.worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    const listener = waiting.get(data.id);
    waiting.delete(data.id);
    if ("failure" in data) listener?.fail(new Error(data.failure));
    else listener?.answer(data.value);
  });
  worker.addEventListener("error", (event) => {
    const error = new Error(event.message || "The engine cannot be loaded.");
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
  });

  function ask<T extends keyof Answers>(
    type: T,
    asked: Asked<T>,
    signal?: AbortSignal,
  ): Promise<Answers[T]> {
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { answer: resolve as (value: unknown) => void, fail: reject });
      worker.postMessage({ type, id, ...asked });
      signal?.addEventListener("abort", () => {
        waiting.delete(id);
        worker.postMessage({ type: "abort", id } satisfies Request);
        reject(signal.reason);
      });
    });
  }

  return {
    open: (lines, signal) => ask("open", { lines }, signal),
    judge: (question, signal) => ask("judge", { question }, signal),
    explain: (question, event) => ask("explain", { question, event }),
    read: (file, signal) => ask("read", { file }, signal),
    recognise: (file, signal) => ask("recognise", { file }, signal),
    import: (text) => ask("import", { text }),
    make: (source, signal) => ask("make", { source }, signal),
    close: () => worker.terminate(),
  };
}
