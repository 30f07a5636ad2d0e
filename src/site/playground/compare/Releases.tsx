import { useMemo } from "react";
import { lintConfiguration } from "../../../match/lint/index";
import { Inline } from "../../text/Inline";
import { lintsAt } from "../state/lints-at";
import { verdictWords } from "../verdict/words";
import type { PlaygroundProps } from "../view/props";
import { RELEASE_CHOICES } from "../view/release-choices";
import styles from "./Compare.module.css";
import { releaseGroups } from "./release-groups";
import { useAnswers } from "./useAnswers";

const LISTS = { policy: "policies", rule: "rules", transport: "transports" } as const;

/** What is chosen, under every release: where it differs, and why. */
export function Releases({ state, change, events }: PlaygroundProps) {
  const { configuration, subject, release: chosen, event, trial } = state;
  const questions = useMemo(
    () => RELEASE_CHOICES.map((release) => ({ configuration, subject, release, trial })),
    [configuration, subject, trial],
  );
  const answers = useAnswers(events.loaded, questions);
  const groups = useMemo(() => {
    if (!answers) return [];
    const path = `/${LISTS[subject.kind]}/${subject.index}`;
    const all = RELEASE_CHOICES.flatMap((release, index) => {
      const verdicts = answers[index];
      const lints = lintsAt(lintConfiguration(configuration, release), path);
      return verdicts ? [{ release, verdicts, lints }] : [];
    });
    return releaseGroups(all, chosen);
  }, [answers, configuration, subject, chosen]);
  if (!answers) return <p className={styles.note}>Every release is being asked …</p>;
  return (
    <>
      <p className={styles.note}>
        {groups.length === 1
          ? "Every supported release decides the same."
          : `The releases fall into ${groups.length} groups. A press on one chooses it.`}
      </p>
      <ol className={styles.groups}>
        {groups.map((group) => {
          const { sign, word } = verdictWords(group.verdicts[event], subject.kind);
          const [newest = chosen] = group.releases;
          return (
            <li key={newest} className={group.isChosen ? styles.chosen : undefined}>
              <button type="button" onClick={() => change({ type: "release", release: newest })}>
                <strong>{rangeWords(group.releases)}</strong>
                <span>
                  {group.passing.toLocaleString("en")} of{" "}
                  {group.verdicts.length.toLocaleString("en")} pass
                  {group.more > 0 && `, ${group.more.toLocaleString("en")} more than ${chosen}`}
                  {group.fewer > 0 && `, ${group.fewer.toLocaleString("en")} fewer than ${chosen}`}
                </span>
                <span>
                  This event: <span aria-hidden="true">{sign}</span> {word}
                </span>
              </button>
              {group.lints.map((lint) => (
                <p key={`${lint.id} ${lint.path}`}>
                  <Inline text={lint.message} />
                </p>
              ))}
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** Newest first in, oldest first out. */
function rangeWords(releases: readonly string[]): string {
  const [newest] = releases;
  const oldest = releases.at(-1);
  return newest === oldest ? String(newest) : `${oldest} to ${newest}`;
}
