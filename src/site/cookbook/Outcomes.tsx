import Link from "@docusaurus/Link";
import type { Recipe, RecipeCase } from "../../catalog/cookbook.js";
import { ScrollTable } from "../table/ScrollTable";
import { Code } from "../text/Code";
import { Inline } from "../text/Inline";
import { VerdictMark } from "../verdicts/VerdictMark";
import styles from "./Cookbook.module.css";

/** What a policy decides about each event. */
export function Verdicts({ of }: { of: Recipe }) {
  return (
    <ScrollTable label={`What “${of.title}” decides`}>
      <thead>
        <tr>
          <th scope="col">Event</th>
          <th scope="col">Result</th>
          <th scope="col">Messages</th>
        </tr>
      </thead>
      <tbody>
        {of.cases.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an event can be asked about twice
          <tr key={index}>
            <th scope="row">
              <EventName of={entry} />
            </th>
            <td>
              <VerdictMark passing={entry.passing === true} isError={false} />
            </td>
            <td>{entry.messages.join("; ") || "none"}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** What a mapping sends of each event. */
export function Mappings({ of, opened }: { of: Recipe; opened: boolean }) {
  return of.cases.map((entry, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: an event can be asked about twice
    <div key={index} className={styles.sent}>
      <p>
        Of <EventName of={entry} />
        {entry.severity === "notice" ? "" : ` with the severity ${entry.severity}`}:
      </p>
      <Code language="json" opened={opened}>
        {JSON.stringify(entry.result, null, 2)}
      </Code>
    </div>
  ));
}

/** The event, which the page of its action shows unless only tests need it, and what is special about it. */
function EventName({ of: { event, why } }: { of: RecipeCase }) {
  const [action] = event.split("/");
  return (
    <>
      {action === "samples" ? (
        <code>{event}</code>
      ) : (
        <Link to={`/docs/events/event-actions/${action}`}>{event}</Link>
      )}
      {why && (
        <>
          {" "}
          <span className={styles.why}>
            <Inline text={why} />
          </span>
        </>
      )}
    </>
  );
}
