import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { actionNames } from "../../src/catalog/resolve.js";
import { validateEvent } from "../../src/index.js";
import { catalog, files, type JsonObject, without } from "../support/catalog.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const readme = readFileSync(`${root}README.md`, "utf8");

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? "";
}

describe("the README", () => {
  test("shows what the validator really says", () => {
    const event = files.get("actions/login_failed/examples/wrong-password.json") as JsonObject;
    const context = without(event.context as JsonObject, "username");
    const broken = { ...event, context: { ...context, user_name: "jane", stage: "password" } };
    const text = validateEvent(broken, { release: "2026.8" })
      .map(({ level, id, path, message }) => `${level} ${id} ${path}\n  ${message}\n`)
      .join("");
    expect(block("text")).toBe(text);
  });

  test("shows code that compiles", () => {
    const name = `${root}readme-sample.ts`;
    const options: ts.CompilerOptions = {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      skipLibCheck: true,
      types: ["node"],
      paths: { "authentik-events": [`${root}src/index.ts`] },
    };
    const host = ts.createCompilerHost(options);
    const { readFile, fileExists } = host;
    host.readFile = (path) => (path === name ? block("ts") : readFile(path));
    host.fileExists = (path) => path === name || fileExists(path);
    const getSourceFile = host.getSourceFile.bind(host);
    host.getSourceFile = (path, version) =>
      path === name
        ? ts.createSourceFile(path, block("ts"), version)
        : getSourceFile(path, version);
    const program = ts.createProgram([name], options, host);
    const errors = ts.getPreEmitDiagnostics(program, program.getSourceFile(name));
    expect(errors.map(({ messageText }) => messageText)).toEqual([]);
  }, 60_000);

  test("lists the supported releases, newest first, with the actions of each", () => {
    const rows = [...readme.matchAll(/^\| (\d{4}\.\d+) \| (\d+) \| .* (?:of )?([\w.-]+) \|$/gm)];
    const expected = [...catalog.releases]
      .reverse()
      .map(({ line, checked, range }) => [
        line,
        String(actionNames(catalog, range).length),
        checked,
      ]);
    expect(rows.map(([, line, count, checked]) => [line, count, checked])).toEqual(expected);
  });
});
