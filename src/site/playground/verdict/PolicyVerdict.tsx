import clsx from "clsx";
import type { CheckResult, MatchResult } from "../../../match/matcher/result";
import { Inline } from "../../text/Inline";
import { policyVerdict } from "../engine/verdict-of";
import { FIELD_NAMES, firstReason } from "./first-reason";
import { QueryTree } from "./QueryTree";
import styles from "./Why.module.css";
import { verdictWords } from "./words";

/** The verdict of a policy: the first reason, then each check. */
export function PolicyVerdict({ result }: { result: MatchResult }) {
  const { sign, word, look } = verdictWords(policyVerdict(result), "policy");
  return (
    <>
      <div className={clsx(styles.verdict, styles[look])} role="status">
        <p className={styles.word}>
          <span aria-hidden="true">{sign}</span> {capital(word)}
        </p>
        <p>
          <Inline text={firstReason(result)} />
        </p>
        {result.error && (
          <p>
            <code className={styles.message}>{result.error.message}</code>
          </p>
        )}
      </div>
      {result.checks.length > 0 && (
        <>
          <h3 className={styles.part}>Checks, in the order of the server</h3>
          <Checks checks={result.checks} />
        </>
      )}
      {result.messages.length > 0 && (
        <>
          <h3 className={styles.part}>Messages of the policy</h3>
          <ul className={styles.messages}>
            {result.messages.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Every check with what it expects and what the event has. */
export function Checks({ checks }: { checks: readonly CheckResult[] }) {
  return (
    <ol className={styles.checks}>
      {checks.map((check) => (
        <Check key={check.field} check={check} />
      ))}
    </ol>
  );
}

function Check({ check: { field, expected, actual, passing, why, tree } }: { check: CheckResult }) {
  const look = passing === null ? styles.open : passing ? styles.on : styles.off;
  return (
    <li className={clsx(styles.check, look)}>
      <p className={styles.checkHead}>
        <strong>{capital(FIELD_NAMES[field])}</strong>
        <span className={styles.result}>
          {passing === null ? "not decided" : passing ? "passes" : "does not pass"}
        </span>
      </p>
      {tree ? (
        <QueryTree tree={tree} />
      ) : (
        <>
          <dl>
            <div>
              <dt>Expected</dt>
              <dd>
                <code>{expected === "" ? '""' : expected}</code>
              </dd>
            </div>
            {field !== "query" && (
              <div>
                <dt>Actual</dt>
                <dd>
                  <code>{shown(actual)}</code>
                </dd>
              </div>
            )}
          </dl>
          <p>
            <Inline text={why} />
          </p>
        </>
      )}
    </li>
  );
}

function shown(value: unknown): string {
  return typeof value === "string" && value !== "" ? value : (JSON.stringify(value) ?? "absent");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
