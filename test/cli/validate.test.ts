import { chmodSync, mkdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { bad, curious, good, mixed } from "./fixtures.js";
import { folder, lines, normal, run } from "./support.js";

interface Json {
  summary: Record<string, unknown>;
  findings: Record<string, unknown>[];
}

async function json(args: string[], stdin?: string | Uint8Array) {
  const { out, ...rest } = await run(
    ["validate", "--format", "json", ...args],
    stdin === undefined ? {} : { stdin },
  );
  return { ...rest, ...(JSON.parse(out) as Json) };
}

describe("input", () => {
  test("is what is piped in when no file is named", async () => {
    const { code, summary } = await json([], lines(good));
    expect([code, summary.events]).toEqual([0, 1]);
  });

  test("is what is piped in when - is named, beside files", async () => {
    const path = folder({ "a.ndjson": lines(good, good) });
    const { code, summary, findings } = await json([path("a.ndjson"), "-"], lines(bad));
    expect([code, summary.events]).toEqual([1, 3]);
    expect(findings.map(({ file }) => file)).toEqual([null, null]);
  });

  test("that is a terminal is a mistake, and a hint says what to do", async () => {
    expect(await run(["validate"])).toEqual({
      code: 2,
      out: "",
      err: "error: there is nothing to read. Name a file, or pipe something in: docker logs authentik-server 2>&1 | authentik-events validate -\n",
    });
  });

  test("cannot be piped in twice", async () => {
    const { code, err } = await run(["validate", "-", "-"], { stdin: "" });
    expect([code, err]).toEqual([
      2,
      "error: standard input can be read once only, but - was given twice\n",
    ]);
  });

  test("is unpacked when it is gzip, whatever its name is", async () => {
    const path = folder({ "events.ndjson": gzipSync(lines(good)) });
    const { code, summary } = await json([path("events.ndjson")]);
    expect([code, summary.events]).toEqual([0, 1]);
  });

  test("is unpacked to its end when it is several gzip members", async () => {
    const members = Buffer.concat([gzipSync(lines(good)), gzipSync(lines(bad, good))]);
    const { summary, findings } = await json([], members);
    expect([summary.events, findings[0]?.line]).toEqual([3, 2]);
  });

  test("that is gzip and damaged is read up to the damage", async () => {
    const path = folder({ "cut.gz": gzipSync(lines(...Array(2000).fill(good))).subarray(0, -20) });
    const { code, summary, err } = await json([path("cut.gz")]);
    expect(code).toBe(3);
    expect(normal(err, path)).toBe("cut.gz cannot be read: its gzip data ends in the middle\n");
    expect(summary.events).toBeGreaterThan(1000);
  });

  test("that is empty has no events, and a hint says so", async () => {
    const { code, summary, findings, err } = await json([], "");
    expect([code, summary.events, findings]).toEqual([0, 0, []]);
    expect(err).toBe(
      "No event was found. If the input has another form than it looks like, name it with --input.\n",
    );
  });

  test("gives no hint when that is not wanted", async () => {
    expect((await json(["--quiet"], "")).err).toBe("");
  });

  test("of one byte is no gzip", async () => {
    expect((await json([], new Uint8Array([0x1f]))).code).toBeLessThan(3);
  });
});

describe("input that cannot be read", () => {
  test("is named, and what can be read is read", async () => {
    const path = folder({ "a.ndjson": lines(good), "z.ndjson": lines(bad) });
    mkdirSync(path("folder"));
    const names = ["a.ndjson", "missing.log", "folder", "z.ndjson"].map(path);
    const { code, summary, err } = await json(names);
    expect([code, summary.events]).toEqual([3, 2]);
    expect(normal(err, path)).toBe(
      "missing.log cannot be read: there is no such file\nfolder cannot be read: it is a directory\n",
    );
  });

  test.skipIf(process.getuid?.() === 0)("is named when one may not read it", async () => {
    const path = folder({ "secret.log": lines(good) });
    chmodSync(path("secret.log"), 0);
    const { code, err } = await json([path("secret.log")]);
    expect([code, normal(err, path)]).toEqual([
      3,
      "secret.log cannot be read: you may not read it\n",
    ]);
  });
});

describe("the exit code", () => {
  test.each([
    ["violation", good, 0],
    ["violation", curious, 0],
    ["violation", bad, 1],
    ["warning", curious, 0],
    ["warning", { ...good, client_ip: "255.255.255.255" }, 1],
    ["info", curious, 1],
    ["info", good, 0],
    ["never", bad, 0],
  ])("with --fail-on %s", async (level, event, code) => {
    expect((await json(["--fail-on", level], lines(event))).code).toBe(code);
  });

  test("is 1 for broken input", async () => {
    expect((await json([], mixed)).code).toBe(1);
  });
});

describe("options", () => {
  test("--release holds events against one release", async () => {
    const { findings } = await json(["--release", "2025.6"], lines(good));
    expect(findings.map(({ id, release }) => [id, release])).toEqual([
      ["key-not-in-release", "2025.6"],
    ]);
  });

  test("--strict makes unknown keys violations, also in the summary", async () => {
    const { code, out } = await run(["validate", "--strict", "--summary"], {
      stdin: lines(curious),
    });
    expect(code).toBe(1);
    expect(out).toContain("1 event: 1 violation, 0 warnings, 0 infos");
    expect(out).toContain("  1  violation key-unknown\n");
  });

  test("--select keeps some findings", async () => {
    const { findings } = await json(["--select", "client-ip-unknown"], lines(bad));
    expect(findings.map(({ id }) => id)).toEqual(["client-ip-unknown"]);
  });

  test("--ignore drops some findings", async () => {
    const { code, findings } = await json(["--ignore", "type-wrong,key-unknown"], lines(bad));
    expect([code, findings.map(({ id }) => id)]).toEqual([0, ["client-ip-unknown"]]);
  });

  test("--select says which finding was probably meant", async () => {
    const { code, err } = await run(["validate", "--select", "type-worng"], { stdin: "" });
    expect(code).toBe(2);
    expect(err).toContain('There is no finding "type-worng" (did you mean type-wrong?).');
  });

  test("--input forces a form", async () => {
    const text = JSON.stringify(good, null, 2);
    expect((await json(["--input", "event"], text)).summary.events).toBe(1);
    expect((await json(["--input", "ndjson"], text)).summary.events).toBe(0);
  });

  test("--max-findings limits what is listed, and says how many are not", async () => {
    const { summary, findings } = await json(["--max-findings", "3"], lines(bad, bad, bad));
    expect(findings).toHaveLength(3);
    expect([summary.violations, summary.warnings, summary.findingsOmitted]).toEqual([3, 3, 3]);
  });

  test.each(["0", "-1", "1.5", "many"])("--jobs %s is refused", async (jobs) => {
    const { code, err } = await run(["validate", "--jobs", jobs], { stdin: "" });
    expect(code).toBe(2);
    expect(err).toContain("It must be a whole number above 0.");
  });

  test("--jobs changes nothing in the result", async () => {
    const path = folder({ "a.log": mixed });
    expect(await json(["--jobs", "2", path("a.log")])).toEqual(await json([path("a.log")]));
  });
});

test("an interrupt prints what was found so far", async () => {
  const controller = new AbortController();
  const { PassThrough } = await import("node:stream");
  const stdin = new PassThrough();
  stdin.write(lines(good, good, bad));
  setTimeout(() => controller.abort(), 100);
  const { code, out } = await run(["validate", "--format", "json"], {
    stdin,
    interrupt: controller.signal,
  });
  const { summary, findings } = JSON.parse(out) as Json;
  expect([code, summary.interrupted, summary.events, findings.length]).toEqual([130, true, 3, 2]);
});
