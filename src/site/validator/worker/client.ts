/** The page's side of the worker. */
import type { ReleaseChoice } from "../../../validate/release-table.js";
import type { FileProgress, FileReport } from "../file/file-report.js";
import type { TextReport } from "../report/text-report.js";
import type { Answer, Request } from "./messages.js";

export interface ValidatorClient {
  checkText(text: string, release: ReleaseChoice): Promise<TextReport>;
  scanFile(
    file: File,
    release: ReleaseChoice,
    onProgress: (progress: FileProgress) => void,
  ): FileScan;
  close(): void;
}

export interface FileScan {
  report: Promise<FileReport>;
  /** Ends the run; the report then holds what was found so far. */
  cancel(): void;
}

interface Waiting {
  answer(message: Answer): void;
  fail(error: Error): void;
}

export function createClient(): ValidatorClient {
  const worker = new Worker(new URL("./validator.worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    const listener = waiting.get(data.id);
    if (data.type !== "file-progress") waiting.delete(data.id);
    if (data.type === "failed") listener?.fail(new Error(data.message));
    else listener?.answer(data);
  });
  worker.addEventListener("error", (event) => {
    const error = new Error(event.message || "The validator cannot be loaded.");
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
  });

  function ask<T>(request: Request, pick: (answer: Answer) => T | undefined): Promise<T> {
    return new Promise((resolve, fail) => {
      const answer = (message: Answer) => {
        const picked = pick(message);
        if (picked !== undefined) resolve(picked);
      };
      waiting.set(request.id, { answer, fail });
      worker.postMessage(request);
    });
  }

  return {
    checkText(text, release) {
      const request: Request = { type: "check-text", id: ++lastId, text, release };
      return ask(request, (answer) => (answer.type === "text-checked" ? answer.report : undefined));
    },
    scanFile(file, release, onProgress) {
      const id = ++lastId;
      const request: Request = { type: "scan-file", id, file, name: file.name, release };
      const report = ask(request, (answer) => {
        if (answer.type === "file-progress") onProgress(answer.progress);
        return answer.type === "file-scanned" ? answer.report : undefined;
      });
      return { report, cancel: () => worker.postMessage({ type: "cancel", id } satisfies Request) };
    },
    close: () => worker.terminate(),
  };
}
