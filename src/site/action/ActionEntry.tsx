import Link from "@docusaurus/Link";
import type { SiteCatalog } from "../data";
import { Example } from "../examples/Example";
import { Inline } from "../text/Inline";
import styles from "./Action.module.css";

/** One action on the page of all actions: its meaning, its age, its example, the way to its page. */
export function ActionEntry({ catalog, action: value }: { catalog: SiteCatalog; action: string }) {
  const action = catalog.groups
    .flatMap(({ actions }) => actions)
    .find((one) => one.action === value);
  if (!action) throw new Error(`The catalog has no action "${value}"`);
  return (
    <>
      <p>
        <Inline text={action.summary} />
      </p>
      <p className={styles.meta}>
        <Link to={`/docs/events/event-actions/${value}`}>Keys and variants of {value}</Link>
        {" · first release: "}
        {action.since}
        {action.emitted || " · nothing in authentik creates it"}
      </p>
      {catalog.examples[value]?.map((example) => (
        <Example key={example.name} example={example} />
      ))}
    </>
  );
}
