import { useMemo } from "react";
import type { Question } from "../engine/engine";
import type { PlaygroundState, Subject } from "../state/model";

/** What is asked of a state; null where it has no such policy or rule. */
export function useQuestion(
  state: PlaygroundState | null,
  subject: Subject | undefined = state?.subject,
): Question | null {
  const { configuration, release } = state ?? {};
  return useMemo(() => {
    if (!configuration || !release || !subject) return null;
    const list = subject.kind === "policy" ? configuration.policies : (configuration.rules ?? []);
    return list[subject.index] ? { configuration, subject, release } : null;
  }, [configuration, release, subject]);
}
