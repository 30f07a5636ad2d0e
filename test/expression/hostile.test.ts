import { createServer } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createPython } from "../../src/expression/node/index.js";
import type { ExpressionRequest } from "../../src/expression/python.js";
import { EVENT, LOADING } from "./event.js";

// Some end Python, and the next one loads it anew.
vi.setConfig({ testTimeout: LOADING });

const python = createPython();
beforeAll(() => python.ready(), LOADING);
afterAll(() => python.close());

async function run(source: string, more: Partial<ExpressionRequest> = {}, event: unknown = EVENT) {
  const request = { kind: "policy", name: "p", release: "2026.8", source, ...more } as const;
  const [result] = await python.evaluate(request, [event]);
  return result;
}

/** Python is there for the next one. */
async function goesOn() {
  expect(await run("return 'fine'")).toMatchObject({ result: "fine", error: null });
}

test("a loop without end is ended", async () => {
  const source = "while context['event'].action == 'x':\n    pass\nreturn True";
  const request = { kind: "policy", name: "p", release: "2026.8", source, timeLimit: 100 } as const;
  const results = await python.evaluate(request, [EVENT, { ...EVENT, action: "x" }, EVENT]);
  const types = results.map(({ error, passing }) => error?.type ?? passing);
  expect(types).toEqual([true, "TimeLimit", true]);
});

test("memory without end is refused", async () => {
  const error = { kind: "stopped", type: "MemoryError", line: 1 };
  expect(await run("return bytearray(2**30)")).toMatchObject({ error });
  expect(await run("return 'x' * 2**31")).toMatchObject({ error: { kind: "stopped", line: 1 } });
  await goesOn();
});

test("a recursion without end is an exception, as on a server", async () => {
  const source = "def f(n):\n    return f(n + 1)\nreturn f(0)";
  expect(await run(source)).toMatchObject({ error: { kind: "raised", type: "RecursionError" } });
  await goesOn();
});

test("a recursion that Python does not see ends in an error", async () => {
  const deep = "x = []\nfor _ in range(200000):\n    x = [x]\nreturn repr(x)";
  expect((await run(deep))?.error).not.toBeNull();
  expect((await run(`return ${"(".repeat(5000)}${")".repeat(5000)}`))?.error).not.toBeNull();
  await goesOn();
});

test.each(["js", "pyodide", "pyodide.code", "pyodide_js", "_pyodide_core", "_pyodide"])(
  "there is no module %s",
  async (name) => {
    expect(await run(`import ${name}`)).toMatchObject({
      error: { type: "ModuleNotFoundError", message: expect.stringContaining("No module named") },
    });
  },
);

test.each(["import socket", "import urllib.request", "import ctypes", "import subprocess"])(
  "%s leads nowhere",
  async (source) => {
    expect(await run(source)).toMatchObject({ error: { kind: "fixture", type: "NeedsFixture" } });
  },
);

test("not even the machinery of imports reaches the network", async () => {
  let hasCome = false;
  const server = createServer(() => {
    hasCome = true;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await run(`import sys, _imp, importlib.machinery
sys.meta_path.clear()
sys.meta_path.append(importlib.machinery.BuiltinImporter)
spec = importlib.machinery.ModuleSpec('_socket', importlib.machinery.BuiltinImporter)
module = _imp.create_builtin(spec)
_imp.exec_builtin(module)
s = module.socket(2, 1)
s.connect(('127.0.0.1', ${port}))
s.send(b'x')
return True`);
  await new Promise((resolve) => setTimeout(resolve, 300));
  server.close();
  expect(hasCome).toBe(false);
  await goesOn();
});

test("no object of JavaScript leads out", async () => {
  const source = `import gc, sys, _imp, importlib.machinery
sys.meta_path.clear()
found = []
spec = importlib.machinery.ModuleSpec('_pyodide_core', importlib.machinery.BuiltinImporter)
try:
    module = _imp.create_builtin(spec)
    found += [name for name in dir(module)]
except BaseException as error:
    found.append(type(error).__name__)
for one in gc.get_objects():
    try:
        if hasattr(one, 'constructor'):
            found.append(str(one.constructor.constructor('return process')().pid))
    except BaseException:
        pass
return [one for one in found if one.isdigit()]`;
  expect((await run(source))?.result).toEqual([]);
  await goesOn();
});

test("no program is started", async () => {
  expect(await run("import os\nreturn os.system('true')")).toMatchObject({
    error: { kind: "fixture", type: "NeedsFixture" },
  });
});

test("no file of the machine is seen", async () => {
  const here = import.meta.dirname;
  expect((await run(`import os\nreturn os.path.exists(${JSON.stringify(here)})`))?.result).toBe(
    false,
  );
});

test("what an expression does to Python ends with it", async () => {
  await run(`import authentik_events.functions, authentik_events.outcome, builtins, json, sys
json.dumps = json.JSONEncoder.encode = None
builtins.len = lambda x: 0
authentik_events.functions.regex_match = None
authentik_events.outcome.Outcome.returned = lambda *a: {'passing': True}
sys.stdout = None
sys.setrecursionlimit(100000)
return 1`);
  const source = "return [len('ab'), regex_match('a', 'a')]";
  expect(await run(source)).toMatchObject({ passing: true, result: [2, true] });
});

test("of ten megabytes of output the beginning is kept", async () => {
  const result = await run("print('x' * 10**7)\nreturn 'y' * 10**7");
  expect(result?.printed).toHaveLength(
    "x".repeat(65_536).length + " … (10,000,001 characters in all)".length,
  );
  expect(String(result?.result)).toHaveLength(65_536 + " … (10,000,000 characters in all)".length);
});

test("of a hundred thousand messages the first thousand are kept", async () => {
  const result = await run("for i in range(100000):\n    ak_message(i)\nreturn True");
  expect(result?.messages).toHaveLength(1000);
});

test.each([
  ["{1, 2}", "{1, 2}"],
  ["object", "<class 'object'>"],
  ["{(1, 2): b'x'}", { "(1, 2)": "b'x'" }],
  ["10**40", "10000000000000000000000000000000000000000"],
])("%s is told as Python writes it", async (source, expected) => {
  expect((await run(`return ${source}`))?.result).toEqual(expected);
});

test("an object that cannot be written says so", async () => {
  const source = "class Odd:\n    def __repr__(self): raise ValueError\nreturn Odd()";
  expect((await run(source))?.result).toBe("<Odd, which raises ValueError when it is written>");
});

test("an object that contains itself is told as far as it goes", async () => {
  expect((await run("x = []\nx.append(x)\nreturn x"))?.error).toBeNull();
});

test("an exception without a text of its own is told", async () => {
  const source = "class Odd(Exception):\n    def __str__(self): raise ValueError\nraise Odd()";
  expect((await run(source))?.error).toMatchObject({ type: "handler.<locals>.Odd" });
});

test.each(["exit()", "raise SystemExit(1)", "raise KeyboardInterrupt", "raise BaseException('x')"])(
  "%s ends nothing but the run",
  async (source) => {
    expect((await run(source))?.error?.kind).toBe("raised");
    await goesOn();
  },
);

test.each(["x = '\u0000'", "return '\ud800'", "\ufeffreturn 1", "return 1\r\n", "\treturn 1"])(
  "odd characters end in a result: %j",
  async (source) => {
    expect(await run(source)).toMatchObject({ event: EVENT.pk });
    await goesOn();
  },
);

test.each([[null], ["text"], [7], [[]], [{ user: "jane", context: [], created: 3, pk: {} }]])(
  "an event that is none ends in a result: %j",
  async (event) => {
    expect(await run("return context['event'].action", {}, event)).toMatchObject({
      error: { kind: "fixture" },
    });
  },
);

test("results come in order, each once, while it runs", async () => {
  const request = { kind: "policy", name: "p", release: "2026.8" } as const;
  const source = "import time\ntime.sleep(0.02)\nreturn context['event'].context['n']";
  const events = Array.from({ length: 10 }, (_, n) => ({
    ...EVENT,
    pk: undefined,
    context: { n },
  }));
  const told: unknown[] = [];
  const results = await python.evaluate({ ...request, source }, events, {
    onResult: ({ result }) => told.push(result),
  });
  expect(told).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(results.map(({ event }) => event)).toEqual(told);
});
