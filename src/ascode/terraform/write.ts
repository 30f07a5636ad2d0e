/** A plan → Terraform in its native syntax, as `terraform fmt` leaves it. */
import { FORM_NAMES, PROVIDER } from "../../generated/as-code.js";
import { defaultOf } from "../../match/config/fields.js";
import type { FormNames } from "../facts.js";
import { KIND_NAMES } from "../kinds.js";
import type { Link, Plan, Planned, Setting } from "../plan.js";
import { escaped } from "./expression.js";
import { defaultedArguments, providerConstraint, requiredArguments } from "./provider.js";
import { isSecretUrl, secretsIn } from "./secrets.js";

export interface TerraformText {
  text: string;
  /** Variables that have to be set, with what they stand for. */
  variables: { name: string; description: string }[];
}

export function writeTerraform(plan: Plan): TerraformText {
  return new TerraformWriter(plan).write();
}

interface Variable {
  name: string;
  description: string;
  isSecret: boolean;
}

/** Arguments that people write on several lines. */
const CODE = ["expression", "query"];

class TerraformWriter {
  readonly #plan: Plan;
  readonly #variables = new Map<string, Variable>();
  /** Blocks of data sources by address. */
  readonly #data = new Map<string, string>();
  readonly #labels = new Map<Planned, string>();

  constructor(plan: Plan) {
    this.#plan = plan;
    const taken = new Set<string>();
    for (const object of plan.objects) this.#labels.set(object, freeLabel(object, taken));
  }

  write(): TerraformText {
    const resources = this.#plan.objects.map((object) => this.#resource(object));
    const variables = [...this.#variables.values()];
    const blocks = [
      this.#terraform(),
      ...variables.map(variableBlock),
      ...this.#data.values(),
      ...resources,
    ];
    return {
      text: blocks.join("\n"),
      variables: variables.map(({ name, description }) => ({ name, description })),
    };
  }

  #terraform(): string {
    return `terraform {
  required_providers {
    authentik = {
      source  = ${JSON.stringify(PROVIDER.registry)}
      version = ${JSON.stringify(providerConstraint(this.#plan.release))}
    }
  }
}
`;
  }

  #resource(object: Planned): string {
    const { kind, name } = object;
    const label = this.#labels.get(object) as string;
    const named: [string, string][] = kind === "policy-binding" ? [] : [["name", text(name)]];
    const settings = [...this.#settings(object)].flatMap(([key, setting]): [string, string][] => {
      const written = this.#setting(object, key, setting);
      return written === null ? [] : [[key, written]];
    });
    return block(["resource", KIND_NAMES[kind].resource, label], [...named, ...settings]);
  }

  /** With what the provider would send otherwise, or misses. */
  #settings({ kind, settings }: Planned): Map<string, Setting> {
    const all = new Map<string, Setting>();
    for (const [key, value] of requiredArguments(kind)) all.set(key, { value });
    for (const [key, setting] of settings) all.set(key, setting);
    const mode = settings.get("mode");
    const given = mode && "value" in mode ? mode.value : undefined;
    for (const { name } of defaultedArguments(kind, given, this.#plan.release))
      if (!all.has(name)) all.set(name, { value: defaultOf(kind, name) });
    return all;
  }

  /** Null where nothing is to be written. */
  #setting(object: Planned, key: string, setting: Setting): string | null {
    if ("link" in setting) return this.#link(setting.link);
    if ("links" in setting) {
      const links = setting.links.map((link) =>
        typeof link === "number" ? String(link) : this.#link(link),
      );
      return `[${links.join(", ")}]`;
    }
    const { value } = setting;
    if (value === null) return null;
    if (key === "webhook_url" && typeof value === "string" && isSecretUrl(value))
      return this.#variable({
        name: `${this.#labels.get(object)}_webhook_url`,
        description: `Address of the transport ${object.name}, which holds a secret.`,
        isSecret: true,
      });
    if (typeof value !== "string") return JSON.stringify(value);
    if (key === "expression") return code(this.#withoutSecrets(object, value));
    return CODE.includes(key) ? code(escaped(value)) : text(value);
  }

  /** A template in which variables stand for secrets. */
  #withoutSecrets(object: Planned, expression: string): string {
    const names = new Map<string, string>();
    let template = "";
    let at = 0;
    for (const { start, end } of secretsIn(expression)) {
      const secret = expression.slice(start, end);
      const count = names.size === 0 ? "" : `_${names.size + 1}`;
      const name = names.get(secret) ?? `${this.#labels.get(object)}_secret${count}`;
      names.set(secret, name);
      const reference = this.#variable({
        name,
        description: `Secret in the expression of ${object.name}.`,
        isSecret: true,
      });
      template += `${escaped(expression.slice(at, start))}\${${reference}}`;
      at = end;
    }
    return template + escaped(expression.slice(at));
  }

  #variable(variable: Variable): string {
    this.#variables.set(variable.name, variable);
    return `var.${variable.name}`;
  }

  #link(link: Link): string {
    if (link.to === "planned")
      return `${KIND_NAMES[link.object.kind].resource}.${this.#labels.get(link.object)}.id`;
    if (link.to === "user") return this.#dataSource(FORM_NAMES.user, link.username);
    if (link.list === "groups") return this.#dataSource(FORM_NAMES.group, link.name);
    // The provider has no data source for the others.
    const kind = link.list.replace(/ies$/, "y").replace(/s$/, "");
    return this.#variable({
      name: `${kind}_${label(link.name)}_id`,
      description: `Id of the ${kind} ${link.name}, which exists already.`,
      isSecret: false,
    });
  }

  #dataSource(
    { resource: type, dataSource }: Pick<Required<FormNames>, "resource" | "dataSource">,
    value: string,
  ): string {
    const { argument, attribute } = dataSource;
    const name = label(value);
    this.#data.set(`${type}.${name}`, block(["data", type, name], [[argument, text(value)]]));
    return `data.${type}.${name}.${attribute}`;
  }
}

function label(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return /^[a-z]/.test(words) ? words : `_${words}`;
}

/** A label that no other resource of the type has. */
function freeLabel({ kind, name }: Planned, taken: Set<string>): string {
  const { resource } = KIND_NAMES[kind];
  const base = label(name);
  let free = base;
  for (let count = 2; taken.has(`${resource}.${free}`); count++) free = `${base}_${count}`;
  taken.add(`${resource}.${free}`);
  return free;
}

function variableBlock({ name, description, isSecret }: Variable): string {
  const pairs: [string, string][] = [
    ["description", text(description)],
    ["type", "string"],
  ];
  if (isSecret) pairs.push(["sensitive", "true"]);
  return block(["variable", name], pairs);
}

/**
 * Equal signs stand below each other, up to and with one before a heredoc; a bracket that stays open
 * keeps its line out.
 */
function block(
  [type, ...labels]: [string, ...string[]],
  pairs: readonly [string, string][],
): string {
  const lines: string[] = [];
  let run: [string, string][] = [];
  const flush = () => {
    const width = Math.max(...run.map(([key]) => key.length));
    for (const [key, value] of run) lines.push(`  ${key.padEnd(width)} = ${value}`);
    run = [];
  };
  for (const pair of pairs) {
    const [key, value] = pair;
    const isOpen = value.startsWith("chomp(");
    if (isOpen) flush();
    if (isOpen) lines.push(`  ${key} = ${value}`);
    else run.push(pair);
    if (value.includes("\n")) flush();
  }
  flush();
  const head = [type, ...labels.map((name) => JSON.stringify(name))].join(" ");
  return `${head} {\n${lines.map((line) => `${line}\n`).join("")}}\n`;
}

/** Templates of several lines as a heredoc, where it gives exactly the same text. */
function code(template: string): string {
  const isShort = !template.trim().includes("\n");
  const isPlain = !/[^\P{Cc}\n]/u.test(template);
  if (isShort || !isPlain) return quoted(template);
  return template.endsWith("\n") ? heredoc(template) : `chomp(${heredoc(`${template}\n`)}\n  )`;
}

function heredoc(template: string): string {
  const lines = template.split("\n");
  let mark = "EOT";
  while (lines.some((line) => line.trim() === mark)) mark += "_";
  return `<<${mark}\n${template}${mark}`;
}

/** A text in which nothing is a template. */
function text(value: string): string {
  return quoted(escaped(value));
}

function quoted(template: string): string {
  const inner = template.replace(/["\\]|\p{Cc}/gu, (char) => {
    const known = ESCAPES[char];
    return known ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `"${inner}"`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};
