import clsx from "clsx";
import { lazy } from "react";
import { InBrowser } from "../frame/InBrowser";
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
      <InBrowser
        name="The validator"
        otherwise="The command line does the same without it."
        tool={Workbench}
      />
    </main>
  );
}
