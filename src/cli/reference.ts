/** The reference of the commands for the site, made from the command tree. */
import type { Argument, Option } from "commander";
import { frontMatter, mdxHeading, mdxPage, mdxText } from "../generate/mdx.js";
import type { CliCommand } from "./command.js";
import { EXIT_MEANINGS } from "./exit-codes.js";

const FOLDER = "docs/cli";

/** Pages by path relative to the repository: one per command, and the one that lists them. */
export function cliReference(program: CliCommand): Map<string, string> {
  const commands = program.commands as CliCommand[];
  return new Map([
    [`${FOLDER}/index.mdx`, overview(program, commands)],
    ...commands.map((command): [string, string] => [
      `${FOLDER}/${command.name()}.mdx`,
      commandPage(program, command),
    ]),
  ]);
}

function overview(program: CliCommand, commands: readonly CliCommand[]): string {
  return mdxPage(
    frontMatter({ title: "Command line", description: program.description() }),
    mdxText(program.description()),
    "Every command reads files or standard input (`-`), plain or gzip, whatever the name of the file says. Results go to standard output, everything else to standard error. Colour and progress are for terminals only; `NO_COLOR` and `FORCE_COLOR` are respected. `--format json` is for programs and stays stable.",
    mdxHeading(2, "Commands", "commands"),
    table(
      ["Command", "Does"],
      commands.map((command) => [
        `[\`${command.name()}\`](./${command.name()}.mdx)`,
        mdxText(command.summary()),
      ]),
    ),
    mdxHeading(2, "Exit codes", "exit-codes"),
    table(
      ["Code", "Means"],
      EXIT_MEANINGS.map(([code, meaning]) => [`\`${code}\``, mdxText(meaning)]),
    ),
  );
}

function commandPage(program: CliCommand, command: CliCommand): string {
  const help = command.createHelp();
  const args = command.registeredArguments;
  return mdxPage(
    frontMatter({ title: command.name(), description: command.summary() }),
    `# \`${command.name()}\``,
    mdxText(command.description()),
    code(`${program.name()} ${command.name()} ${command.usage()}`),
    ...command.notes.map(mdxText),
    ...examples(command),
    ...(args.length === 0
      ? []
      : [
          mdxHeading(2, "Arguments", "arguments"),
          table(["Argument", "Is"], args.map(argumentRow)),
        ]),
    mdxHeading(2, "Options", "options"),
    table(["Option", "Does", "Values", "Default"], help.visibleOptions(command).map(optionRow)),
  );
}

function examples({ useCases }: CliCommand): string[] {
  if (useCases.length === 0) return [];
  return [
    mdxHeading(2, "Examples", "examples"),
    ...useCases.flatMap(({ intent, line }) => [`${mdxText(intent)}:`, useCase(line)]),
  ];
}

/** A matcher that stands in the line can be opened in the playground. */
function useCase(line: string): string {
  const isMatcher = /^authentik-events match .*--(?:action|app|model|client-ip|query)\b/.test(line);
  return isMatcher ? code(line, "sh playground") : code(line);
}

function argumentRow(argument: Argument): string[] {
  const { variadic, required, description, argChoices } = argument;
  const name = `${argument.name()}${variadic ? "…" : ""}`;
  const values = argChoices ? `: ${words(argChoices)}` : "";
  return [`\`${required ? `<${name}>` : `[${name}]`}\``, `${mdxText(description)}${values}`];
}

function optionRow(option: Option): string[] {
  const { flags, description, argChoices, defaultValue } = option;
  return [
    `\`${flags}\``,
    mdxText(description),
    argChoices ? words(argChoices) : "",
    defaultValue === undefined ? "" : `\`${defaultValue}\``,
  ];
}

function words(choices: readonly string[]): string {
  return choices.map((choice) => `\`${choice}\``).join(", ");
}

function code(text: string, kind = "sh"): string {
  return [`\`\`\`${kind}`, text, "```"].join("\n");
}

/** In a table of Markdown even code needs its pipes escaped. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapePipes).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function escapePipes(cell: string): string {
  return cell.replace(/(?<!\\)\|/g, "\\|");
}
