import { useEffect, useState } from "react";
import python from "../python/Python.module.css";
import type { ReceiverCheck as Checked } from "./check-receiver";
import styles from "./Webhook.module.css";

/** Whether the receiver takes the body, by the schema that was pasted. */
export function ReceiverCheck({ schema, body }: { schema: string; body: unknown }) {
  const [checked, setChecked] = useState<Checked | null>(null);
  useEffect(() => {
    let isLatest = true;
    import("./check-receiver").then(
      ({ checkReceiver }) => isLatest && setChecked(checkReceiver(schema, body)),
    );
    return () => {
      isLatest = false;
    };
  }, [schema, body]);
  if (!checked) return null;
  return (
    <>
      <h3>The receiver’s JSON Schema</h3>
      {"problem" in checked ? (
        <p className={python.problem}>{checked.problem}</p>
      ) : checked.faults.length === 0 ? (
        <p className={styles.taken}>✓ It takes the body.</p>
      ) : (
        <ul className={python.lines}>
          {checked.faults.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <code>{path || "the body"}</code> {message}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
