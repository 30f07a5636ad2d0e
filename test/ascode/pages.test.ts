import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { convert } from "../../src/ascode/convert.js";
import { asCodePages, SET_UPS } from "../../src/generate/as-code-pages.js";
import { lintConfiguration } from "../../src/match/lint/index.js";
import { catalog } from "../support/catalog.js";
import { meaning, read } from "./support.js";

const pages = asCodePages(catalog);

function codeOf(name: string): string[] {
  const page = pages.get(`docs/as-code/${name}.mdx`) ?? "";
  return [...page.matchAll(/^```\w+(?: playground\S*)?\n([\s\S]*?)^```$/gm)].map(
    (match) => match[1] ?? "",
  );
}

test.each(["blueprints", "terraform", "configuration"])(
  "the set-ups of the page about %s can be read, and no lint has anything to say",
  (name) => {
    const set = codeOf(name);
    expect(set).toHaveLength(SET_UPS.length);
    for (const text of set) {
      const { document, opaque } = read(text);
      const found = lintConfiguration(document.value).filter(({ path }) => !opaque.has(path));
      expect(found).toEqual([]);
      expect(convert(text, "json").problems).toEqual([]);
    }
  },
);

test("the blueprints say the same as the configurations", () => {
  expect(codeOf("blueprints").map(meaning)).toEqual(codeOf("configuration").map(meaning));
});

test("a shell accepts every script", () => {
  for (const text of codeOf("api"))
    expect(() => execFileSync("sh", ["-n"], { input: text })).not.toThrow();
});

test("the pages are MDX without loose markup", () => {
  for (const page of pages.values()) {
    const prose = page.replace(
      /^(?:import .*|<FactTable of=\{facts\.\w+\} \/>)$|```[\s\S]*?```|`[^`]*`|\{\/\* #[\w-]+ \*\/\}/gm,
      "",
    );
    expect(prose).not.toMatch(/(?<!\\)[<{}]/);
  }
});
