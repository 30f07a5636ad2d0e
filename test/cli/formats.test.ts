import { describe, expect, test } from "vitest";
import { bad, curious, good, mixed } from "./fixtures.js";
import { folder, lines, normal, run } from "./support.js";

const FORMATS = ["pretty", "json", "ndjson", "github", "junit", "sarif"];

describe.each(FORMATS)("%s", (format) => {
  async function output(...args: string[]) {
    const path = folder({ "events.log": mixed, "fine.ndjson": lines(good) });
    const names = ["events.log", "missing.log", "fine.ndjson"].map(path);
    const { code, out } = await run(["validate", "--format", format, ...args, ...names]);
    return { code, out: normal(out, path) };
  }

  test("says everything about good, bad, broken and missing input", async () => {
    const { code, out } = await output();
    expect(code).toBe(3);
    await expect(out).toMatchFileSnapshot(`expected/${format}.txt`);
  });

  test("--summary leaves out the findings", async () => {
    const { out } = await output("--summary");
    await expect(out).toMatchFileSnapshot(`expected/${format}-summary.txt`);
  });

  test("of input without events", async () => {
    const { code, out } = await run(["validate", "--format", format], { stdin: "" });
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(`expected/${format}-empty.txt`);
  });
});

describe("pretty", () => {
  test("shows the place in a document that spans lines", async () => {
    const { out } = await run(["validate"], { stdin: JSON.stringify(bad, null, 2) });
    expect(out).toContain(['  30 │     "username": 5,', "     │                 ^", ""].join("\n"));
  });

  test("colours on a terminal, unless NO_COLOR is set", async () => {
    const stdin = lines(bad);
    const terminals: ["out"] = ["out"];
    const red = "\u001b[31m";
    expect((await run(["validate"], { stdin, terminals })).out).toContain(red);
    expect((await run(["validate"], { stdin })).out).not.toContain(red);
    const plain = await run(["validate"], { stdin, terminals, env: { NO_COLOR: "1" } });
    expect(plain.out).not.toContain("\u001b");
    const forced = await run(["validate"], { stdin, env: { FORCE_COLOR: "1" } });
    expect(forced.out).toContain(red);
  });

  test("cuts a long line around the place", async () => {
    const event = {
      ...bad,
      brand: { pk: "x".repeat(100_000), app: "a", model_name: "b", name: "c" },
    };
    const { out } = await run(["validate", "--select", "type-wrong"], { stdin: lines(event) });
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThan(200);
    expect(out).toContain("…");
  });
});

test("github escapes what would end a command or a property", async () => {
  const path = folder({ "a,b:50%.log": lines(curious) });
  const { out } = await run(["validate", "--format", "github", path("a,b:50%.log")]);
  const [first = ""] = out.split("\n");
  expect(normal(first.replaceAll("%2C", ",").replaceAll("%3A", ":"), path)).toContain(
    "::notice file=",
  );
  expect(first).toContain("a%2Cb%3A50%25.log,line=1,col=");
  expect(first).toMatch(/::[^:]+ is not in the catalog[^:]*%0Ahttps:/);
});
