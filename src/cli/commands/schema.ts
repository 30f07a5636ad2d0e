/** `schema`: the published JSON Schemas. */
import type { ReleaseChoice } from "../catalog-data.js";
import { CliArgument, CliCommand, type Completion, type Context } from "../command.js";
import { EXIT } from "../exit-codes.js";
import { formatOption, meant, NEWEST, releaseOption } from "../options.js";
import { packageJson, packageText } from "../package-files.js";
import { UsageError } from "../usage-error.js";
import { byteWords } from "../words.js";

/** One entry of the published index. */
interface IndexEntry {
  name: string;
  title: string;
  bytes: number;
}

interface SchemaOptions {
  release: ReleaseChoice;
  format: "text" | "json";
}

const FOLDER = "static/schemas";

/** Folders in which a bare action is looked for. */
const OF_ACTIONS = ["events/", "log-lines/"] as const;

/** Read when a completion is made, and not by every call of the program. */
const SCHEMA_NAMES: Completion = {
  kind: "words",
  get words() {
    return schemasOf("any").map(({ name }) => name);
  },
};

export function schemaCommand({ io, exit }: Context): CliCommand {
  return new CliCommand("schema")
    .summary("JSON Schemas of events, deliveries and configuration")
    .description(
      "Prints a published JSON Schema of a release, self-contained and in one file, or lists the ones there are.",
    )
    .addArgument(
      new CliArgument("[name]", "name, as in events/login; without one, they are listed").completes(
        SCHEMA_NAMES,
      ),
    )
    .addOption(releaseOption(NEWEST))
    .addOption(formatOption(["text", "json"]))
    .useCase("See what there is", "authentik-events schema")
    .useCase(
      "Keep the schema of one action beside a receiver",
      "authentik-events schema events/login --release 2026.8 > login.schema.json",
    )
    .useCase(
      "Validate with another program what a server logs",
      "authentik-events schema log-line --release any > log-line.schema.json",
    )
    .action(async (name: string | undefined, { release, format }: SchemaOptions) => {
      const entries = schemasOf(release);
      const text =
        name === undefined ? list(entries, format) : packageText(pathOf(name, entries, release));
      await io.out.write(text);
      exit(EXIT.done);
    });
}

function schemasOf(release: ReleaseChoice): IndexEntry[] {
  return packageJson<{ schemas: IndexEntry[] }>(`${FOLDER}/${release}/index.json`).schemas;
}

function pathOf(name: string, entries: readonly IndexEntry[], release: ReleaseChoice): string {
  const names = entries.map((entry) => entry.name);
  const found = [name, ...OF_ACTIONS.map((folder) => `${folder}${name}`)].find((candidate) =>
    names.includes(candidate),
  );
  if (found === undefined)
    throw new UsageError(
      `there is no schema ${JSON.stringify(name)} for ${release}${meant(name, names)}. They are listed by: authentik-events schema --release ${release}`,
    );
  return `${FOLDER}/${release}/${found}.json`;
}

function list(entries: readonly IndexEntry[], format: "text" | "json"): string {
  if (format === "json") return `${JSON.stringify({ schemas: entries }, null, 2)}\n`;
  const width = Math.max(...entries.map(({ name }) => name.length));
  const sizes = entries.map(({ bytes }) => byteWords(bytes));
  const sizeWidth = Math.max(...sizes.map((size) => size.length));
  return entries
    .map(({ name, title }, index) =>
      `${name.padEnd(width)}  ${sizes[index]?.padStart(sizeWidth)}  ${title}`.concat("\n"),
    )
    .join("");
}
