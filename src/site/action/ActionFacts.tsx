import type { SiteActionSummary } from "../data";
import { Releases } from "../releases/Releases";
import styles from "./Action.module.css";

/** The action's label and colour in authentik, its first release and its supported releases. */
export function ActionFacts({ action }: { action: SiteActionSummary }) {
  return (
    <dl className={styles.facts}>
      <div>
        <dt>Label</dt>
        <dd>
          {action.color && <Swatch color={action.color} />}
          {action.label}
        </dd>
      </div>
      <div>
        <dt>First release</dt>
        <dd>{action.since}</dd>
      </div>
      <div>
        <dt>Described for</dt>
        <dd>
          <Releases lines={action.releases} />
        </dd>
      </div>
    </dl>
  );
}

function Swatch({ color }: { color: string }) {
  return (
    <span
      className={styles.swatch}
      style={{ backgroundColor: color }}
      title={`Chart colour ${color}`}
      aria-hidden="true"
    />
  );
}
