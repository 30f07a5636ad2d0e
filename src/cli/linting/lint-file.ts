/** One file of configuration → findings with their places. */

import { readAsCode } from "../../ascode/read.js";
import { SITE_URL } from "../../generated/facts.js";
import { lintConfiguration } from "../../match/lint/index.js";
import { LINT_LEVELS, type LintId } from "../../match/lint/lint.js";
import { NEWEST_RELEASE, type ServerRelease } from "../../match/release.js";
import type { Finding } from "../../validate/finding.js";
import type { Position } from "../../validate/input/item.js";
import type { LocatedFinding } from "../../validate/run.js";
import { notesOf } from "../config/read-file.js";
import { inputName } from "../input.js";
import type { LazyPython } from "../python.js";
import { lintCode } from "./lint-code.js";

export type LintFound = LocatedFinding<LintId>;

export interface Linted {
  /** Findings in the order of the file. */
  found: LintFound[];
  /** What the file holds and no lint looks at, one line each. */
  notes: string[];
}

/** @param release Wins over that of the file. */
export async function lintFile(
  file: string | null,
  text: string,
  release: ServerRelease | undefined,
  python: LazyPython,
): Promise<Linted> {
  const parsed = readAsCode(text);
  const base = { file, action: null };
  if ("problem" in parsed) {
    const { message, line, column } = parsed.problem;
    const id = "config-broken";
    const lines = text.split(/\r?\n/);
    const finding = {
      ...base,
      id,
      level: LINT_LEVELS[id],
      message,
      path: "",
      line,
      column,
    } as const;
    const at = { ...finding, release: release ?? NEWEST_RELEASE, docs: docsUrl(id) };
    return { found: [located(at, lines)], notes: [] };
  }
  const { document, opaque, remarks } = parsed;
  const decided = release ?? releaseOf(document.value) ?? NEWEST_RELEASE;
  const findingOf = (id: LintId, message: string, path: string, at: Position): Finding<LintId> => ({
    ...base,
    id,
    level: LINT_LEVELS[id],
    message,
    path,
    line: at.line,
    column: at.column,
    release: decided,
    docs: docsUrl(id),
  });
  const inForm = remarks.flatMap(({ lint, message, ...at }) =>
    lint ? [findingOf(lint, message, "", at)] : [],
  );
  const inCode = await lintCode(parsed, release, python);
  // What a text stands for is not known, so nothing can be said of it.
  const known = lintConfiguration(document.value, release).filter(({ path }) => !opaque.has(path));
  const inValue = [...known, ...inCode.findings].map(({ id, message, path, offset }) => {
    const place = offset === null ? placeOf(id) : null;
    const position =
      place === null ? document.positionInText(path, offset ?? 0) : document.position(path, place);
    return findingOf(id, message, path, position);
  });
  const found = [...inForm, ...inValue]
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
    .map((finding) => located(finding, document.lines));
  const unsaid = { ...parsed, remarks: remarks.filter(({ lint }) => lint === undefined) };
  return { found, notes: [...notesOf(inputName(file), unsaid), ...inCode.notes] };
}

/** What is wrong with a key is shown at the key. */
function placeOf(id: LintId): "key" | "value" {
  return id === "config-key-unknown" ? "key" : "value";
}

function releaseOf(value: unknown): string | null {
  const release = (value as { release?: unknown } | null)?.release;
  return typeof release === "string" ? release : null;
}

function docsUrl(id: LintId): string {
  return `${SITE_URL}docs/lints/${id}`;
}

function located(finding: Finding<LintId>, lines: readonly string[]): LintFound {
  return { finding, text: lines[(finding.line ?? 1) - 1] ?? null };
}
