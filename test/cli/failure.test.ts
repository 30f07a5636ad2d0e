import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { bad } from "./fixtures.js";
import { lines, run } from "./support.js";

function failing(code: string): Writable {
  return new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error(`write ${code}`), { code }));
    },
  });
}

test("a reader that goes away is no error", async () => {
  const { code, err } = await run(["validate"], { stdin: lines(bad), out: failing("EPIPE") });
  expect([code, err]).toEqual([0, ""]);
});

test("help for a reader that goes away is no error", async () => {
  expect((await run(["--help"], { out: failing("EPIPE") })).code).toBe(0);
});

test("what nobody foresaw gives one line that says how to report it", async () => {
  const { code, err } = await run(["validate"], { stdin: lines(bad), out: failing("ENOSPC") });
  expect(code).toBe(70);
  expect(err).toMatch(
    /^authentik-events \d+\.\d+\.\d+ has a bug: write ENOSPC at .* \(Node v\d.*\)\. Please report this line, .*\n$/,
  );
});
