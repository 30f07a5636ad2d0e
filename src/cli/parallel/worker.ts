/** Thread that validates ranges of one file, one after the other. */
import { createReadStream } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { createReader } from "../../validate/input/reader.js";
import { createRun } from "../../validate/run.js";
import { createLineMemory } from "../line-memory.js";
import { type Found, findingsOf } from "../read-input.js";
import type { RangeResult, WorkerAnswer, WorkerSetup, WorkerTask } from "./messages.js";

const CHUNK_BYTES = 512 * 1024;
const NEWLINE = 10;

const { path, kind, options } = workerData as WorkerSetup;

async function validateRange({ start, end }: WorkerTask): Promise<RangeResult> {
  const reader = createReader({ input: kind });
  const run = createRun(options);
  const memory = createLineMemory();
  const found: Found[] = [];
  let lines = 0;
  const chunks = createReadStream(path, { start, end: end - 1, highWaterMark: CHUNK_BYTES });
  for await (const chunk of chunks as AsyncIterable<Buffer>) {
    lines += countLines(chunk);
    found.push(...findingsOf(reader.push(chunk), run, memory));
  }
  found.push(...findingsOf(reader.end(), run, memory));
  return { found, summary: run.summary, bytes: end - start, lines };
}

function countLines(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) count++;
  return count;
}

parentPort?.on("message", async (task: WorkerTask) => {
  parentPort?.postMessage(await answer(task));
});

async function answer(task: WorkerTask): Promise<WorkerAnswer> {
  try {
    return { result: await validateRange(task) };
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { code, syscall };
  }
}
