import { useEffect, useState } from "react";
import type { DeliveredEvent } from "../../../deliver/index";
import type { Python } from "../../../expression/python";
import { Inline } from "../../text/Inline";
import { MAPPING_KINDS, type Sent, sentBy, type WebhookQuestion } from "../engine/webhook";
import { eachMapping } from "../python/asked";
import { ExpressionDetails } from "./ExpressionDetails";
import { Message } from "./Message";
import { sentReason } from "./sent-reason";

interface Props {
  event: DeliveredEvent;
  asked: WebhookQuestion;
  python: Python;
}

/** A message that mappings make: they are run when somebody looks at it. */
export function MappedMessage({ event, asked, python }: Props) {
  const [sent, setSent] = useState<Sent | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // What is asked is made anew at every change of the page.
  const key = JSON.stringify([event, asked]);
  useEffect(() => {
    const [event, asked] = JSON.parse(key) as [DeliveredEvent, WebhookQuestion];
    let isLatest = true;
    const run = eachMapping(asked, async ({ request, forEvent }) => {
      const [result] = await python.evaluate(forEvent?.(event) ?? request, [event]);
      return result;
    });
    run.then(
      (results) => isLatest && setSent(sentBy(asked, event, results)),
      (error) => isLatest && setProblem(String(error)),
    );
    return () => {
      isLatest = false;
    };
  }, [key, python]);
  if (problem !== null) return <p>{problem}</p>;
  if (!sent) return <p>The mappings are run …</p>;
  return (
    <>
      {sent.delivery ? (
        <Message delivery={sent.delivery} />
      ) : (
        <p>
          <Inline text={sentReason(sent)} />
        </p>
      )}
      {MAPPING_KINDS.map((kind) => {
        const result = sent.results[kind];
        return result && <ExpressionDetails key={kind} result={result} />;
      })}
    </>
  );
}
