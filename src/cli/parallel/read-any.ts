/** Chooses how an input is read: large files of lines by several threads, everything else by one. */
import { open } from "node:fs/promises";
import { isGzip } from "../../validate/input/gzip.js";
import type { InputKind } from "../../validate/input/item.js";
import { createReader } from "../../validate/input/reader.js";
import { emptySummary } from "../../validate/summary.js";
import type { Input } from "../input.js";
import {
  type ReadListener,
  type ReadOptions,
  type ReadResult,
  readInput,
  reasonOf,
} from "../read-input.js";
import { canReadInParallel, MIN_PARALLEL_BYTES, readParallel } from "./read-parallel.js";

/** Enough to tell lines from a document. */
const BEGINNING_BYTES = 256 * 1024;

/** Reads an input as {@link readInput} does, with up to `jobs` threads. */
export async function readAny(
  input: Input,
  { jobs, ...options }: ReadOptions & { jobs: number },
  listener: ReadListener,
  interrupt: AbortSignal,
): Promise<ReadResult> {
  const { file, bytes } = input;
  if (file === null || bytes === null || bytes < MIN_PARALLEL_BYTES)
    return readInput(input, options, listener, interrupt);
  if (jobs < 2 || !canReadInParallel()) return readInput(input, options, listener, interrupt);
  try {
    const kind = await kindOfLines(file, options.input);
    if (kind === null) return readInput(input, options, listener, interrupt);
    const { input: _, ...run } = options;
    const plan = { path: file, size: bytes, kind, jobs };
    return await readParallel(plan, { ...run, file }, listener, interrupt);
  } catch (cause) {
    return { summary: emptySummary(), kind: null, bytes: 0, error: reasonOf(cause) };
  }
}

/** The form of a file that is made of lines; null for any other. */
async function kindOfLines(path: string, forced: InputKind | undefined): Promise<InputKind | null> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(
      Buffer.alloc(BEGINNING_BYTES),
      0,
      BEGINNING_BYTES,
      0,
    );
    const beginning = buffer.subarray(0, bytesRead);
    if (isGzip(beginning)) return null;
    const reader = createReader(forced ? { input: forced } : {});
    reader.push(beginning);
    return reader.kind === "ndjson" || reader.kind === "log" ? reader.kind : null;
  } finally {
    await file.close();
  }
}
