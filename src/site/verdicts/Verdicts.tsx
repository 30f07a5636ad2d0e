import Link from "@docusaurus/Link";
import { anchor } from "../anchors/slug";
import { useAnchors } from "../anchors/useAnchors";
import type { SiteVerdict, SiteVerdictSheet } from "../data";
import { LiveState } from "../playground/live/LiveState";
import { verdictState } from "../playground/state/examples";
import { Inline } from "../text/Inline";
import { VerdictMark } from "./VerdictMark";
import styles from "./Verdicts.module.css";

/** Examples of what a matcher decides, each with the reason. */
export function Verdicts({ of }: { of: SiteVerdictSheet }) {
  useAnchors(of.verdicts.map(({ id }) => anchor(of.name, id)));
  return (
    <ul className={styles.verdicts} aria-label={of.title}>
      {of.verdicts.map((verdict) => (
        <li key={verdict.id} id={anchor(of.name, verdict.id)} className="anchor-target">
          <Policy of={verdict.policy} />
          <p>
            <VerdictMark passing={verdict.passing} isError={verdict.error !== null} />{" "}
            <Inline text={verdict.why} /> <EventName of={verdict} />
          </p>
          {verdict.error && <p className={styles.error}>{verdict.error}</p>}
          <LiveState state={verdictState(of, verdict)} />
        </li>
      ))}
    </ul>
  );
}

/** The event that was asked about, which the page about queries shows. */
function EventName({ of: { event, release } }: { of: SiteVerdict }) {
  return (
    <span className={styles.event}>
      <Link to={`/docs/events/akql#${anchor("event", event)}`}>{event}</Link>
      {release && ` in ${release}`}
    </span>
  );
}

/** A query as it is; other fields with their names. */
function Policy({ of }: { of: SiteVerdict["policy"] }) {
  const { query, ...fields } = of;
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  if (query) lines.push(query);
  return <code className={styles.policy}>{lines.join("\n") || "(nothing set)"}</code>;
}
