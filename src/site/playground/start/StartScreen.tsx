import { Inline } from "../../text/Inline";
import { CatalogForm } from "../events/CatalogForm";
import { MockForm } from "../events/MockForm";
import { OwnForm } from "../events/OwnForm";
import type { PlaygroundProps } from "../view/props";
import styles from "./StartScreen.module.css";
import { STARTS } from "./starts";

/** What somebody sees first: six needs that people really have, and ways to bring events along. */
export function StartScreen({ state, change, onFiles, onText, onOpen }: PlaygroundProps) {
  return (
    <div className={styles.start}>
      <section aria-labelledby="start-needs">
        <h2 id="start-needs">What do you want to hear about?</h2>
        <ul className={styles.needs}>
          {STARTS.map((start) => (
            <li key={start.id}>
              <button type="button" onClick={() => onOpen(start.state)}>
                <strong>{start.title}</strong>
                <span>
                  <Inline text={start.text} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="start-events" className={styles.events}>
        <h2 id="start-events">Or begin with events</h2>
        <p>
          Drop a file anywhere on this page, or paste what authentik wrote. It is read here and sent
          nowhere.
        </p>
        <OwnForm onFile={(file) => onFiles([file])} onText={onText} />
        <h3>Examples of the catalog</h3>
        <CatalogForm onAdd={(source) => change({ type: "add-events", source })} />
        <h3>Generated</h3>
        <MockForm
          release={state.release}
          onAdd={(source) => change({ type: "add-events", source })}
        />
      </section>
    </div>
  );
}
