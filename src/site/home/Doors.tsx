import Link from "@docusaurus/Link";
import styles from "./Home.module.css";

/** The three ways on from the home page. */
export function Doors() {
  return (
    <ul className={styles.doors}>
      <li>
        <h2>
          <Link to="/docs/events">Read the docs</Link>
        </h2>
        <p>
          What an event is made of, every <Link to="/docs/events/event-actions">action</Link>, how
          events become notifications, and what a transport sends.
        </p>
      </li>
      <li>
        <h2>
          <Link to="pathname:///schemas/index.json">Use the schemas</Link>
        </h2>
        <p>
          JSON Schema 2020-12 for each action, envelope and delivery, one set per authentik release.
        </p>
      </li>
      <li>
        <h2>
          <Link to="/validator">Validate events</Link>
        </h2>
        <p>
          Paste an event or drop a log: what it says, what is wrong with it and where. In code,
          types for each action and <code>validateEvent</code>.
        </p>
      </li>
    </ul>
  );
}
