import { lintsAt } from "../state/lints-at";
import type { Subject } from "../state/model";
import type { PlaygroundProps } from "../view/props";
import styles from "./Build.module.css";
import { Lints } from "./Lints";

/** What a form shows beside its own policy or rule. */
const SHOWN_WITH_RULE = ["/groups", "/users", "/transports"];

/** Warnings about what the form beside does not show. */
export function Elsewhere({ state, change, lints }: PlaygroundProps) {
  const { subject } = state;
  const shown = shownPointers(subject).flatMap((pointer) => lintsAt(lints, pointer));
  const others = lints.filter((lint) => !shown.includes(lint));
  if (others.length === 0) return null;
  return (
    <details className={styles.elsewhere}>
      <summary>{others.length === 1 ? "1 warning" : `${others.length} warnings`} elsewhere</summary>
      <Lints state={state} change={change} lints={others} />
    </details>
  );
}

function shownPointers({ kind, index }: Subject): string[] {
  switch (kind) {
    case "policy":
      return [`/policies/${index}`];
    case "transport":
      return [`/transports/${index}`, "/mappings"];
    case "rule":
      return [`/rules/${index}`, ...SHOWN_WITH_RULE];
  }
}
