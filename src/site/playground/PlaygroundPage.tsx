import { lazy } from "react";
import { InBrowser } from "../frame/InBrowser";
import styles from "./PlaygroundPage.module.css";

const Loader = lazy(() => import("./loader/Loader"));

/** The shell, which the server renders; what works in it is loaded by the browser. */
export function PlaygroundPage() {
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1>Playground</h1>
        <p>
          Build a policy or a rule, see which events it would notify about, and why the others stay
          silent. It all happens here, on your machine.
        </p>
      </header>
      <InBrowser
        name="The playground"
        otherwise="The commands match and notify do the same without a browser."
        tool={Loader}
      />
    </main>
  );
}
