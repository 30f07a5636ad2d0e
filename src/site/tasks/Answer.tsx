import Link from "@docusaurus/Link";
import type { ReactNode } from "react";
import { Certainty } from "../certainty/Certainty";
import type { SiteTaskAnswer } from "../data";
import { LiveState } from "../playground/live/LiveState";
import { taskState } from "../playground/state/examples";
import { Releases } from "../releases/Releases";
import { Code } from "../text/Code";
import { Inline } from "../text/Inline";
import { Name } from "../text/Name";
import styles from "./Tasks.module.css";

interface Props {
  answer: SiteTaskAnswer;
  /** Whether its code is coloured by now. */
  opened: boolean;
}

/** Events that tell a task, the matcher for them, and what is wrong with it. */
export function Answer({ answer, opened }: Props) {
  const { title, action, model, query, queryReleases, expression } = answer;
  return (
    <section className={styles.answer}>
      {title && <p className={styles.case}>{title}</p>}
      <dl>
        <Row name="Matcher">
          <Matcher action={action} model={model} />
          <Marks answer={answer} />
        </Row>
        {query && queryReleases && (
          <Row name={<>Query, {<Releases range={queryReleases} />}</>}>
            <Code language="text" opened={opened}>
              {query}
            </Code>
          </Row>
        )}
        {expression && (
          <Row name="Expression, any release">
            <Code language="python" opened={opened}>
              {expression}
            </Code>
          </Row>
        )}
        <Sentences name="Also matches" sentences={answer.falsePositives} />
        <Sentences name="Misses" sentences={answer.misses} />
        <Examples name="Seen in" events={answer.matches} />
      </dl>
      {opened && (action !== null || query !== null) && <LiveState state={taskState(answer)} />}
    </section>
  );
}

function Row({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Matcher({ action, model }: Pick<SiteTaskAnswer, "action" | "model">) {
  if (action === null) return "no action, only the query";
  return (
    <>
      <code>action</code>{" "}
      <Link to={`/docs/events/event-actions/${action}`}>
        <Name name={action} />
      </Link>
      {model && (
        <>
          , <code>model</code> <Name name={model} />
        </>
      )}
    </>
  );
}

function Marks({ answer }: { answer: SiteTaskAnswer }) {
  const { enterprise, releases, certainty, certaintyReason, source } = answer;
  return (
    <span className={styles.marks}>
      {enterprise && " enterprise"}
      {releases && (
        <>
          {" "}
          <Releases range={releases} />
        </>
      )}
      {certainty === "inferred" && (
        <Certainty certainty={certainty} reason={certaintyReason} source={source} />
      )}
    </span>
  );
}

function Sentences({ name, sentences }: { name: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Row name={name}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <Inline text={sentence} />
          </li>
        ))}
      </ul>
    </Row>
  );
}

/** Examples of the catalog. Those that only the tests need have no page to lead to. */
function Examples({ name, events }: { name: string; events: readonly string[] }) {
  const shown = events.filter((event) => !event.startsWith("samples/"));
  if (shown.length === 0) return null;
  return (
    <Row name={name}>
      <ul className={styles.examples}>
        {shown.map((event) => (
          <li key={event}>
            <Link to={`/docs/events/event-actions/${event.split("/")[0]}`}>{event}</Link>
          </li>
        ))}
      </ul>
    </Row>
  );
}
