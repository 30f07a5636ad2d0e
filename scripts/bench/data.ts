import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMock } from "../../src/mock/index.js";

const FOLDER = join(tmpdir(), "authentik-events-bench");

export interface DataFile {
  path: string;
  events: number;
  megabytes: number;
}

/** A file of generated REST events, one a line; made once and kept in the system's temporary folder. */
export function dataFile(events: number): DataFile {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `events-${events}.jsonl`);
  if (!existsSync(path)) write(path, events);
  return { path, events, megabytes: statSync(path).size / 1e6 };
}

/** Under another name until it is whole, so that an interrupted run leaves no short file behind. */
function write(path: string, events: number): void {
  const mock = createMock({ seed: "bench", release: "2026.8", envelope: "rest", count: events });
  const file = openSync(`${path}.part`, "w");
  for (const chunk of mock.chunks()) writeSync(file, chunk);
  closeSync(file);
  renameSync(`${path}.part`, path);
}
