/** What the Terraform provider adds, as tables of its page. */
import type { ArgumentSource, GenerationSource } from "../catalog/as-code.js";
import type { Fact, FactSheet } from "../catalog/facts.js";
import type { Catalog } from "../catalog/model.js";
import type { Json } from "../catalog/schema-node.js";

const TOPIC = "as-code";

/** Sheets of the topic `as-code`, in the shape of those that are written by hand. */
export function asCodeSheets(catalog: Catalog): FactSheet[] {
  const { generations, arguments: byKind } = catalog.asCode.provider;
  const differing = Object.entries(byKind).flatMap(([kind, list]) =>
    list.map((argument) => argumentFact(kind, argument, catalog)),
  );
  return [
    {
      topic: TOPIC,
      name: "providers",
      title: "Releases of the provider",
      columns: ["Provider, from", "What it has that older ones have not"],
      facts: generations.map(generationFact),
    },
    {
      topic: TOPIC,
      name: "arguments",
      title: "Where the provider differs from the server",
      columns: ["Argument", "Left out, the provider", "Left out, the server"],
      facts: differing,
    },
  ];
}

function generationFact({ version, change, ...source }: GenerationSource): Fact {
  return fact(version.replaceAll(".", "-"), [version, change], source);
}

function argumentFact(kind: string, argument: ArgumentSource, catalog: Catalog): Fact {
  const { name, default: value, unused, mode, ...source } = argument;
  const resource = catalog.asCode.objects[kind]?.resource;
  const node = catalog.shapes.get(`config/${kind}`)?.schema.properties?.[name];
  const own = typeof node === "object" ? node.default : undefined;
  const provider = unused
    ? "takes it and does nothing with it"
    : value === undefined
      ? "refuses"
      : `sends ${code(value)}`;
  const where = mode === undefined ? "" : `, mode \`${mode}\``;
  return fact(
    `${kind}-${name}`,
    [
      `\`${name}\` of \`${resource}\`${where}`,
      provider,
      own === undefined ? "has no such field" : `takes ${code(own)}`,
    ],
    source,
  );
}

function code(value: Json): string {
  return `\`${JSON.stringify(value)}\``;
}

function fact(
  id: string,
  cells: string[],
  source: Pick<GenerationSource, "x-certainty" | "x-source"> & { "x-releases"?: string },
): Fact {
  return {
    id,
    title: null,
    text: null,
    cells,
    see: null,
    releases: source["x-releases"] ?? null,
    certainty: source["x-certainty"] ?? "verified",
    source: source["x-source"],
  };
}
