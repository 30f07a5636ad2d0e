import clsx from "clsx";
import type { ExpressionResult } from "../../../expression/result";
import { Inline } from "../../text/Inline";
import { expressionVerdict } from "../engine/outcome";
import { ExpressionDetails } from "./ExpressionDetails";
import styles from "./Why.module.css";
import { verdictWords } from "./words";

/** What an expression policy makes of the event. */
export function ExpressionVerdict({ result }: { result: ExpressionResult }) {
  const { sign, word, look } = verdictWords(expressionVerdict(result), "policy");
  return (
    <>
      <div className={clsx(styles.verdict, styles[look])} role="status">
        <p className={styles.word}>
          <span aria-hidden="true">{sign}</span> {word.charAt(0).toUpperCase() + word.slice(1)}
        </p>
        <p>
          <Inline text={reasonOf(result)} />
        </p>
        {result.error && (
          <p>
            {result.error.kind === "raised" ? (
              <code className={styles.message}>{errorText(result.error)}</code>
            ) : (
              <Inline text={result.error.message} />
            )}
          </p>
        )}
      </div>
      <ExpressionDetails result={result} />
    </>
  );
}

function errorText({ type, message }: NonNullable<ExpressionResult["error"]>): string {
  return message === "" ? type : `${type}: ${message}`;
}

function reasonOf({ passing, resultType, result, error }: ExpressionResult): string {
  if (error) {
    const place = error.line === null ? "" : ` in line ${error.line}`;
    switch (error.kind) {
      case "raised":
        return `It raises${place}: the binding's \`failure_result\` decides, \`negate\` is not applied, and messages are lost.`;
      case "fixture":
        return `It asks the server${place} for what nobody has said here.`;
      case "stopped":
        return `It was ended${place}.`;
    }
  }
  const returned = resultType === null ? "nothing" : shortened(JSON.stringify(result), resultType);
  return `It returns ${returned}, which ${passing ? "counts as true" : "does not count as true"}.`;
}

const MOST_SHOWN = 80;

function shortened(json: string | undefined, type: string): string {
  if (json === undefined || json.length > MOST_SHOWN) return `a value of the type \`${type}\``;
  return `\`${json}\` (${type})`;
}
