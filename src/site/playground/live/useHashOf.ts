import { useEffect, useState } from "react";
import { hashOf } from "../state/link";
import type { PlaygroundState } from "../state/model";

/** The hash of a link to a state; empty until it is made. */
export function useHashOf(state: PlaygroundState): string {
  const [hash, setHash] = useState("");
  const key = JSON.stringify(state);
  useEffect(() => {
    let isLatest = true;
    hashOf(JSON.parse(key)).then((made) => {
      if (isLatest) setHash(made);
    });
    return () => {
      isLatest = false;
    };
  }, [key]);
  return hash;
}
