import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findChromium } from "../../scripts/find-chromium.mjs";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chromium-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function program(name: string) {
  const path = join(folder, name);
  writeFileSync(path, "");
  chmodSync(path, 0o755);
  return path;
}

test("a browser is found on the PATH by its name", () => {
  const chrome = program("google-chrome");
  expect(findChromium({ PATH: ["/nowhere", folder].join(delimiter) })).toBe(chrome);
});

test.each(["CHROME_PATH", "CHROMIUM_PATH"])("%s wins over the PATH", (variable) => {
  const mine = program("mine");
  program("chromium");
  expect(findChromium({ PATH: folder, [variable]: mine })).toBe(mine);
});

test("a variable that names no program is passed over", () => {
  const chromium = program("chromium");
  expect(findChromium({ PATH: folder, CHROME_PATH: join(folder, "gone") })).toBe(chromium);
});
