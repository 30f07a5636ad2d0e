/** Options that more than one command takes. */
import { InvalidArgumentError } from "commander";
import { ACTIONS, RELEASES } from "../generated/facts.js";
import { nearest } from "../validate/nearest.js";
import { CliOption, type Completion } from "./command.js";

export const NEWEST = RELEASES[RELEASES.length - 1] ?? "any";

export const ACTION_NAMES: Completion = { kind: "words", words: ACTIONS };

/** `--release LINE|any`. */
export function releaseOption(byDefault: string): CliOption {
  return new CliOption("--release <line>", "release line of the server, or any")
    .choices([...RELEASES, "any"])
    .default(byDefault) as CliOption;
}

export function formatOption(formats: readonly string[]): CliOption {
  return new CliOption("--format <name>", "form of the output")
    .choices(formats)
    .default(formats[0]) as CliOption;
}

export function quietOption(): CliOption {
  return new CliOption("--quiet", "no progress and no hints on standard error");
}

/** Splits `a,b` and refuses what is none of the words. */
export function listOf<T extends string>(words: readonly T[], what: string) {
  return (text: string): T[] =>
    text.split(",").map((part) => {
      const word = words.find((known) => known === part.trim());
      if (word === undefined)
        throw new InvalidArgumentError(
          `There is no ${what} ${JSON.stringify(part)}${meant(part, words)}. There are: ${words.join(", ")}.`,
        );
      return word;
    });
}

/** The word that somebody probably wanted, as the end of a sentence. */
export function meant(word: string, words: Iterable<string>): string {
  const candidate = nearest(word, words);
  return candidate === null ? "" : ` (did you mean ${candidate}?)`;
}

export function positiveInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError("It must be a whole number above 0.");
  return value;
}
