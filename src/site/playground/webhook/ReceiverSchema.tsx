import { useId } from "react";
import build from "../build/Build.module.css";
import python from "../python/Python.module.css";

/** The JSON Schema by which a receiver says what it takes. */
export function ReceiverSchema({
  schema,
  onSchema,
}: {
  schema: string;
  onSchema(schema: string): void;
}) {
  const id = useId();
  return (
    <details className={python.try}>
      <summary>What the receiver takes</summary>
      <label htmlFor={id}>Its JSON Schema: every body is checked against it</label>
      <textarea
        id={id}
        className={build.plain}
        rows={7}
        value={schema}
        spellCheck={false}
        autoCapitalize="off"
        placeholder='{"type": "object", "required": ["text"]}'
        onChange={({ target }) => onSchema(target.value)}
      />
    </details>
  );
}
