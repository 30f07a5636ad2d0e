import BrowserOnly from "@docusaurus/BrowserOnly";
import clsx from "clsx";
import { lazy, Suspense } from "react";
import styles from "./ValidatorPage.module.css";

const Workbench = lazy(() => import("./Workbench"));

/** The shell, which the server renders; what works in it is loaded by the browser. */
export function ValidatorPage() {
  return (
    <main className={clsx("container", styles.page)}>
      <header>
        <h1>Validator</h1>
        <p>
          Paste or drop what authentik wrote: an event, a log, an export, a webhook body. It is read
          here, on your machine, and sent nowhere.
        </p>
      </header>
      <BrowserOnly fallback={<Loader />}>
        {() => (
          <Suspense fallback={<Loader />}>
            <Workbench />
          </Suspense>
        )}
      </BrowserOnly>
    </main>
  );
}

function Loader() {
  return (
    <div className={styles.loader}>
      <p>The validator is loading …</p>
      <noscript>
        <p>It needs JavaScript. The command line does the same without a browser.</p>
      </noscript>
    </div>
  );
}
