/** Every example of the docs is opened as its link opens it, and decided: it must say what its page says. */
import { readdirSync, readFileSync } from "node:fs";
import type { Code, Root } from "mdast";
import { describe, expect, test } from "vitest";
import { loadVerdicts } from "../../../src/catalog/verdicts.js";
import { lintConfiguration } from "../../../src/match/lint/index.js";
import { EXPRESSION_LINTS } from "../../../src/match/lint/lint.js";
import type { SiteShape, SiteTaskGroup } from "../../../src/site/data.js";
import { VERDICT } from "../../../src/site/playground/engine/engine.js";
import {
  matcherState,
  taskState,
  verdictState,
} from "../../../src/site/playground/state/examples.js";
import { hashOf } from "../../../src/site/playground/state/link.js";
import type { PlaygroundState } from "../../../src/site/playground/state/model.js";
import { stateOf } from "../../../src/site/playground/state/read-link.js";
import { playgroundExamples } from "../../../src/site/plugin/playground-examples/index.js";
import { files } from "../../support/catalog.js";
import { linesOf, verdictsOn } from "./support.js";

const { passes, fails, error } = VERDICT;

function generated<T>(path: string): T {
  return JSON.parse(readFileSync(`src/generated/site/${path}`, "utf8"));
}

/** The state that a link carries. */
async function carried(hash: string): Promise<PlaygroundState> {
  const shared = await stateOf(hash);
  if (!shared || "problem" in shared) throw new Error(shared?.problem ?? "This is no link.");
  return shared.state;
}

/** What the playground says of each event of a link. */
async function said(hash: string): Promise<number[]> {
  const { sources, configuration, subject, release } = await carried(hash);
  const names = sources.flatMap((source) => (source.from === "catalog" ? source.names : []));
  return verdictsOn(linesOf(names), { configuration, subject, release });
}

describe("a verdict", () => {
  const examples = loadVerdicts(files).flatMap((sheet) =>
    sheet.verdicts.map((verdict) => ({ sheet, verdict, name: `${sheet.name}: ${verdict.id}` })),
  );

  test.each(examples)("$name", async ({ sheet, verdict }) => {
    const [first] = await said(await hashOf(verdictState(sheet, verdict)));
    expect(first).toBe(verdict.error ? error : verdict.passing ? passes : fails);
  });
});

describe("the matcher of a task", () => {
  const groups = Object.values(generated<Record<string, SiteTaskGroup>>("tasks.json"));
  const answers = groups.flatMap(({ tasks }) =>
    tasks.flatMap(({ id, answers }) => answers.map((answer) => ({ id, answer }))),
  );
  const matchers = answers.filter(({ answer }) => answer.action ?? answer.query);

  test.each(matchers)("$id", async ({ answer }) => {
    const { matches, alsoMatches, ignores } = answer;
    expect(await said(await hashOf(taskState(answer)))).toEqual([
      ...[...matches, ...alsoMatches].map(() => passes),
      ...ignores.map(() => fails),
    ]);
  });
});

describe("an example of an event matcher", () => {
  const page = readFileSync("docs/events/notifications.mdx", "utf8");
  const [, list = ""] = /<MatcherExamples[^>]*events=\{\[([^\]]*)\]/.exec(page) ?? [];
  const events = [...list.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name);
  const { examples } = generated<SiteShape>("shapes/config/event-matcher-policy.json");

  test.each(examples)("$name passes some of the events beside it", async (example) => {
    const verdicts = await said(await hashOf(matcherState(example, events)));
    expect(verdicts).toContain(passes);
    expect(verdicts).toContain(fails);
  });
});

/** The code blocks of a page that lead to the playground, each with its link. */
async function blocksOf(path: string): Promise<{ code: Code; hash: string; component: string }[]> {
  const text = readFileSync(path, "utf8");
  const children = [...text.matchAll(/^```(\w+)(?: (.+))?\n([\s\S]*?)\n```$/gm)].map(
    ([, lang = "", meta = null, value = ""]): Code => ({ type: "code", lang, meta, value }),
  );
  const tree: Root = { type: "root", children };
  await playgroundExamples()(tree);
  const nodes: unknown[] = tree.children;
  return nodes.flatMap((node, index) => {
    const { name, attributes } = node as { name?: string; attributes?: [{ value: string }] };
    return name && attributes
      ? [{ code: nodes[index - 1] as Code, hash: attributes[0].value, component: name }]
      : [];
  });
}

const PAGES = readdirSync("docs", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".mdx") && !path.startsWith("events/event-actions"))
  .map((path) => path.replaceAll("\\", "/").replace(".mdx", ""));

describe("on the page of a lint", () => {
  const lints = PAGES.filter((path) => path.startsWith("lints/") && !path.endsWith("index"));
  const withLinks = lints.filter((path) =>
    readFileSync(`docs/${path}.mdx`, "utf8").includes(" playground"),
  );
  // What Python finds is tested where Python is.
  const inCode: readonly string[] = EXPRESSION_LINTS.map((id) => `lints/${id}`);

  test.each(withLinks.filter((path) => !inCode.includes(path)))(
    "%s fires where it is said, and there alone",
    async (path) => {
      const id = path.replace("lints/", "");
      const found: boolean[] = [];
      for (const { hash } of await blocksOf(`docs/${path}.mdx`)) {
        const { configuration, release } = await carried(hash);
        found.push(lintConfiguration(configuration, release).some((lint) => lint.id === id));
      }
      expect(found).toEqual([true, false]);
    },
  );

  test("only what cannot be opened, or is about another form, has no link", () => {
    const without = lints.filter((path) => !withLinks.includes(path));
    expect(without.map((path) => path.replace(/lints\/(\w+)-.*/, "$1"))).toEqual([
      "binding",
      "blueprint",
      ...Array(6).fill("config"),
      ...Array(3).fill("tf"),
    ]);
  });
});

test.each([
  "events/akql",
  "as-code/blueprints",
  "as-code/terraform",
  "as-code/configuration",
  "cli/match",
])(
  "every matcher on %s passes the event that it is shown with, and not all others",
  async (path) => {
    const blocks = await blocksOf(`docs/${path}.mdx`);
    expect(blocks.length).toBeGreaterThan(1);
    for (const { code, hash, component } of blocks) {
      const verdicts = await said(hash);
      expect([code.value, verdicts[0]]).toEqual([code.value, passes]);
      expect(verdicts).toContain(fails);
      expect(component).toBe("LiveExample");
    }
  },
);
