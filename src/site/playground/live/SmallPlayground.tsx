import { useEffect, useMemo, useReducer, useState } from "react";
import { lintConfiguration } from "../../../match/lint/index";
import { serverRelease } from "../../../match/release";
import { Select } from "../../controls/Select";
import { useClient } from "../../worker/useClient";
import { Lints } from "../build/Lints";
import { MatcherFields } from "../build/MatcherFields";
import { createClient } from "../engine/client";
import { useEvents } from "../loader/useEvents";
import { useExplained } from "../loader/useExplained";
import { useQuestion } from "../loader/useQuestion";
import { lintsAt } from "../state/lints-at";
import type { PlaygroundState } from "../state/model";
import { type SharedState, stateOf } from "../state/read-link";
import { reduce } from "../state/reducer";
import { PolicyVerdict } from "../verdict/PolicyVerdict";
import { RELEASE_CHOICES } from "../view/release-choices";
import { PlaygroundLink } from "./PlaygroundLink";
import styles from "./SmallPlayground.module.css";
import { useHashOf } from "./useHashOf";

/** One event matcher and one event at a time, in the midst of a page. */
export default function SmallPlayground({ hash }: { hash: string }) {
  const [shared, setShared] = useState<SharedState | null>(null);
  useEffect(() => {
    stateOf(hash).then(setShared);
  }, [hash]);
  if (!shared) return <p role="status">The example is loading …</p>;
  if ("problem" in shared) return <p role="alert">{shared.problem}</p>;
  return <Small start={shared.state} />;
}

function Small({ start }: { start: PlaygroundState }) {
  const client = useClient(createClient);
  const [state, change] = useReducer(reduce, start);
  const [problem, setProblem] = useState<string | null>(null);
  const { configuration, release, sources, subject, event } = state;
  const events = useEvents(client, sources);
  const question = useQuestion(state);
  const { explained } = useExplained(events.loaded, question, event, setProblem);
  const lints = useMemo(() => lintConfiguration(configuration, release), [configuration, release]);
  const changed = useHashOf(state);
  const { index } = subject;
  const policy = configuration.policies[index];
  if (!policy) return null;
  const failure = problem ?? events.problem;
  const own = lintsAt(lints, `/policies/${index}`);
  return (
    <section className={`tool ${styles.small}`} aria-label="The example, to change">
      <MatcherFields
        policy={policy}
        release={release}
        lints={lintsAt(own, `/policies/${index}/query`)}
        onField={(field, value) =>
          change({ type: "edit-policy", index, keys: { [field]: value ?? undefined } })
        }
      />
      <Lints state={state} change={change} lints={own} />
      <div className={styles.choices}>
        <Select
          label="Event"
          value={String(event)}
          onChange={(chosen) => change({ type: "choose-event", event: Number(chosen) })}
        >
          {events.loaded?.table.sentences.map((sentence, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two events can be alike
            <option key={place} value={place}>
              {`${events.loaded?.table.actions[place]}: ${sentence}`}
            </option>
          ))}
        </Select>
        <Select
          label="Release"
          value={release}
          onChange={(chosen) => change({ type: "release", release: serverRelease(chosen) })}
        >
          {RELEASE_CHOICES.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </div>
      {failure !== null && <p role="alert">{failure}</p>}
      {explained && "result" in explained && <PolicyVerdict result={explained.result} />}
      <p className={styles.link}>
        <PlaygroundLink hash={changed} />
      </p>
    </section>
  );
}
