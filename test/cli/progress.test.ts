import { expect, test } from "vitest";
import { good } from "./fixtures.js";
import { folder, lines, run } from "./support.js";

test("a bar with rate and remaining time is shown on a terminal, and gone at the end", async () => {
  const path = folder({ "a.ndjson": lines(good) });
  const { err, out } = await run(["validate", path("a.ndjson")], { terminals: ["err"] });
  expect(err).toMatch(/[█░]{30} \d+ % \| [\d.]+ [kMG]?B\/s \| .+ left/);
  expect(err.endsWith("\u001b[0K") || err.includes("\u001b[2K")).toBe(true);
  expect(out).not.toContain("█");
});

test.each<[string, string[], ("out" | "err")[]]>([
  ["no terminal", [], []],
  ["--quiet", ["--quiet"], ["err"]],
])("no bar is shown with %s", async (_, args, terminals) => {
  const path = folder({ "a.ndjson": lines(good) });
  const { err } = await run(["validate", ...args, path("a.ndjson")], { terminals });
  expect(err).toBe("");
});

test("no bar is shown for standard input, whose size nobody knows", async () => {
  const { err } = await run(["validate", "-"], { stdin: lines(good), terminals: ["err"] });
  expect(err).toBe("");
});
