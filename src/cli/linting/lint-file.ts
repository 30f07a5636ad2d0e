/** One file of configuration → findings with their places. */

import { readAsCode } from "../../ascode/read.js";
import { holdsExpressions, lintExpressions } from "../../expression/lint/index.js";
import { SITE_URL } from "../../generated/facts.js";
import { lintConfiguration, lintSubject, pathInside } from "../../match/lint/index.js";
import { LINT_LEVELS, type LintFinding, type LintId } from "../../match/lint/lint.js";
import { NEWEST_RELEASE, type ServerRelease } from "../../match/release.js";
import type { Finding } from "../../validate/finding.js";
import type { Position } from "../../validate/input/item.js";
import type { LocatedFinding } from "../../validate/run.js";
import { notesOf } from "../config/read-file.js";
import { inputName } from "../input.js";
import type { LintPython } from "./lint-python.js";

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
  python: LintPython,
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
  const inCode = await lintCode(document.value, release, python);
  const inValue = [...lintConfiguration(document.value, release), ...inCode.findings]
    // What a text stands for is not known, so nothing can be said of it.
    .filter(({ path }) => !opaque.has(path))
    .map(({ id, message, path, offset }) => {
      const place = offset === null ? placeOf(id) : null;
      const position =
        place === null
          ? document.positionInText(path, offset ?? 0)
          : document.position(path, place);
      return findingOf(id, message, path, position);
    });
  const found = [...inForm, ...inValue]
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
    .map((finding) => located(finding, document.lines));
  const unsaid = { ...parsed, remarks: remarks.filter(({ lint }) => lint === undefined) };
  return { found, notes: [...notesOf(inputName(file), unsaid), ...inCode.notes] };
}

/** What Python has to say, or why it says nothing. */
async function lintCode(
  value: unknown,
  release: ServerRelease | undefined,
  python: LintPython,
): Promise<{ findings: LintFinding[]; notes: string[] }> {
  const subject = lintSubject(value);
  const { configuration } = subject;
  if (!holdsExpressions(configuration)) return { findings: [], notes: [] };
  const decided = release ?? configuration.release ?? NEWEST_RELEASE;
  try {
    const findings = await lintExpressions(configuration, await python.loaded(), decided);
    return {
      findings: findings.map((one) => ({ ...one, path: pathInside(subject, one.path) })),
      notes: [],
    };
  } catch (error) {
    return { findings: [], notes: [`Expressions are not looked at: ${(error as Error).message}`] };
  }
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
