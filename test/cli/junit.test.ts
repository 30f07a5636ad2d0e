import { expect, test } from "vitest";
import { bad, curious, good, mixed } from "./fixtures.js";
import { folder, lines, run, withContext } from "./support.js";
import { type Element, parseXml } from "./xml.js";

/** Elements and attributes as the schema of Jenkins' JUnit reader has them; `!` marks what must be there. */
const SHAPE: Record<string, { attributes: string[]; children: string[] }> = {
  testsuites: {
    attributes: ["name", "tests", "failures", "errors", "skipped"],
    children: ["testsuite"],
  },
  testsuite: {
    attributes: ["name!", "tests!", "failures", "errors", "skipped"],
    children: ["testcase"],
  },
  testcase: {
    attributes: ["name!", "classname!"],
    children: ["failure", "error", "system-out"],
  },
  failure: { attributes: ["message", "type"], children: [] },
  error: { attributes: ["message", "type"], children: [] },
  "system-out": { attributes: [], children: [] },
};

function complaints({ name, attributes, children }: Element): string[] {
  const shape = SHAPE[name];
  if (!shape) return [`<${name}> is not part of the format`];
  const allowed = shape.attributes.map((attribute) => attribute.replace("!", ""));
  const needed = shape.attributes.filter((attribute) => attribute.endsWith("!"));
  return [
    ...Object.keys(attributes).flatMap((key) => (allowed.includes(key) ? [] : [`${name} ${key}`])),
    ...needed.flatMap((key) => (key.slice(0, -1) in attributes ? [] : [`${name} lacks ${key}`])),
    ...children.flatMap((child) =>
      shape.children.includes(child.name) ? [] : [`<${child.name}> in <${name}>`],
    ),
    ...children.flatMap(complaints),
  ];
}

async function report(args: string[], stdin?: string): Promise<Element> {
  const { out } = await run(
    ["validate", "--format", "junit", ...args],
    stdin === undefined ? {} : { stdin },
  );
  return parseXml(out);
}

function cases({ children }: Element): [string | undefined, string][] {
  return children.flatMap((suite) =>
    suite.children.map((entry): [string | undefined, string] => [
      entry.attributes.name,
      entry.children[0]?.name ?? "passed",
    ]),
  );
}

test("has the structure that readers of JUnit expect", async () => {
  const path = folder({ "a.log": mixed, "b.log": lines(good) });
  const root = await report(["--fail-on", "info", path("a.log"), path("none.log"), path("b.log")]);
  expect(complaints(root)).toEqual([]);
  expect(root.children).toHaveLength(3);
  expect(root.attributes).toMatchObject({ failures: "3", errors: "1" });
});

test("has one failed case per event, with all its findings at the fail level", async () => {
  const worse = withContext(bad, { stage: 7 });
  const root = await report([], lines(worse, good, curious, bad));
  expect(cases(root)).toEqual([
    ["line 1, column 1", "failure"],
    ["line 4, column 1", "failure"],
    ["4 events validated", "system-out"],
  ]);
  const [first] = root.children[0]?.children ?? [];
  expect(first?.attributes.classname).toBe("login_failed");
  expect(first?.children[0]?.text.match(/violation type-wrong/g)).toHaveLength(2);
});

test("fails at other levels when that is wanted", async () => {
  const root = await report(["--fail-on", "info"], lines(curious));
  expect(root.attributes.failures).toBe("1");
  expect((await report(["--fail-on", "never"], lines(bad))).attributes.failures).toBe("0");
});

test("stays XML, whatever an event holds", async () => {
  const hostile = "]]>]]\u0001>\u0000\ud800 & <b> \u001b[31m";
  const root = await report(
    ["--fail-on", "info"],
    lines(withContext(good, { [hostile]: 1 }), { ...good, action: hostile }),
  );
  expect(complaints(root)).toEqual([]);
});

test("says how many findings are not listed", async () => {
  const root = await report(["--max-findings", "1"], lines(bad, bad, bad));
  expect(root.children[0]?.children.at(-1)?.children[0]?.text).toBe(
    "3 violations, 3 warnings, 0 infos; 2 findings not listed",
  );
});
