import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { scanFile } from "../../../src/site/validator/file/scan-file.js";

const EVENT = readFileSync("schemas/actions/login/examples/password-known-device.json", "utf8");
const LINE = JSON.stringify(JSON.parse(EVENT));
const WRONG = LINE.replace('"known_device":true', '"known_device":1');

const OPTIONS = {
  name: "events.log",
  release: "any",
  onProgress: () => {},
  isCancelled: () => false,
} as const;

test("a file gives counts, and findings with their line", async () => {
  const file = new Blob([`${LINE}\n${WRONG}\n`]);
  const report = await scanFile(file, OPTIONS);
  expect(report).toMatchObject({
    name: "events.log",
    kind: "ndjson",
    summary: { events: 2, violations: 1 },
    progress: { bytes: file.size, total: file.size },
    isCancelled: false,
    error: null,
  });
  expect(report.findings).toMatchObject([
    { finding: { id: "type-wrong", file: "events.log", line: 2 }, text: WRONG },
  ]);
});

test("a packed file is unpacked", async () => {
  const packed = gzipSync(`${LINE}\n${LINE}\n`);
  const report = await scanFile(new Blob([new Uint8Array(packed)]), OPTIONS);
  expect([report.summary.events, report.error]).toEqual([2, null]);
  expect(report.progress.bytes).toBe(packed.length);
});

test("a packed file that ends in the middle says so, and keeps what was read", async () => {
  const packed = gzipSync(`${LINE}\n`.repeat(1000));
  const report = await scanFile(new Blob([new Uint8Array(packed.subarray(0, -20))]), OPTIONS);
  expect(report.error).not.toBeNull();
});

describe("a run that is cancelled", () => {
  test("stops before the end with what was found so far", async () => {
    const file = new Blob(Array(20_000).fill(`${WRONG}\n`));
    let isCancelled = false;
    const report = await scanFile(file, {
      ...OPTIONS,
      onProgress: () => {
        isCancelled = true;
      },
      isCancelled: () => isCancelled,
    });
    expect(report.isCancelled).toBe(true);
    expect(report.summary.events).toBeGreaterThan(0);
    expect(report.summary.events).toBeLessThan(20_000);
  });
});
