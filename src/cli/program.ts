/** The command tree: what the program can do, for the parser, the help, the completion and the docs. */
import { CliCommand, type Context } from "./command.js";
import type { Io } from "./io.js";

type Create = (context: Context) => CliCommand;

/** In the order of the help. Each is loaded when it is asked for: nobody waits for the others. */
const COMMANDS: Readonly<Record<string, () => Promise<Create>>> = {
  validate: async () => (await import("./commands/validate.js")).validateCommand,
  match: async () => (await import("./commands/match.js")).matchCommand,
  notify: async () => (await import("./commands/notify.js")).notifyCommand,
  evaluate: async () => (await import("./commands/evaluate.js")).evaluateCommand,
  render: async () => (await import("./commands/render.js")).renderCommand,
  test: async () => (await import("./commands/test.js")).testCommand,
  lint: async () => (await import("./commands/lint.js")).lintCommand,
  convert: async () => (await import("./commands/convert.js")).convertCommand,
  send: async () => (await import("./commands/send.js")).sendCommand,
  listen: async () => (await import("./commands/listen.js")).listenCommand,
  generate: async () => (await import("./commands/generate.js")).generateCommand,
  example: async () => (await import("./commands/example.js")).exampleCommand,
  explain: async () => (await import("./commands/explain.js")).explainCommand,
  schema: async () => (await import("./commands/schema.js")).schemaCommand,
  diff: async () => (await import("./commands/diff.js")).diffCommand,
  completion: async () => (await import("./commands/completion.js")).completionCommand,
};

export const PROGRAM = "authentik-events";

/**
 * The program with the command that its arguments name, or with all of them: for the help, for what
 * describes the tree, and to say which command was meant.
 */
export async function createProgram(
  context: Context,
  version: string,
  [first = ""]: readonly string[] = [],
): Promise<CliCommand> {
  const program = new CliCommand(PROGRAM)
    .description(
      "Validates authentik's events, decides about them as the server does, and knows what is in them in each release.",
    )
    .version(version, "--version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help for a command");
  const named = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  for (const load of named ? [named] : Object.values(COMMANDS)) {
    const create = await load();
    program.addCommand(create(context).helpOption("-h, --help", "print help"));
  }
  return program;
}

/** The tree for whoever describes it: nothing of it can be run. */
export function commandTree(): Promise<CliCommand> {
  return createProgram({ io: {} as Io, exit() {} }, "");
}
