/** A page per form of a notification set-up, each with the same complete set-ups, and one that leads to them. */
import { convert } from "../ascode/convert.js";
import type { Target } from "../ascode/targets.js";
import type { Catalog } from "../catalog/model.js";
import { CONFIGURATION } from "./configuration.js";
import { frontMatter, mdxHeading, mdxPage, mdxText } from "./mdx.js";
import type { Output } from "./output.js";

const FOLDER = "docs/as-code";

/** Examples of the configuration that are shown in every form. */
export const SET_UPS = [
  "failed-logins-outside",
  "administrators-changed",
  "new-applications",
  "unknown-device",
  "secrets-viewed",
  "configuration-warnings",
] as const;

interface FormPage {
  name: string;
  title: string;
  target: Target;
  /** Language of the code blocks. */
  language: string;
  what: string;
  /** What reading it takes, and what it gives. */
  reading: string[];
  /** What writing it does. */
  writing: string[];
  /** Tables of facts, by their sheet and heading. */
  facts?: Readonly<Record<string, string>>;
}

const PAGES: readonly FormPage[] = [
  {
    name: "blueprints",
    title: "Blueprints",
    target: "blueprint",
    language: "yaml",
    what: "A blueprint is YAML that the server itself applies, with tags such as `!KeyOf` for what is only known there.",
    reading: [
      "`!KeyOf` leads to an earlier entry of the file, `!Find` to an object by its name. What is found in no entry is taken to exist on the server.",
      "All other tags are kept as they are and named: what `!Env` or `!Context` gives, only the server knows. Nothing is said of a value that is not known.",
      "Entries of other models are left alone and named.",
      "In a ConfigMap or a Secret of Kubernetes, and in a file of several documents, each blueprint is read, and findings have the lines of the whole file.",
      "The file is read as YAML 1.1, as the server reads it: `yes` is a truth value.",
    ],
    writing: [
      "Objects are looked up by name, bindings by target, order and what they bind. A group is created where it is missing and otherwise left as it is.",
      "What exists already is looked up by `!Find`.",
      "A blueprint that is converted to a blueprint comes out byte for byte as it was. One that was imported into the playground gets what changed there, new, other and fewer entries, and keeps every other byte.",
    ],
  },
  {
    name: "terraform",
    title: "Terraform",
    target: "terraform",
    language: "hcl",
    what: "Terraform creates the objects through the provider `goauthentik/authentik`.",
    reading: [
      "Files in Terraform's own syntax and in its JSON syntax, and what `terraform show -json` prints of a state or a plan.",
      "References to resources and data sources of the file, locals, and variables with a default are followed. Functions, other variables, `count` and `for_each` are not worked out; they are named, and what they repeat is read once.",
      "What the provider sends for arguments that are left out is filled in: a rule without `severity` is a `warning`, a transport without `send_once` sends once.",
      "No parser of this syntax on npm was found that is kept up, has a permissive licence and tells lines, so the reader is our own. It reads expressions and does not evaluate them.",
    ],
    writing: [
      "Arguments whose default differs between provider and server are written out.",
      "An address that holds a password, a token or a query becomes a variable that is marked as sensitive, and so does a secret in an expression: the value of a key such as `Authorization`, or a token that is known by its form. The command names each.",
      "The provider has no data source for transports, policies and mappings. Where one exists already, a variable takes its id.",
      "The version of the provider is one that has the arguments of the server's release.",
    ],
    facts: {
      arguments: "Where the provider differs from the server",
      providers: "Releases of the provider",
    },
  },
  {
    name: "api",
    title: "Requests of the API",
    target: "api",
    language: "sh",
    what: "A shell script sends one request per object with `curl` and takes each id from the answer to an earlier one. It needs `jq`.",
    reading: [
      "Answers of the list endpoints: one page, several as a list, by name, or one JSON object per line. Ids become names; the `pk` of objects is kept.",
      "`/policies/all/` does not say what a policy decides. Ask `/policies/event_matcher/` and `/policies/expression/`.",
      "The lines that `convert --to api-lines` writes.",
    ],
    writing: [
      "`convert --to api` writes the script, `convert --to api-lines` the same requests as one JSON object per line.",
      "Set `AUTHENTIK_URL` and `AUTHENTIK_TOKEN`. The script stops at the first request that fails; what was created before stays.",
      "What exists already is looked up by its exact name first.",
    ],
  },
  {
    name: "configuration",
    title: "Configuration",
    target: "yaml",
    language: "yaml",
    what: "The form of this project, in YAML or JSON: objects have the fields of the API and name each other, and a rule holds its own bindings. authentik itself does not read it.",
    reading: [
      "`$schema` leads editors to the schema of the release, so that they complete keys and values.",
      "`existing` lists what the server has already and the file only refers to.",
      "`users` of a group are its direct members; `null` says that they are not known.",
    ],
    writing: [
      "`convert --to yaml` and `convert --to json`. A file that has the form already comes out as it was, with its comments. So does YAML that was imported into the playground, but for what changed there.",
    ],
  },
];

/** Files under `docs/as-code/`. */
export function asCodePages(catalog: Catalog): Output {
  return new Map([
    [`${FOLDER}/index.mdx`, overview()],
    ...PAGES.map((page): [string, string] => [
      `${FOLDER}/${page.name}.mdx`,
      formPage(page, catalog),
    ]),
  ]);
}

function overview(): string {
  return mdxPage(
    frontMatter({
      title: "Set-ups as code",
      description:
        "Notification set-ups as blueprint, Terraform, requests of the API and configuration.",
    }),
    "A notification set-up consists of policies, rules, bindings, transports, mappings and groups. It can be written in four forms, and each command reads all of them: [`lint`](../cli/lint.mdx), [`notify`](../cli/notify.mdx), [`match`](../cli/match.mdx) and [`test`](../cli/test.mdx) find out by the content which one a file is, and their findings have the lines of that file. [`convert`](../cli/convert.mdx) writes one form from another.",
    PAGES.map(({ name, title, what }) => `- [${title}](./${name}.mdx): ${mdxText(what)}`).join(
      "\n",
    ),
    "What the other form cannot hold is named on standard error, with its line, comments among it. An action, a field or a value that the release of the server lacks is an error that says which releases have it.",
  );
}

function formPage(page: FormPage, catalog: Catalog): string {
  const { title, what, reading, writing, facts = {} } = page;
  const tables = Object.entries(facts);
  return mdxPage(
    frontMatter({ title, description: `Notification set-ups in the form: ${title}.` }),
    ...(tables.length > 0 ? [FACT_IMPORTS] : []),
    mdxText(what),
    "## Reading",
    list(reading),
    "## Writing",
    list(writing),
    ...tables.flatMap(([sheet, heading]) => [
      mdxHeading(2, heading, sheet),
      `<FactTable of={facts.${sheet}} />`,
    ]),
    ...SET_UPS.flatMap((name) => setUp(name, page, catalog)),
  );
}

const FACT_IMPORTS = `import facts from "@site/src/generated/site/facts/as-code.json";
import { FactTable } from "@site/src/site/facts/FactTable";`;

function list(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${mdxText(sentence)}`).join("\n");
}

function setUp(name: string, { target, language }: FormPage, catalog: Catalog): string[] {
  // A script is written and never read.
  const isRead = target !== "api";
  const example = catalog.shapes.get(CONFIGURATION)?.examples.find((entry) => entry.name === name);
  if (!example) throw new Error(`schemas/${CONFIGURATION} has no example ${name}`);
  const { text, problems } = convert(JSON.stringify(example.value), target);
  if (text === null) throw new Error(`${name} as ${target}: ${problems[0]?.message}`);
  return [
    mdxHeading(2, example.title, name),
    `\`\`\`${language}${isRead ? " playground" : ""}\n${text.trimEnd()}\n\`\`\``,
    ...(isRead ? [] : [`The same as a [configuration](./configuration.mdx#${name}), to try.`]),
  ];
}
