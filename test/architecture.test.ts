import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const src = fileURLToPath(new URL("../src/", import.meta.url));

/** What each part may know, beside itself. Arrows run one way. */
const MAY_KNOW: Record<string, string[]> = {
  catalog: [],
  generate: ["catalog", "validate", "mock", "match", "ascode", "expression", "site/data"],
  validate: ["generated"],
  mock: ["generated"],
  python: ["generated"],
  match: ["catalog", "generated", "python", "validate/nearest"],
  deliver: ["catalog", "generated", "match", "python", "validate"],
  ascode: ["catalog", "generated", "match", "validate"],
  expression: ["catalog", "generated", "match", "mock/masking", "validate/nearest"],
};

/** Parts that run in browsers and in every runtime. */
const PURE = [...Object.keys(MAY_KNOW), "index.ts"];

/** Threads are what Node has in the place of a browser's workers. */
const NODE_ONLY = "expression/node/";

const sources = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("generated"))
  .map((path) => ({ path, text: readFileSync(join(src, path), "utf8") }));

/** Statements at the start of a line: the generators also hold texts with imports of their own. */
function imports(text: string): string[] {
  return [...text.matchAll(/^(?:import|export)\b[^;`]*?from\s+"([^"]+)"/gm)].map(
    (match) => match[1] ?? "",
  );
}

function partOf(path: string): string {
  return path.split("/")[0] ?? path;
}

describe.each(Object.entries(MAY_KNOW))("src/%s", (part, allowed) => {
  test(`knows nothing but ${allowed.join(", ") || "itself"}`, () => {
    const foreign = sources
      .filter(({ path }) => partOf(path) === part)
      .flatMap(({ path, text }) =>
        imports(text)
          .filter((name) => name.startsWith("."))
          .map((name) => relative(src, join(src, dirname(path), name)))
          // Generators hold texts with imports of their own, which lead out of src from where they stand.
          .filter((target) => !target.startsWith("..") && partOf(target) !== part)
          .filter((target) => !allowed.some((known) => target.startsWith(known)))
          .map((target) => `${path} knows ${target}`),
      );
    expect(foreign).toEqual([]);
  });
});

test("the engines touch neither files nor processes", () => {
  const bound = sources
    .filter(({ path }) => PURE.includes(partOf(path)) && !path.startsWith(NODE_ONLY))
    .flatMap(({ path, text }) =>
      imports(text)
        .filter((name) => name.startsWith("node:"))
        .map((name) => `${path} imports ${name}`),
    );
  expect(bound).toEqual([]);
});

test("nothing that is published makes code at run time", () => {
  const generated = readFileSync(join(src, "generated/validators/schemas.js"), "utf8");
  const texts = [...sources, { path: "generated/validators/schemas.js", text: generated }];
  const makers = texts.filter(({ text }) => /\beval\(|new Function\(/.test(text));
  expect(makers.map(({ path }) => path)).toEqual([]);
});
