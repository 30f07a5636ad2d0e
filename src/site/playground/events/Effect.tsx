import { VERDICT, type Verdicts } from "../engine/engine";
import type { Subject } from "../state/model";
import { countOn, difference, type Shown } from "./arrange";
import styles from "./Events.module.css";

interface Props {
  kind: Subject["kind"];
  verdicts: Verdicts | null;
  before: Verdicts | null;
  shown: Shown;
  onShow(shown: Shown): void;
}

/** How many events pass, and what the last change did to them. */
export function Effect({ kind, verdicts, before, shown, onShow }: Props) {
  if (!verdicts) return <p className={styles.effect}>&nbsp;</p>;
  const { more, fewer } = before ? difference(before, verdicts) : { more: 0, fewer: 0 };
  const toggle = (wanted: Shown) => onShow(shown === wanted ? "all" : wanted);
  return (
    <div className={styles.effect}>
      <Count kind={kind} verdicts={verdicts} />
      {more + fewer > 0 && (
        <p>
          Last change:{" "}
          {more > 0 && (
            <button
              type="button"
              className="link-button"
              aria-pressed={shown === "more"}
              onClick={() => toggle("more")}
            >
              {more.toLocaleString("en")} more
            </button>
          )}
          {more > 0 && fewer > 0 && ", "}
          {fewer > 0 && (
            <button
              type="button"
              className="link-button"
              aria-pressed={shown === "fewer"}
              onClick={() => toggle("fewer")}
            >
              {fewer.toLocaleString("en")} fewer
            </button>
          )}
        </p>
      )}
    </div>
  );
}

const PASS = { policy: "pass", rule: "pass the rule", transport: "are sent" } as const;

/** An error is no "none passes". */
function Count({ kind, verdicts }: { kind: Subject["kind"]; verdicts: Verdicts }) {
  const total = verdicts.length.toLocaleString("en");
  const errors = verdicts.filter((verdict) => verdict === VERDICT.error).length;
  if (errors === verdicts.length && errors > 0)
    return (
      <p role="status" className={styles.failed}>
        An error on {errors === 1 ? "the event" : `all ${total} events`}
      </p>
    );
  return (
    <p role="status">
      <strong>{countOn(verdicts).toLocaleString("en")}</strong> of {total} {PASS[kind]}
      {errors > 0 && `, ${errors.toLocaleString("en")} with an error`}
    </p>
  );
}
