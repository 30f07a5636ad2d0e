/** A page per finding, in one fixed shape, and the page that lists them. */
import type { Catalog, InvalidExample } from "../catalog/model.js";
import { FINDING_LEVELS, type FindingId, LEVELS, type Level } from "../validate/finding.js";
import { FINDING_GUIDE } from "../validate/finding-guide.js";
import { frontMatter, mdxPage, mdxText } from "./mdx.js";
import type { Output } from "./output.js";

const FOLDER = "docs/findings";
const IDS = Object.keys(FINDING_LEVELS) as FindingId[];

const LEVEL_WORDS: Record<Level, string> = {
  violation: "authentik cannot have written this in the release that was asked about",
  warning: "the event is possible, and something about it can bite",
  info: "something that the catalog does not know",
};

/** Files under `docs/findings/`. */
export function findingPages(catalog: Catalog): Output {
  const output: Output = new Map([[`${FOLDER}/index.mdx`, overview()]]);
  for (const id of IDS) output.set(`${FOLDER}/${id}.mdx`, findingPage(id, exampleOf(catalog, id)));
  return output;
}

function overview(): string {
  const levels = LEVELS.flatMap((level) => [
    `## ${level} {/* #${level} */}`,
    `${capital(LEVEL_WORDS[level])}.`,
    table(IDS.filter((id) => FINDING_LEVELS[id] === level)),
  ]);
  return mdxPage(
    frontMatter({ title: "Findings", description: "Everything that the validator can say." }),
    "What the validator has to say about one place of an event is a finding: a level, an id that stays the same from version to version, a message in words, and the place as a JSON Pointer.",
    ...levels,
  );
}

function table(ids: FindingId[]): string {
  const rows = ids.map((id) => `| [\`${id}\`](./${id}.mdx) | ${mdxText(FINDING_GUIDE[id].when)} |`);
  return ["| id | when |", "| --- | --- |", ...rows].join("\n");
}

function findingPage(id: FindingId, example: InvalidExample | null): string {
  const { title, when, meaning, repair } = FINDING_GUIDE[id];
  return mdxPage(
    frontMatter({ title: id, description: title }),
    `# \`${id}\``,
    `**${mdxText(title)}**. Level: [${FINDING_LEVELS[id]}](./index.mdx#${FINDING_LEVELS[id]}).`,
    "## When",
    mdxText(when),
    "## What it means",
    mdxText(meaning),
    "## Repair",
    mdxText(repair),
    ...(example ? exampleSection(example) : []),
  );
}

function exampleSection({ expect, value }: InvalidExample): string[] {
  return [
    "## Example",
    `Held against 2026.8, this event gives the finding at \`${expect.path}\`:`,
    `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``,
  ];
}

/** The first event of the catalog that must be refused with this finding. */
function exampleOf(catalog: Catalog, id: FindingId): InvalidExample | null {
  const all = [...catalog.actions.values()].flatMap((action) => action.invalid);
  return all.find(({ expect }) => expect.id === id) ?? null;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
