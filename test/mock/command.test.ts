import { Readable, Writable } from "node:stream";
import { expect, test } from "vitest";
import { generateCommand } from "../../src/cli/commands/generate.js";
import { textOutput } from "../../src/cli/io.js";
import { UsageError } from "../../src/cli/usage-error.js";
import { createMock } from "../../src/mock/index.js";

interface Result {
  out: string;
  code: number | null;
}

async function generate(args: string, interrupt = new AbortController().signal): Promise<Result> {
  const parts: string[] = [];
  const sink = () =>
    textOutput(
      new Writable({
        write(chunk, _encoding, done) {
          parts.push(String(chunk));
          done();
        },
      }),
      {},
    );
  const result: Result = { out: "", code: null };
  const command = generateCommand({
    io: { stdin: Readable.from([]), out: sink(), err: sink(), interrupt },
    exit: (code) => {
      result.code = code;
    },
  });
  command.exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} });
  await command.parseAsync(args.split(" ").filter(Boolean), { from: "user" });
  result.out = parts.join("");
  return result;
}

test("prints one event of the newest release", async () => {
  const { out, code } = await generate("");
  expect(out).toBe([...createMock({ count: 1 }).chunks()].join(""));
  expect(code).toBe(0);
});

test("passes on what was asked for", async () => {
  const { out } = await generate(
    "--count 700 --release 2025.6 --envelope log --action login,login_failed --mix uniform --seed x --noise 0.2 --from 2025-07-01 --to 2025-07-02T12:00",
  );
  const mock = createMock({
    count: 700,
    release: "2025.6",
    envelope: "log",
    actions: ["login", "login_failed"],
    mix: "uniform",
    seed: "x",
    noise: 0.2,
    from: new Date("2025-07-01T00:00:00Z"),
    to: new Date("2025-07-02T12:00:00Z"),
  });
  expect(out).toBe([...mock.chunks()].join(""));
});

test("prints an array", async () => {
  const { out } = await generate("--count 300 --format json");
  expect(JSON.parse(out)).toEqual([...createMock({ count: 300 })]);
});

test("stops when it is interrupted", async () => {
  const { out, code } = await generate("--count 100000", AbortSignal.abort());
  expect({ out, code }).toEqual({ out: "", code: 130 });
});

test.each(["--variant nothing", "--noise 0.3", "--release 2024.12 --action export_ready"])(
  "%s is a matter of usage",
  async (args) => {
    await expect(generate(args)).rejects.toThrow(UsageError);
  },
);

test.each(["--noise 1", "--count 0", "--from yesterday", "--release any", "--from 2026-13-01"])(
  "%s is refused by the parser",
  async (args) => {
    await expect(generate(args)).rejects.toThrow(/error:/);
  },
);
