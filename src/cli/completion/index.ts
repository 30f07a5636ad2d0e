/** Completion scripts, made from the command tree. */
import type { CliCommand } from "../command.js";
import { bashCompletion } from "./bash.js";
import { fishCompletion } from "./fish.js";
import { programSpec } from "./spec.js";
import { zshCompletion } from "./zsh.js";

export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

export function completionScript(shell: Shell, program: CliCommand): string {
  return SCRIPTS[shell](programSpec(program));
}
