import { Inline } from "../../text/Inline";
import styles from "./Playground.module.css";

/** The one place for what went wrong. */
export function Problem({ problem, onDismiss }: { problem: string; onDismiss(): void }) {
  return (
    <div className={styles.problem} role="alert">
      <p>
        <Inline text={problem} />
      </p>
      <button
        type="button"
        className="sign-button"
        onClick={onDismiss}
        aria-label="Close this message"
      >
        ×
      </button>
    </div>
  );
}
