/** A playground in which nothing was done yet. */
import { NEWEST_RELEASE } from "../../../match/release.js";
import type { PlaygroundState } from "./model.js";

export const EMPTY: PlaygroundState = {
  release: NEWEST_RELEASE,
  sources: [],
  event: 0,
  subject: { kind: "policy", index: 0 },
  configuration: { policies: [{ name: "my policy" }] },
};

/** Whether something was built already. */
export function hasConfiguration({ configuration }: PlaygroundState): boolean {
  return configuration !== EMPTY.configuration;
}

/** Whether there is nothing to see yet. */
export function isEmpty(state: PlaygroundState): boolean {
  return state.sources.length === 0 && !hasConfiguration(state);
}
