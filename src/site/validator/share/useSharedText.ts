import { useHistory, useLocation } from "@docusaurus/router";
import { useCallback, useEffect } from "react";
import { textOf } from "./link";

/**
 * Opens what the address carries in its hash.
 *
 * @returns Takes it out of the address again: after an edit it is not what is shown.
 */
export function useSharedText(
  onText: (text: string) => void,
  onProblem: (problem: string) => void,
): () => void {
  const history = useHistory();
  const { hash } = useLocation();
  useEffect(() => {
    let isLatest = true;
    textOf(hash).then((shared) => {
      if (!shared || !isLatest) return;
      if ("text" in shared) onText(shared.text);
      else onProblem(shared.problem);
    });
    return () => {
      isLatest = false;
    };
  }, [hash, onText, onProblem]);
  return useCallback(() => {
    const { location } = history;
    if (location.hash !== "") history.replace({ ...location, hash: "" });
  }, [history]);
}
