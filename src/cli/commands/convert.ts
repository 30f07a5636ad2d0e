/** `convert`: a notification set-up from one form into another. */
import { TARGETS, type Target } from "../../ascode/targets.js";
import type { ServerRelease } from "../../match/release.js";
import { CliArgument, CliCommand, CliOption, type Context } from "../command.js";
import { EXIT, type ExitCode } from "../exit-codes.js";
import { type Input, inputName, inputsOf } from "../input.js";
import { type Io, writeNotes } from "../io.js";
import { serverReleaseOption } from "../options.js";
import { readText } from "../read-text.js";
import { visible } from "../visible-text.js";

interface ConvertOptions {
  to: Target;
  release?: ServerRelease;
}

const HINT =
  "Name a file, or pipe something in: authentik-events convert --to blueprint - < rules.yaml";

export function convertCommand({ io, exit }: Context): CliCommand {
  return new CliCommand("convert")
    .summary("a notification set-up as a blueprint, Terraform, requests of the API, JSON or YAML")
    .description(
      "Reads a notification set-up in any form and writes it in another one. What the other form cannot hold is named on standard error.",
    )
    .addArgument(
      new CliArgument(
        "[file]",
        "configuration, blueprint (also in a ConfigMap), Terraform, output of `terraform show -json`, or answers of the API; plain or gzip; - for standard input",
      ).completes({ kind: "files" }),
    )
    .addOption(
      new CliOption("--to <form>", "what to write")
        .choices(TARGETS)
        .makeOptionMandatory() as CliOption,
    )
    .addOption(serverReleaseOption())
    .note(
      "`api` writes a shell script for curl and jq, which takes each id from the answer to an earlier request; `api-lines` writes the same requests as one JSON object per line. A file that has the form already is printed as it is.",
    )
    .note(
      "An action, a field or a model that the release lacks is an error that says which releases have it, and nothing is written. A release on the command line wins over that of the file; without either it is the newest.",
    )
    .useCase(
      "Take a set-up to a server as a blueprint",
      "authentik-events convert --to blueprint rules.yaml > blueprint.yaml",
    )
    .useCase(
      "Move a blueprint to Terraform",
      "authentik-events convert --to terraform --release 2026.5 blueprint.yaml > events.tf",
    )
    .useCase(
      "Make a configuration of what a server has",
      "cat rules.json transports.json bindings.json policies.json groups.json | jq -c . | authentik-events convert --to yaml -",
    )
    .action(async (name: string | undefined, options: ConvertOptions) => {
      const [input] = inputsOf(name === undefined ? [] : [name], io, HINT);
      exit(await convertInput(input as Input, options, io));
    });
}

async function convertInput(
  input: Input,
  { to, release }: ConvertOptions,
  io: Io,
): Promise<ExitCode> {
  const name = inputName(input.file);
  const read = await readText(input, io.interrupt);
  if (io.interrupt.aborted) return EXIT.interrupted;
  if ("error" in read) {
    await io.err.write(`${visible(name)} cannot be read: ${read.error}\n`);
    return EXIT.unreadable;
  }
  // Reading YAML takes longer to load than the rest of the command.
  const { convert } = await import("../../ascode/convert.js");
  const { text, problems, notes } = convert(read.text, to, release);
  await writeNotes(
    [...problems, ...notes].map(
      ({ line, column, message }) => `${name}:${line}:${column} ${message}`,
    ),
    io,
  );
  if (text === null) return EXIT.usage;
  await io.out.write(text);
  return EXIT.done;
}
