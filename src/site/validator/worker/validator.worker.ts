/** Validates apart from the page, which so never blocks. */
import { scanFile } from "../file/scan-file.js";
import { checkText } from "../report/check-text.js";
import type { Answer, Request } from "./messages.js";

const cancelled = new Set<number>();

addEventListener("message", async ({ data }: MessageEvent<Request>) => {
  if (data.type === "cancel") {
    cancelled.add(data.id);
    return;
  }
  const { id } = data;
  try {
    say(await answer(data));
  } catch (error) {
    say({ type: "failed", id, message: String(error) });
  } finally {
    cancelled.delete(id);
  }
});

async function answer(request: Exclude<Request, { type: "cancel" }>): Promise<Answer> {
  const { id, release } = request;
  if (request.type === "check-text")
    return { type: "text-checked", id, report: checkText(request.text, release) };
  const report = await scanFile(request.file, {
    name: request.name,
    release,
    onProgress: (progress) => say({ type: "file-progress", id, progress }),
    isCancelled: () => cancelled.has(id),
  });
  return { type: "file-scanned", id, report };
}

function say(message: Answer): void {
  postMessage(message);
}
