import { useEffect, useId, useState } from "react";
import type { Fixtures } from "../../../expression/fixtures";
import { readFixtures } from "../../../expression/read-fixtures";
import build from "../build/Build.module.css";
import type { Trial } from "../state/model";
import styles from "./Python.module.css";

interface Props {
  trial: Trial | undefined;
  onTrial(keys: { [K in keyof Trial]?: Trial[K] | undefined }): void;
}

const TIME_LIMIT = 2000;
const EXAMPLE = `users:
  - username: jane
    groups: [admins]
groups:
  - name: admins
dns:
  receiver.example.com: [192.0.2.10]
`;

/** What only a server knows, and how long a run may take. */
export function TryWith({ trial, onTrial }: Props) {
  const id = useId();
  const { timeLimit = TIME_LIMIT, fixtures } = trial ?? {};
  return (
    <details className={styles.try}>
      <summary>What only the server knows, and the time limit</summary>
      <FixturesField fixtures={fixtures} onFixtures={(next) => onTrial({ fixtures: next })} />
      <div className={styles.row}>
        <label htmlFor={id}>
          Time limit of one run, in milliseconds
          <input
            id={id}
            type="number"
            min={50}
            max={60_000}
            step={50}
            value={timeLimit}
            onChange={({ target }) => {
              const next = target.valueAsNumber;
              if (next > 0) onTrial({ timeLimit: next === TIME_LIMIT ? undefined : next });
            }}
          />
        </label>
      </div>
    </details>
  );
}

interface FixturesProps {
  fixtures: Fixtures | undefined;
  onFixtures(fixtures: Fixtures | undefined): void;
}

/** Fixtures as YAML or JSON. Until they can be read, the last ones hold. */
function FixturesField({ fixtures, onFixtures }: FixturesProps) {
  const id = useId();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [own, setOwn] = useState(fixtures);
  useEffect(() => {
    // What was typed here is not written anew.
    if (fixtures === own) return;
    setOwn(fixtures);
    setProblem(null);
    import("yaml").then(({ stringify }) => setText(fixtures ? stringify(fixtures) : ""));
  }, [fixtures, own]);
  const take = async (next: string) => {
    setText(next);
    const { parse } = await import("yaml");
    try {
      const value: unknown = next.trim() === "" ? undefined : parse(next);
      const read = value === undefined ? null : readFixtures(value);
      const [first] = read?.problems ?? [];
      setProblem(first ? `${first.path} ${first.message}`.trim() : null);
      if (first) return;
      setOwn(read?.fixtures);
      onFixtures(read?.fixtures);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <label htmlFor={id}>
        Users, groups, policies, DNS answers and web answers, as YAML or JSON
      </label>
      <textarea
        id={id}
        className={build.plain}
        rows={7}
        value={text}
        spellCheck={false}
        autoCapitalize="off"
        placeholder={EXAMPLE}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={({ target }) => take(target.value)}
      />
      {problem !== null && (
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem} The last fixtures that could be read still hold.
        </p>
      )}
    </>
  );
}
