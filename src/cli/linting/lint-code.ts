/** The Python of a file → findings. */
import type { AsCode } from "../../ascode/read.js";
import { codeWithZeros } from "../../ascode/unknown-parts.js";
import { holdsExpressions, lintExpressions } from "../../expression/lint/index.js";
import type { Configuration } from "../../match/config/model.js";
import { below } from "../../match/config/problem.js";
import { lintSubject, pathInside } from "../../match/lint/index.js";
import type { LintFinding } from "../../match/lint/lint.js";
import { NEWEST_RELEASE, type ServerRelease } from "../../match/release.js";
import type { LazyPython } from "../python.js";

export interface LintedCode {
  findings: LintFinding[];
  /** Why there are none where Python cannot be loaded. */
  notes: string[];
}

/** @param release Wins over that of the file. */
export async function lintCode(
  { document, opaque }: AsCode,
  release: ServerRelease | undefined,
  python: LazyPython,
): Promise<LintedCode> {
  const subject = lintSubject(document.value);
  const { configuration } = subject;
  if (!holdsExpressions(configuration)) return { findings: [], notes: [] };
  const unreadable = fillUnknown(configuration, opaque);
  const decided = release ?? configuration.release ?? NEWEST_RELEASE;
  try {
    const findings = await lintExpressions(configuration, await python.loaded(), decided);
    return {
      findings: findings
        .map((finding) => ({ ...finding, path: pathInside(subject, finding.path) }))
        // What is not known may be what is missing.
        .filter(
          ({ id, path }) => !unreadable.has(path) && !(opaque.has(path) && id === "expr-syntax"),
        ),
      notes: [],
    };
  } catch (error) {
    return { findings: [], notes: [`Expressions are not looked at: ${(error as Error).message}`] };
  }
}

/**
 * Puts something in the place of what is not known of an expression.
 *
 * @returns Paths of expressions of which nothing is known.
 */
function fillUnknown(
  { policies, mappings }: Configuration,
  opaque: ReadonlyMap<string, string>,
): Set<string> {
  const unreadable = new Set<string>();
  for (const object of [...policies, ...mappings]) {
    const path = below(object.path, "expression");
    const text = opaque.get(path);
    if (text === undefined || !("expression" in object)) continue;
    const code = codeWithZeros(text);
    if (code === null) unreadable.add(path);
    object.expression = code ?? "";
  }
  return unreadable;
}
