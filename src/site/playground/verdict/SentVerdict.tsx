import clsx from "clsx";
import { MAPPING_KINDS, type Sent, sentVerdict } from "../engine/webhook";
import type { PlaygroundState } from "../state/model";
import { BodyDiff } from "../webhook/BodyDiff";
import { ReceiverCheck } from "../webhook/ReceiverCheck";
import webhook from "../webhook/Webhook.module.css";
import { ExpressionDetails } from "./ExpressionDetails";
import { Message } from "./Message";
import { sentReason } from "./sent-reason";
import styles from "./Why.module.css";
import { verdictWords } from "./words";

/** What a webhook sends about the event, beside what it would send by itself. */
export function SentVerdict({ sent, state }: { sent: Sent; state: PlaygroundState }) {
  const { delivery, standard, results } = sent;
  const { sign, word, look } = verdictWords(sentVerdict(sent), "transport");
  const schema = state.trial?.receiverSchema;
  return (
    <>
      <div className={clsx(styles.verdict, styles[look])} role="status">
        <p className={styles.word}>
          <span aria-hidden="true">{sign}</span> {word.charAt(0).toUpperCase() + word.slice(1)}
        </p>
        <p>{sentReason(sent)}</p>
      </div>
      {delivery && (
        <>
          <div className={webhook.message}>
            <Message delivery={delivery} />
          </div>
          {delivery.isMapped && !delivery.failure && (
            <BodyDiff standard={standard} body={delivery.body} />
          )}
          {schema && !delivery.failure && <ReceiverCheck schema={schema} body={delivery.body} />}
        </>
      )}
      {MAPPING_KINDS.map((kind) => {
        const result = results[kind];
        return result && <ExpressionDetails key={kind} result={result} />;
      })}
    </>
  );
}
