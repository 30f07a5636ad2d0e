import { lazy, Suspense, useState } from "react";
import styles from "./LiveExample.module.css";
import { PlaygroundLink } from "./PlaygroundLink";

const SmallPlayground = lazy(() => import("./SmallPlayground"));

/**
 * An example of the docs to try where it stands, or in the playground. What decides about it is loaded
 * when somebody tries it.
 *
 * @param hash The example, as a link to the playground carries it.
 */
export function LiveExample({ hash }: { hash: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.example} data-no-text>
      <button
        type="button"
        className={styles.try}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? "Close" : "Try it"}
      </button>
      {isOpen ? (
        <Suspense fallback={<p role="status">The playground is loading …</p>}>
          <SmallPlayground hash={hash} />
        </Suspense>
      ) : (
        <PlaygroundLink hash={hash} />
      )}
    </div>
  );
}
