import type { PlaygroundState } from "../state/model";
import { LiveExample } from "./LiveExample";
import { useHashOf } from "./useHashOf";

/** A `LiveExample` of a state that the page makes of its data. */
export function LiveState({ state }: { state: PlaygroundState }) {
  return <LiveExample hash={useHashOf(state)} />;
}
