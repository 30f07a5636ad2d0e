/** The command tree as the completion scripts need it. */
import type { Argument, Option } from "commander";
import { type CliCommand, type Completion, completionOf } from "../command.js";

export interface OptionSpec {
  /** `--format`, and a short form where there is one. */
  flags: string[];
  /** Name of the value in help; null for a switch. */
  value: string | null;
  completion: Completion | null;
  description: string;
}

export interface ArgumentSpec {
  name: string;
  variadic: boolean;
  completion: Completion | null;
}

export interface CommandSpec {
  name: string;
  summary: string;
  options: OptionSpec[];
  arguments: ArgumentSpec[];
}

export interface ProgramSpec {
  name: string;
  options: OptionSpec[];
  commands: CommandSpec[];
}

export function programSpec(program: CliCommand): ProgramSpec {
  const help = program.createHelp();
  const names = help.visibleCommands(program).map((command) => command.name());
  return {
    name: program.name(),
    options: help.visibleOptions(program).map(optionSpec),
    commands: help.visibleCommands(program).map((command) => ({
      name: command.name(),
      summary: command.summary() || command.description(),
      options: help.visibleOptions(command).map(optionSpec),
      arguments:
        command.name() === "help"
          ? [{ name: "command", variadic: false, completion: { kind: "words", words: names } }]
          : command.registeredArguments.map(argumentSpec),
    })),
  };
}

function optionSpec(option: Option): OptionSpec {
  const takesValue = option.required || option.optional;
  return {
    flags: [option.short, option.long].filter((flag) => flag !== undefined),
    value: takesValue ? (/<(.+)>/.exec(option.flags)?.[1] ?? option.attributeName()) : null,
    completion: completionOf(option),
    description: option.description,
  };
}

function argumentSpec(argument: Argument): ArgumentSpec {
  return {
    name: argument.name(),
    variadic: argument.variadic,
    completion: completionOf(argument),
  };
}
