import { useState } from "react";
import controls from "../../controls/Controls.module.css";
import { FilePicker } from "../../files/FilePicker";
import { Dialog } from "../view/Dialog";
import type { PlaygroundProps } from "../view/props";
import styles from "./Home.module.css";

/** Takes a configuration, a policy or a suite. Undo brings back what it replaces. */
export function Import({
  onImport,
  onClose,
}: Pick<PlaygroundProps, "onImport"> & { onClose(): void }) {
  const [text, setText] = useState("");
  const take = (taken: string) => {
    onClose();
    onImport(taken);
  };
  return (
    <Dialog title="Import" onClose={onClose}>
      <form
        className={styles.import}
        onSubmit={(event) => {
          event.preventDefault();
          take(text);
        }}
      >
        <label>
          A configuration, a policy, a test suite, a blueprint, Terraform or answers of the API
          <textarea
            className="code-area"
            value={text}
            spellCheck={false}
            rows={10}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <p className={styles.hint}>
          It replaces what was built here; a suite replaces the events too. Undo brings them back.
        </p>
        <div className={styles.forms}>
          <button
            type="submit"
            className={`${controls.button} ${controls.primary}`}
            disabled={text.trim() === ""}
          >
            Import this
          </button>
          <FilePicker onFile={async (file) => take(await file.text())} />
        </div>
      </form>
    </Dialog>
  );
}
