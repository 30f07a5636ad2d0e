/** A bar on the terminal while files are read. */
import { SingleBar } from "cli-progress";
import type { TextOutput } from "./io.js";
import { byteWords } from "./words.js";

export interface Progress {
  /** More bytes were read. */
  advance(bytes: number): void;
  /** Frees the line, so that something else can be written to the terminal. */
  clear(): void;
  stop(): void;
}

const NONE: Progress = { advance() {}, clear() {}, stop() {} };

const FRAMES_PER_SECOND = 8;
const ETA_SAMPLES = 60;
const ERASE_LINE = "\r\u001b[K";

/**
 * @param total Bytes of all files; null when one of the inputs has no known size.
 * @returns A bar that does nothing when the output is no terminal or there is nothing to measure.
 */
export function startProgress(output: TextOutput, total: number | null): Progress {
  if (!output.isTerminal || total === null || total === 0) return NONE;
  const start = performance.now();
  const rate = () => {
    const seconds = (performance.now() - start) / 1000;
    return { rate: `${byteWords(seconds > 0 ? Math.round(read / seconds) : 0)}/s` };
  };
  let read = 0;
  const bar = new SingleBar({
    stream: output.stream,
    format: "{bar} {percentage} % | {rate} | {eta_formatted} left",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 30,
    fps: FRAMES_PER_SECOND,
    etaBuffer: ETA_SAMPLES,
    clearOnComplete: true,
    forceRedraw: true,
    // Ctrl-C is ours to handle: it ends in a summary.
    gracefulExit: false,
  });
  bar.start(total, 0, rate());
  return {
    advance(bytes) {
      read += bytes;
      bar.update(Math.min(read, total), rate());
    },
    clear() {
      output.stream.write(ERASE_LINE);
    },
    stop() {
      bar.stop();
    },
  };
}
