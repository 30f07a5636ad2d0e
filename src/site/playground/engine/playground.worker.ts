/** Reads, makes and judges apart from the page, which so never blocks. */
import { makeEvents } from "../events/make-events.js";
import { readEvents } from "../events/read-events.js";
import { importRead } from "../home/import.js";
import { writtenText } from "../home/recognise.js";
import { createCore } from "./core.js";
import type { Answer, Answers, Request } from "./messages.js";

const core = createCore();
const running = new Map<number, AbortController>();

addEventListener("message", async ({ data }: MessageEvent<Request>) => {
  const { id } = data;
  if (data.type === "abort") {
    running.get(id)?.abort();
    return;
  }
  const controller = new AbortController();
  running.set(id, controller);
  try {
    say({ id, value: await answer(data, controller.signal) });
  } catch (error) {
    say({ id, failure: error instanceof Error ? error.message : String(error) });
  } finally {
    running.delete(id);
  }
});

async function answer(
  request: Exclude<Request, { type: "abort" }>,
  signal: AbortSignal,
): Promise<Answers[keyof Answers]> {
  switch (request.type) {
    case "open":
      return core.open(request.lines, signal);
    case "judge":
      return core.judge(request.question, signal);
    case "explain":
      return core.explain(request.question, request.event);
    case "read":
      return readEvents(request.file, signal);
    case "recognise":
      return writtenText(request.file);
    case "import": {
      const { readAsCode } = await import("../../../ascode/index.js");
      return importRead(request.text, readAsCode(request.text));
    }
    case "make":
      return makeEvents(request.source);
  }
}

function say(message: Answer): void {
  postMessage(message);
}
