import CodeBlock from "@theme/CodeBlock";
import { useState } from "react";
import type { SiteExample } from "../data";
import { Releases } from "../releases/Releases";
import { Inline } from "../text/Inline";
import styles from "./ExampleDetails.module.css";

/**
 * An example that unfolds. The page carries its text from the start, so that it can be searched
 * and read without JavaScript; the coloured block with its copy button is made when it is opened.
 */
export function ExampleDetails({ example, open }: { example: SiteExample; open: boolean }) {
  const [opened, setOpened] = useState(open);
  const noteOpening = (details: HTMLDetailsElement | null) => {
    if (details?.open) setOpened(true);
  };
  return (
    <details
      className={styles.example}
      open={open}
      ref={noteOpening}
      onToggle={(event) => noteOpening(event.currentTarget)}
    >
      <Summary example={example} />
      <Changes changed={example.changed} />
      {opened ? (
        <CodeBlock language="json">{example.json}</CodeBlock>
      ) : (
        <pre className={styles.plain}>
          <code>{example.json}</code>
        </pre>
      )}
    </details>
  );
}

function Summary({ example }: { example: SiteExample }) {
  return (
    <summary>
      <span className={styles.title}>
        Example: <Inline text={example.title} />
      </span>
      <span className={styles.marks}>
        {example.recorded && (
          <>
            recorded <time dateTime={example.recorded}>{example.recorded}</time>
            {" · "}
          </>
        )}
        <Releases lines={example.releases} />
      </span>
    </summary>
  );
}

function Changes({ changed }: { changed: readonly string[] }) {
  if (changed.length === 0) return null;
  return (
    <div className={styles.changes}>
      Changed since it was recorded:
      <ul>
        {changed.map((change) => (
          <li key={change}>
            <Inline text={change} />
          </li>
        ))}
      </ul>
    </div>
  );
}
