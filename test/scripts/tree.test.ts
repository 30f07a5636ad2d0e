import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { changedPaths, hashTree } from "../../scripts/tree.mjs";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tree-"));
  write("docs/events/index.mdx", "# Events");
  write("package.json", "{}");
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(path: string, content: string) {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function changesAfter(change: () => void) {
  const before = hashTree(root);
  change();
  return changedPaths(before, hashTree(root));
}

test("a file that is written anew with the same content has not changed", () => {
  expect(changesAfter(() => write("docs/events/index.mdx", "# Events"))).toEqual([]);
});

test("a file with other content has changed", () => {
  expect(changesAfter(() => write("docs/events/index.mdx", "# Logs"))).toEqual([
    "docs/events/index.mdx",
  ]);
});

test("files that come and go have changed", () => {
  const change = () => {
    rmSync(join(root, "package.json"));
    write("src/site/data.ts", "");
  };
  expect(changesAfter(change)).toEqual(["package.json", "src/site/data.ts"]);
});

test("what is installed, built or tested is no part of the tree", () => {
  const change = () => {
    write("node_modules/ajv/package.json", "{}");
    write("build/index.html", "");
    write("test/browser/pages.test.ts", "");
    write(".docusaurus/routes.js", "");
  };
  expect(changesAfter(change)).toEqual([]);
});
