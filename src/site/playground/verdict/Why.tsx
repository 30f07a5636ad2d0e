import type { PlaygroundProps } from "../view/props";
import { EventJson } from "./EventJson";
import { ExpressionVerdict } from "./ExpressionVerdict";
import { LikeThis } from "./LikeThis";
import { PolicyVerdict } from "./PolicyVerdict";
import { RuleVerdict } from "./RuleVerdict";
import { SentVerdict } from "./SentVerdict";
import styles from "./Why.module.css";

/** Why the chosen event fares as it does. */
export function Why(props: PlaygroundProps & { onBuilt(): void }) {
  const { state, events, explained } = props;
  const line = events.loaded?.lines[state.event];
  if (line === undefined)
    return <p className={styles.empty}>Choose an event to see what becomes of it, and why.</p>;
  return (
    <>
      <p className={styles.event}>{events.loaded?.table.sentences[state.event]}</p>
      {explained?.kind === "policy" &&
        ("expression" in explained ? (
          <ExpressionVerdict result={explained.expression} />
        ) : (
          <PolicyVerdict result={explained.result} />
        ))}
      {explained?.kind === "transport" && <SentVerdict sent={explained.sent} state={state} />}
      {explained?.kind === "rule" && (
        <RuleVerdict
          explained={explained}
          line={line}
          state={state}
          python={props.python.status.is === "ready" ? props.python.status.python : null}
        />
      )}
      <EventJson line={line} />
      <p className={styles.like}>
        <LikeThis {...props} line={line} />
      </p>
    </>
  );
}
