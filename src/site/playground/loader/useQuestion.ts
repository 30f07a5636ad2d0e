import { useMemo } from "react";
import type { Question } from "../engine/engine";
import { isWebhook } from "../engine/webhook";
import type { PlaygroundConfiguration } from "../state/configuration";
import type { PlaygroundState, Subject } from "../state/model";

/** What is asked of a state; null where it has no such policy, rule or webhook. */
export function useQuestion(
  state: PlaygroundState | null,
  subject: Subject | undefined = state?.subject,
): Question | null {
  const { configuration, release, trial } = state ?? {};
  return useMemo(() => {
    if (!configuration || !release || !subject) return null;
    return isThere(subject, configuration) ? { configuration, subject, release, trial } : null;
  }, [configuration, release, subject, trial]);
}

function isThere({ kind, index }: Subject, configuration: PlaygroundConfiguration): boolean {
  const { policies, rules = [], transports = [] } = configuration;
  if (kind === "transport") return isWebhook(transports[index]);
  return (kind === "policy" ? policies : rules)[index] !== undefined;
}
