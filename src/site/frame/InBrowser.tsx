import BrowserOnly from "@docusaurus/BrowserOnly";
import { type ComponentType, Suspense } from "react";
import styles from "./Frame.module.css";

interface Props {
  /** What is loaded: "The playground". */
  name: string;
  /** What does the same without JavaScript, as a sentence. */
  otherwise: string;
  /** The tool itself, which is loaded apart from the page. */
  tool: ComponentType;
}

/** A tool that the browser loads into a page which the server renders. */
export function InBrowser({ name, otherwise, tool: Tool }: Props) {
  const loading = (
    <div className={styles.loading}>
      <p>{name} is loading …</p>
      <noscript>
        <p>It needs JavaScript. {otherwise}</p>
      </noscript>
    </div>
  );
  return (
    <BrowserOnly fallback={loading}>
      {() => (
        <Suspense fallback={loading}>
          <Tool />
        </Suspense>
      )}
    </BrowserOnly>
  );
}
