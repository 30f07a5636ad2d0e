/** Colour where somebody sees it. */
import { styleText } from "node:util";
import type { Env } from "./io.js";

export type Style = Parameters<typeof styleText>[0];

/** Puts a style on a text, or leaves it. */
export type Paint = (style: Style, text: string) => string;

export function paintFor(hasColour: boolean): Paint {
  if (!hasColour) return (_, text) => text;
  return (style, text) => styleText(style, text, { validateStream: false });
}

/** `NO_COLOR` wins over `FORCE_COLOR`, which wins over what the stream is. */
export function colourWanted(env: Env, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  const force = env.FORCE_COLOR;
  if (force !== undefined) return force !== "0" && force !== "false";
  return isTerminal && env.TERM !== "dumb";
}
