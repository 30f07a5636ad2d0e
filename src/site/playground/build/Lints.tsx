import Link from "@docusaurus/Link";
import type { LintFinding } from "../../../match/lint/lint";
import { Inline } from "../../text/Inline";
import type { PlaygroundConfiguration } from "../state/configuration";
import type { Subject } from "../state/model";
import type { PlaygroundProps } from "../view/props";
import styles from "./Lints.module.css";
import { repairOf } from "./repairs";

interface Props extends Pick<PlaygroundProps, "state" | "change"> {
  lints: readonly LintFinding[];
}

/** What the lints have to say, in place, with a repair where one is safe. */
export function Lints({ lints, state, change }: Props) {
  if (lints.length === 0) return null;
  const { subject, configuration } = state;
  return (
    <ul className={styles.lints} aria-label="Warnings">
      {lints.map((lint) => {
        const repair = repairOf(lint, state);
        const place = subjectOf(lint);
        return (
          <li key={`${lint.id} ${lint.path} ${lint.offset}`} className={styles[lint.level]}>
            <p>
              <Inline text={lint.message} />
            </p>
            <p className={styles.foot}>
              {repair && (
                <button type="button" onClick={() => change(repair.change)}>
                  {repair.label}
                </button>
              )}
              {place && !isSame(place, subject) && (
                <button
                  type="button"
                  onClick={() => change({ type: "choose-subject", subject: place })}
                >
                  Show {nameOf(place, configuration)}
                </button>
              )}
              <Link to={`/docs/lints/${lint.id}`}>{lint.id}</Link>
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** The policy or rule that a lint is about; null where it is about something else. */
function subjectOf({ path }: LintFinding): Subject | null {
  const [, list, index] = path.split("/");
  if (index === undefined) return null;
  if (list === "policies") return { kind: "policy", index: Number(index) };
  return list === "rules" ? { kind: "rule", index: Number(index) } : null;
}

function isSame(a: Subject, b: Subject): boolean {
  return a.kind === b.kind && a.index === b.index;
}

function nameOf({ kind, index }: Subject, { policies, rules = [] }: PlaygroundConfiguration) {
  return (kind === "policy" ? policies : rules)[index]?.name;
}
