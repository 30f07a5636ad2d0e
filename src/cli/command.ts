/** A command that knows, beside what it takes, what to offer at the prompt and what it is good for. */
import { Argument, Command, Option } from "commander";
import type { ExitCode } from "./exit-codes.js";
import type { Io } from "./io.js";

/** What the shell offers for a value: files, one of some words, or several of them with commas between. */
export type Completion =
  | { kind: "files" }
  | { kind: "words"; words: readonly string[] }
  | { kind: "list"; words: readonly string[] };

export interface UseCase {
  /** What somebody wants. */
  intent: string;
  /** What they type. */
  line: string;
}

/** What a command needs of its surroundings. */
export interface Context {
  readonly io: Io;
  exit(code: ExitCode): void;
}

export class CliArgument extends Argument {
  completion: Completion | null = null;

  completes(completion: Completion): this {
    this.completion = completion;
    return this;
  }
}

export class CliOption extends Option {
  completion: Completion | null = null;

  completes(completion: Completion): this {
    this.completion = completion;
    return this;
  }
}

export class CliCommand extends Command {
  readonly useCases: UseCase[] = [];
  readonly notes: string[] = [];

  override createCommand(name?: string): CliCommand {
    return new CliCommand(name);
  }

  /** Adds an example, titled by what somebody wants. */
  useCase(intent: string, line: string): this {
    this.useCases.push({ intent, line });
    return this;
  }

  /** Adds a paragraph for the reference. Help leaves it out. */
  note(text: string): this {
    this.notes.push(text);
    return this;
  }

  override helpInformation(): string {
    const help = super.helpInformation();
    if (this.useCases.length === 0) return help;
    const examples = this.useCases.map(({ intent, line }) => `  ${intent}:\n    ${line}\n`);
    return `${help}\nExamples:\n${examples.join("\n")}`;
  }
}

/** What to offer for the value of an option or argument; null where anything can stand. */
export function completionOf(part: Argument | Option): Completion | null {
  if (part.argChoices) return { kind: "words", words: part.argChoices };
  return part instanceof CliArgument || part instanceof CliOption ? part.completion : null;
}
