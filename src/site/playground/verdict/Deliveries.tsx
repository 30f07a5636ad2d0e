import { useState } from "react";
import type { Delivery, RuleDecision } from "../../../match/rules/decision";
import { Inline } from "../../text/Inline";
import { MappedMessage } from "./MappedMessage";
import { Message } from "./Message";
import styles from "./RuleVerdict.module.css";
import { type Circumstances, mappedBy, rendered } from "./rendered";

interface Props {
  rule: RuleDecision;
  circumstancesOf(delivery: Delivery): Circumstances;
}

/** What is sent to whom, and by which way. */
export function Deliveries({ rule, circumstancesOf }: Props) {
  return (
    <>
      <h3>Deliveries</h3>
      <ul className={styles.deliveries}>
        {rule.deliveries.map((delivery, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one person can be told twice
          <li key={index}>
            {delivery.sent ? (
              <Sent delivery={delivery} circumstances={circumstancesOf(delivery)} />
            ) : (
              <p>
                <Way of={delivery} />: {delivery.why}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Way({ of: { transport, mode, recipient } }: { of: Delivery }) {
  return (
    <>
      <strong>{transport}</strong> ({mode}) to {recipient.username ?? recipient.pk}
    </>
  );
}

/** A group can have many members: a message is made when somebody looks at it. */
function Sent({ delivery, circumstances }: { delivery: Delivery; circumstances: Circumstances }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Way of={delivery} />, as {delivery.recipient.as}
      </summary>
      {isOpen && (
        <div className={styles.message}>
          <Seen delivery={delivery} circumstances={circumstances} />
        </div>
      )}
    </details>
  );
}

function Seen({ delivery, circumstances }: { delivery: Delivery; circumstances: Circumstances }) {
  const { event, python } = circumstances;
  const asked = mappedBy(delivery, circumstances);
  if (asked && python) return <MappedMessage event={event} asked={asked} python={python} />;
  const message = rendered(delivery, circumstances);
  if (typeof message !== "string") return <Message delivery={message} />;
  return (
    <p>
      <Inline text={message} />
    </p>
  );
}
