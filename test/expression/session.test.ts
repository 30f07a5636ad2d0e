import { expect, test, vi } from "vitest";
import type { FromWorker, ToWorker, WorkerPort } from "../../src/expression/protocol.js";
import { createSession } from "../../src/expression/session.js";

const TOLD = {
  passing: true,
  result: 1,
  resultType: "int",
  messages: [],
  logs: [],
  printed: "",
  calls: [],
  error: null,
};
const request = {
  kind: "policy",
  name: "p",
  release: "2026.8",
  source: "",
  timeLimit: 10,
} as const;
const result = (n: unknown) => JSON.stringify({ ...TOLD, result: n });

/** Workers without Python: an event's `n` is its result, `loop` never ends, `crash` ends Python. */
function fakes(changed: string[] = []) {
  const made: { ended: boolean }[] = [];
  const spawn = (): WorkerPort => {
    let say: (message: FromWorker) => void = () => {};
    const state = { ended: false };
    made.push(state);
    setTimeout(() => say({ type: "ready" }));
    const run = ({ id, events }: Extract<ToWorker, { type: "run" }>) => {
      for (const text of events) {
        const { n } = JSON.parse(text) as { n: unknown };
        if (n === "loop") return;
        if (n === "crash") return say({ type: "broken", message: "unreachable" });
        say({ type: "result", id, result: result(n) });
      }
      say({ type: "done", id, changed });
    };
    return {
      post: (message) => message.type === "run" && setTimeout(() => !state.ended && run(message)),
      listen: (listener) => {
        say = listener;
      },
      hold: () => {},
      release: () => {},
      end: () => {
        state.ended = true;
      },
    };
  };
  return { made, spawn };
}

const given = (...all: unknown[]) => all.map((n) => ({ n }));
const outcome = ({ result: n, error }: { result: unknown; error: { type: string } | null }) =>
  error?.type ?? n;

test("an event that has to be ended costs no other its result", async () => {
  const { made, spawn } = fakes();
  const results = await createSession({ spawn, hasSpare: false }).evaluate(
    request,
    given(1, "loop", 3, "crash", 5),
  );
  expect(results.map(outcome)).toEqual([1, "TimeLimit", 3, "Crashed", 5]);
  expect(made.map(({ ended }) => ended)).toEqual([true, true, false]);
});

test("after three ends the rest is not tried", async () => {
  const { spawn } = fakes();
  const all = given("loop", "loop", "crash", 4, 5);
  const results = await createSession({ spawn, hasSpare: true }).evaluate(request, all);
  expect(results.map(outcome)).toEqual(["TimeLimit", "TimeLimit", "Crashed", "NotRun", "NotRun"]);
});

test("the spare is loaded while the first one works, and takes its place", async () => {
  const { made, spawn } = fakes();
  const session = createSession({ spawn, hasSpare: true });
  await session.evaluate(request, given(1));
  expect(made).toHaveLength(2);
  await session.evaluate(request, given("loop"));
  await session.evaluate(request, given(2));
  expect(made.map(({ ended }) => ended)).toEqual([true, false, false]);
});

test("a worker whose Python was changed is not used again", async () => {
  const { made, spawn } = fakes(["json"]);
  const session = createSession({ spawn, hasSpare: false });
  await session.evaluate(request, given(1));
  await session.evaluate(request, given(2));
  expect(made.map(({ ended }) => ended)).toEqual([true, true]);
});

test("what is not wanted any more is rejected, and the next one runs", async () => {
  const { spawn } = fakes();
  const session = createSession({ spawn, hasSpare: false });
  const controller = new AbortController();
  const long = session.evaluate({ ...request, timeLimit: 10_000 }, given("loop"), controller);
  setTimeout(() => controller.abort(), 5);
  await expect(long).rejects.toThrow("aborted");
  expect((await session.evaluate(request, given(2))).map(outcome)).toEqual([2]);
});

test("a Python that cannot be loaded says why, and is tried again", async () => {
  const spawn = vi.fn(
    (): WorkerPort => ({
      ...fakes().spawn(),
      listen: (listener) =>
        setTimeout(() => listener({ type: "unloadable", message: "no network" })),
    }),
  );
  const session = createSession({ spawn, hasSpare: true });
  await expect(session.evaluate(request, given(1))).rejects.toThrow("no network");
  await expect(session.ready()).rejects.toThrow("no network");
  expect(spawn).toHaveBeenCalledTimes(2);
});
