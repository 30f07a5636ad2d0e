/** Validation of a stream, in any runtime. */
import type { Finding } from "./finding.js";
import type { ReaderOptions } from "./input/item.js";
import { createReader } from "./input/reader.js";
import { createRun, type RunOptions } from "./run.js";
import type { RunSummary } from "./summary.js";

/** Web streams, Node streams, and anything else that gives bytes or text piece by piece. */
export type ByteSource =
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array | string>
  | Iterable<Uint8Array | string>;

export type StreamOptions = RunOptions & Pick<ReaderOptions, "input" | "maxLineBytes">;

/**
 * Finds the events in a stream and validates each. Findings come while the data flows; memory
 * stays flat for input that is made of lines.
 *
 * @returns The summary, when the stream has ended.
 * @throws What the source throws; RangeError when the release is not a supported one.
 */
export async function* validateStream(
  source: ByteSource,
  options: StreamOptions = {},
): AsyncGenerator<Finding, RunSummary> {
  const reader = createReader(options);
  const run = createRun(options);
  const encoder = new TextEncoder();
  for await (const chunk of iterate(source)) {
    const bytes = typeof chunk === "string" ? encoder.encode(chunk) : chunk;
    for (const { finding } of run.accept(reader.push(bytes))) yield finding;
  }
  for (const { finding } of run.accept(reader.end())) yield finding;
  return run.summary;
}

/** Not every runtime lets a web stream be iterated. */
async function* iterate(source: ByteSource): AsyncGenerator<Uint8Array | string, void> {
  if (!("getReader" in source)) {
    yield* source;
    return;
  }
  const reader = source.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    reader.releaseLock();
  }
}
