import { useState } from "react";
import controls from "../../controls/Controls.module.css";
import { Dialog } from "../view/Dialog";
import type { PlaygroundProps } from "../view/props";
import styles from "./AddEvents.module.css";
import { CatalogForm } from "./CatalogForm";
import { MockForm } from "./MockForm";
import { OwnForm } from "./OwnForm";

/** Further events: of the catalog, made to order, or somebody's own. */
export function AddEvents({ state, change, onFiles, onText }: PlaygroundProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" className={controls.button} onClick={() => setOpen(true)}>
        Add events
      </button>
      {isOpen && (
        <Dialog title="Add events" onClose={close}>
          <section className={styles.kind}>
            <h3>Your own</h3>
            <OwnForm
              onFile={(file) => {
                close();
                onFiles([file]);
              }}
              onText={(text) => {
                close();
                onText(text);
              }}
            />
          </section>
          <section className={styles.kind}>
            <h3>Examples of the catalog</h3>
            <CatalogForm
              onAdd={(source) => {
                close();
                change({ type: "add-events", source });
              }}
            />
          </section>
          <section className={styles.kind}>
            <h3>Generated</h3>
            <MockForm
              release={state.release}
              onAdd={(source) => {
                close();
                change({ type: "add-events", source });
              }}
            />
          </section>
        </Dialog>
      )}
    </>
  );
}
