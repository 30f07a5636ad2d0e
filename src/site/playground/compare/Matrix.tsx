import { useMemo } from "react";
import type { Question } from "../engine/engine";
import { countOn } from "../events/arrange";
import type { Subject } from "../state/model";
import { verdictWords } from "../verdict/words";
import type { PlaygroundProps } from "../view/props";
import { useWindow } from "../view/useWindow";
import styles from "./Compare.module.css";
import { useAnswers } from "./useAnswers";

/** Height of a row in pixels, as the style sheet has it. */
const ROW = 30;

/** Every event against every policy and rule. */
export function Matrix({ state, change, events }: PlaygroundProps) {
  const { configuration, release, trial } = state;
  const subjects = useMemo(
    () => [
      ...configuration.policies.map(({ name }, index) => ({
        name,
        kind: "policy" as const,
        index,
      })),
      ...(configuration.rules ?? []).map(({ name }, index) => ({
        name,
        kind: "rule" as const,
        index,
      })),
    ],
    [configuration],
  );
  const questions = useMemo(
    () =>
      subjects.map(
        ({ kind, index }): Question => ({
          configuration,
          release,
          trial,
          subject: { kind, index },
        }),
      ),
    [subjects, configuration, release, trial],
  );
  const answers = useAnswers(events.loaded, questions);
  const count = events.loaded?.lines.length ?? 0;
  const { list, first, end, onScroll } = useWindow(count, ROW);
  if (!answers || !events.loaded) return <p className={styles.note}>All are being asked …</p>;
  const { table } = events.loaded;
  const show = (subject: Subject) => change({ type: "choose-subject", subject });
  return (
    <div className={styles.matrix}>
      <ol className={styles.names} aria-label="Policies and rules">
        {subjects.map(({ name, kind, index }, column) => (
          <li key={`${kind} ${index}`}>
            <button type="button" onClick={() => show({ kind, index })}>
              <b>{column + 1}</b>
              <span>
                {name}
                {kind === "rule" && " (rule)"}
              </span>
              <span>
                {countOn(answers[column] ?? new Uint8Array()).toLocaleString("en")} of{" "}
                {count.toLocaleString("en")}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <section
        ref={list}
        className={styles.scroll}
        onScroll={onScroll}
        aria-label="Policies and events"
      >
        <table aria-rowcount={count + 1}>
          <thead>
            <tr>
              <th scope="col">Event</th>
              {subjects.map(({ name, kind, index }, column) => (
                <th key={`${kind} ${index}`} scope="col" title={name}>
                  {column + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Gap rows={first} columns={subjects.length + 1} />
            {Array.from({ length: Math.max(0, end - first) }, (_, offset) => first + offset).map(
              (event) => (
                <tr
                  key={event}
                  aria-rowindex={event + 2}
                  aria-current={event === state.event ? "true" : undefined}
                >
                  <th scope="row">
                    <button type="button" onClick={() => change({ type: "choose-event", event })}>
                      {table.sentences[event]}
                    </button>
                  </th>
                  {subjects.map(({ kind, index }, column) => {
                    const { sign, word, look } = verdictWords(answers[column]?.[event], kind);
                    return (
                      <td key={`${kind} ${index}`} className={styles[look]} title={word}>
                        <span aria-hidden="true">{sign}</span>
                        <span className="visually-hidden">{word}</span>
                      </td>
                    );
                  })}
                </tr>
              ),
            )}
            <Gap rows={Math.max(0, count - end)} columns={subjects.length + 1} />
          </tbody>
        </table>
      </section>
    </div>
  );
}

/** The room of rows that are not made. */
function Gap({ rows, columns }: { rows: number; columns: number }) {
  if (rows === 0) return null;
  return (
    <tr>
      <td colSpan={columns} style={{ height: rows * ROW }} />
    </tr>
  );
}
