import { useState } from "react";
import controls from "../../controls/Controls.module.css";
import { FilePicker } from "../../files/FilePicker";
import styles from "./AddEvents.module.css";

interface Props {
  onFile(file: File): void;
  onText(text: string): void;
}

/** Events that are pasted or opened. Whatever they are in, they are found. */
export function OwnForm({ onFile, onText }: Props) {
  const [text, setText] = useState("");
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onText(text);
      }}
    >
      <label>
        An event, a log, an export, a webhook body
        <textarea
          className="code-area"
          value={text}
          spellCheck={false}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <button type="submit" className={controls.button} disabled={text.trim() === ""}>
        Take these
      </button>
      <FilePicker onFile={onFile} />
    </form>
  );
}
