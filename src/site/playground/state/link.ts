/** The state in the hash of a link: compressed JSON, with its version in front. */
import { pack } from "../../share/packed.js";
import type { PlaygroundState } from "./model.js";

/** The version that is written. A change of `PlaygroundState` that older links do not fit makes a new one. */
export const PREFIX = "#v1.";

/** The hash of a link that carries a state, but for the file that it was imported from. */
export async function hashOf({ original: _, ...shared }: PlaygroundState): Promise<string> {
  return `${PREFIX}${await pack(JSON.stringify(shared))}`;
}
