import { Buffer } from "node:buffer";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { bad, good } from "./fixtures.js";
import { exampleText, folder, lines, normal, run } from "./support.js";

const failed = { ...bad, client_ip: "192.0.2.10" };
const line = JSON.stringify(failed);

async function match(args: string[], stdin: string | Uint8Array) {
  return run(["match", ...args], { stdin });
}

describe("the events that pass are printed", () => {
  test("as the lines they were given on, in the order of the input", async () => {
    const spaced = line.replace('"action":', '"action" : ');
    const { code, out, err } = await match(["--action", "login_failed"], lines(line, good, spaced));
    expect([code, out, err]).toEqual([0, lines(line, spaced), ""]);
  });

  test("from files and standard input, plain or packed", async () => {
    const path = folder({ "a.ndjson": lines(good, failed), "b.gz": gzipSync(lines(failed)) });
    const names = [path("a.ndjson"), path("b.gz"), "-"];
    const { out } = await match(["--action", "login_failed", ...names], lines(failed, good));
    expect(out).toBe(lines(line, line, line));
  });

  test("one per line, however they were given", async () => {
    const page = JSON.stringify({ pagination: {}, results: [good, failed] }, null, 2);
    const { out } = await match(["--action", "login_failed"], page);
    expect(out).toBe(lines(line));
  });

  test("without what stands before them in a log", async () => {
    const { out: logged } = await run([
      "example",
      "login_failed",
      "wrong-password",
      "--envelope",
      "log",
    ]);
    const { out } = await match(["--action", "login_failed"], `server-1  | ${logged}`);
    expect(JSON.parse(out)).toEqual(JSON.parse(logged));
  });

  test("without the record of a collector around them", async () => {
    const record = JSON.stringify({
      log: `${line}\n`,
      stream: "stdout",
      time: "2026-03-01T10:00:00Z",
    });
    const { out } = await match(["--action", "login_failed"], lines(record));
    expect(JSON.parse(out)).toEqual(failed);
  });

  test("each by itself where a line holds two", async () => {
    const { out } = await match(
      ["--action", "login_failed"],
      `${line}${JSON.stringify(good)}${line}\n`,
    );
    expect(out).toBe(lines(line, line));
  });

  test("or counted", async () => {
    const { out } = await match(
      ["--action", "login_failed", "--format", "count"],
      lines(failed, good, failed),
    );
    expect(out).toBe("2\n");
  });
});

describe("a policy", () => {
  const policy = "name: failed\naction: login_failed\nclient_ip: 192.0.2.10\n";

  test("comes from a file of YAML or JSON", async () => {
    const path = folder({ "p.yaml": policy, "p.json": '{"action": "login_failed"}' });
    for (const file of ["p.yaml", "p.json"])
      expect((await match(["--policy", path(file)], lines(good, failed))).out).toBe(lines(line));
  });

  test("comes from a configuration, by name where there are several", async () => {
    const path = folder({
      "c.yaml": "policies: [{name: a, action: login}, {name: b, action: login_failed}]",
    });
    const named = await match(["--policy", path("c.yaml"), "--name", "b"], lines(good, failed));
    expect(named.out).toBe(lines(line));
    const { code, err } = await match(["--policy", path("c.yaml")], "");
    expect([code, normal(err, path)]).toEqual([
      2,
      "error: c.yaml has 2 policies. Name one with --name: a, b\n",
    ]);
  });

  test.each([
    [
      "acton: login",
      "p.yaml:1:1 `acton` is no key of an event matcher policy. Did you mean `action`?",
    ],
    ["name: x\naction:\n  - login", "p.yaml:3:3 `action` must be a text or null, but is a list."],
    [
      "name: [",
      "p.yaml:1:8 Flow sequence in block collection must be sufficiently indented and end with a ].",
    ],
    [
      "expression: return True",
      "p.yaml has an expression policy, which is Python: `evaluate` runs it. Event matchers can be matched",
    ],
    ["policies: []", "p.yaml has no policy"],
    [`name: ${"[".repeat(20_000)}`, "p.yaml:1:"],
    ["- ".repeat(20_000), "p.yaml:1:"],
    [`name: &a [${"*a, ".repeat(9)}]`, "p.yaml:1:"],
  ])("that makes no sense is refused with its place: %#", async (text, message) => {
    const path = folder({ "p.yaml": text });
    const { code, out, err } = await match(["--policy", path("p.yaml")], lines(good));
    expect([code, out]).toEqual([2, ""]);
    expect(normal(err, path)).toContain(`error: ${message}`);
  });

  test("is needed, once", async () => {
    expect((await match([], "")).err).toContain("there is nothing to match");
    const twice = await match(["--policy", "p.yaml", "--action", "login"], "");
    expect(twice.err).toBe("error: a policy is either in a file or in options, not in both\n");
    const missing = await match(["--policy", "no.yaml"], "");
    expect([missing.code, missing.err]).toEqual([
      2,
      "error: no.yaml cannot be read: there is no such file\n",
    ]);
  });

  test("was enough in any one field before 2024.8.4", async () => {
    const args = ["--action", "login_failed", "--client-ip", "203.0.113.99", "--format", "count"];
    expect((await match(args, lines(failed))).out).toBe("0\n");
    expect((await match([...args, "--combine", "any"], lines(failed))).out).toBe("1\n");
  });
});

describe("a decision", () => {
  test("is told to programs with every check", async () => {
    const { out } = await match(
      ["--action", "login", "--client-ip", "192.0.2.10", "--format", "json"],
      lines(failed),
    );
    expect(JSON.parse(out)).toEqual({
      summary: { events: 1, passing: 0 },
      results: [
        {
          event: (bad as Record<string, unknown>).pk,
          passing: false,
          messages: ["Action matched.", "Client IP matched."],
          checks: [
            {
              field: "action",
              expected: "login",
              actual: "login_failed",
              passing: false,
              why: "The event's action is `login_failed`, not `login`.",
            },
            {
              field: "client_ip",
              expected: "192.0.2.10",
              actual: "192.0.2.10",
              passing: true,
              why: "The event came from `192.0.2.10`.",
            },
          ],
          error: null,
          undecided: null,
        },
      ],
    });
  });

  test("is told to people with reasons", async () => {
    const path = folder({ "events.ndjson": lines(good, failed) });
    const { out } = await run([
      "match",
      "--action",
      "login_failed",
      "--app",
      "authentik.events",
      "--format",
      "pretty",
      path("events.ndjson"),
    ]);
    await expect(normal(out, path)).toMatchFileSnapshot("expected/match-pretty.txt");
  });

  test("of no event is valid JSON too", async () => {
    const { out } = await match(["--action", "login", "--format", "json"], "");
    expect(JSON.parse(out)).toEqual({ summary: { events: 0, passing: 0 }, results: [] });
  });
});

describe("the exit code", () => {
  test("is 0, whatever passes", async () => {
    expect((await match(["--action", "login"], lines(failed))).code).toBe(0);
  });

  test("is 1 when nothing passes and somebody asked", async () => {
    expect((await match(["--action", "login", "--exit-code"], lines(failed))).code).toBe(1);
    expect((await match(["--action", "login", "--exit-code"], lines(good))).code).toBe(0);
  });

  test("is 3 when something cannot be read, and the rest is", async () => {
    const path = folder({ "a.ndjson": lines(failed, '{"action": "login_failed", oops', failed) });
    const { code, out, err } = await match(
      ["--action", "login_failed", path("a.ndjson"), path("none")],
      "",
    );
    expect([code, out]).toEqual([3, lines(line, line)]);
    expect(normal(err, path)).toBe(
      "a.ndjson:2:28 This is not JSON: expected a key in double quotes, found o.\nnone cannot be read: there is no such file\n",
    );
  });
});

describe("what the input does not tell", () => {
  test("is not decided, and said", async () => {
    const log = (await run(["example", "login_failed", "wrong-password", "--envelope", "log"])).out;
    const { code, out, err } = await match(["--app", "authentik.events.signals"], log + log);
    expect([code, out]).toEqual([0, ""]);
    expect(err).toBe(
      "2 events are not decided here. The first: standard input:1:1 What was given of the event has no `app`, as a log line has none, so this cannot be decided.\n",
    );
    expect((await match(["--app", "x", "--quiet"], log)).err).toBe("");
  });
});

test("large files of lines are sieved, and give the same as one event at a time", async () => {
  const noise = exampleText("login/password-and-totp").replaceAll(/\n\s*/g, "");
  const escaped = line.replace('"login_failed"', '"login_f\\u0061iled"');
  const torn = line.slice(0, 200);
  const part = `${lines(noise).repeat(40)}${lines(line, escaped, "some text", torn)}server | ${line}\r\n${noise}\n`;
  const path = folder({ "big.log": part.repeat(Math.ceil((17 * 1024 * 1024) / part.length)) });
  const { out, err } = await match(["--action", "login_failed", path("big.log")], "");
  const copies = Math.ceil((17 * 1024 * 1024) / part.length);
  expect(out.split("\n").length - 1).toBe(copies * 3);
  expect(
    new Set(
      out
        .trimEnd()
        .split("\n")
        .map((text) => JSON.stringify(JSON.parse(text))),
    ),
  ).toEqual(new Set([line]));
  expect(normal(err, path).split("\n")[0]).toMatch(/^big\.log:44:\d+ /);
  expect(err).toContain(`${copies - 20} pieces more cannot be read`);
});

test("lines that UTF-16 wrote are read", async () => {
  const text = Buffer.from(`\ufeff${lines(good, failed)}`, "utf16le");
  expect((await match(["--action", "login_failed"], text)).out).toBe(lines(line));
});

test("an input without an event is named", async () => {
  const path = folder({ "a.json": '{"action": "login"}', "b.txt": "hello" });
  const query = ["--action", "login", "--format", "pretty"];
  const { code, out, err } = await match([...query, path("a.json"), path("b.txt")], "");
  expect([code, out]).toEqual([0, "0 events, 0 of them pass\n"]);
  expect(normal(err, path)).toBe(
    "a.json holds no event. `authentik-events validate` says what it holds instead; --input says what to take it for.\nb.txt holds no event. `authentik-events validate` says what it holds instead; --input says what to take it for.\n",
  );
});

test("a long comparison is cut for people", async () => {
  const list = Array.from({ length: 1000 }, (_, index) => `"action_${index}"`).join(", ");
  const { out } = await match(["--query", `app in (${list})`, "--format", "pretty"], lines(failed));
  expect(out.length).toBeLessThan(1000);
});
