/** A page per lint, in one fixed shape, and the page that lists them. */

import { PROBLEM_IDS } from "../match/config/problem.js";
import { LINT_GUIDE } from "../match/lint/guide.js";
import { FORM_LINTS, LINT_LEVELS, type LintId, type LintLevel } from "../match/lint/lint.js";
import { frontMatter, mdxPage, mdxText } from "./mdx.js";
import type { Output } from "./output.js";

const FOLDER = "docs/lints";
const IDS = Object.keys(LINT_LEVELS) as LintId[];

const LEVEL_WORDS: Readonly<Record<LintLevel, string>> = {
  violation: "It does not work as it stands.",
  warning: "It works, and probably not as it was meant.",
  info: "Good to know.",
};

/** Files under `docs/lints/`. */
export function lintPages(): Output {
  return new Map([
    [`${FOLDER}/index.mdx`, overview()],
    ...IDS.map((id): [string, string] => [`${FOLDER}/${id}.mdx`, lintPage(id)]),
  ]);
}

function overview(): string {
  const levels = Object.entries(LEVEL_WORDS).flatMap(([level, words]) => [
    `## ${level} {/* #${level} */}`,
    words,
    table(IDS.filter((id) => LINT_LEVELS[id] === level)),
  ]);
  return mdxPage(
    frontMatter({
      title: "Lints",
      description: "Mistakes in policies and rules that a server accepts in silence.",
    }),
    "A server saves a policy that can never match and a rule that tells nobody. [`authentik-events lint`](../cli/lint.mdx) says so beforehand. Each lint has an id that stays the same from version to version.",
    ...levels,
  );
}

function table(ids: readonly LintId[]): string {
  const rows = ids.map(
    (id) =>
      `| [\`${id}\`](./${id}.mdx) | ${mdxText(LINT_GUIDE[id].when).replace(/(?<!\\)\|/g, "\\|")} |`,
  );
  return ["| id | when |", "| --- | --- |", ...rows].join("\n");
}

function lintPage(id: LintId): string {
  const { title, when, effect, repair, fires, silent } = LINT_GUIDE[id];
  return mdxPage(
    frontMatter({ title: id, description: title.replaceAll("`", "") }),
    `# \`${id}\``,
    `**${mdxText(title)}**. Level: [${LINT_LEVELS[id]}](./index.mdx#${LINT_LEVELS[id]}).`,
    "## When",
    mdxText(when),
    "## What will happen",
    mdxText(effect),
    "## Repair",
    mdxText(repair),
    "## Example",
    "With the finding:",
    code(id, fires),
    "Without it:",
    code(id, silent),
  );
}

function code(id: LintId, text: string): string {
  return [`\`\`\`${kindOf(id, text)}`, text.trimEnd(), "```"].join("\n");
}

/** The language, and what the playground opens it at: it takes what can be read, and knows lints of no form. */
function kindOf(id: LintId, text: string): string {
  if (FORM_LINTS.some((known) => known === id)) return id.startsWith("tf-") ? "hcl" : "yaml";
  if (PROBLEM_IDS.some((known) => known === id)) return "yaml";
  return /^rules:/m.test(text) ? "yaml playground=rule" : "yaml playground";
}
