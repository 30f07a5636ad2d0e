import type { ExpressionResult } from "../../../expression/result";
import python from "../python/Python.module.css";
import styles from "./Why.module.css";

/** What an expression said while it ran: messages, logs, prints, calls of the server, the traceback. */
export function ExpressionDetails({ result }: { result: ExpressionResult }) {
  const { messages, logs, printed, calls, error } = result;
  return (
    <>
      {messages.length > 0 && (
        <>
          <h3>Messages of the policy</h3>
          <ul className={styles.messages}>
            {messages.map((message, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same can be said twice
              <li key={index}>{message}</li>
            ))}
          </ul>
        </>
      )}
      {logs.length > 0 && (
        <>
          <h3>Log</h3>
          <ul className={python.lines}>
            {logs.map(({ level, event, fields }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same can be said twice
              <li key={index}>
                <b>{level}</b> {event}
                {Object.keys(fields).length > 0 && <code> {JSON.stringify(fields)}</code>}
              </li>
            ))}
          </ul>
        </>
      )}
      {calls.length > 0 && (
        <>
          <h3>Asked of the server</h3>
          <ul className={python.lines}>
            {calls.map((call, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same can be asked twice
              <li key={index}>
                {call.line !== null && <b>line {call.line} </b>}
                <code>
                  {call.function}({call.arguments})
                </code>{" "}
                → <code>{JSON.stringify(call.answer)}</code>
                {call.function === "ak_create_event" && (
                  <span>
                    {" "}
                    This event would be saved, and the loop guard does not see it: a policy that
                    passes it creates another one.
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {printed !== "" && (
        <>
          <h3>Printed</h3>
          <pre className={python.printed}>{printed}</pre>
        </>
      )}
      {error?.kind === "raised" && (
        <>
          <h3>Traceback</h3>
          <pre className={python.trace}>{error.traceback}</pre>
        </>
      )}
    </>
  );
}
