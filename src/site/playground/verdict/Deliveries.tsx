import { useState } from "react";
import type { Delivery, RuleDecision } from "../../../match/rules/decision";
import { DeliveryPicture } from "../../delivery/DeliveryPicture";
import { Differences } from "../../delivery/Differences";
import { Exactly } from "../../delivery/Exactly";
import { Inline } from "../../text/Inline";
import styles from "./RuleVerdict.module.css";
import { type Circumstances, rendered } from "./rendered";

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
          <Message of={rendered(delivery, circumstances)} />
        </div>
      )}
    </details>
  );
}

function Message({ of }: { of: ReturnType<typeof rendered> }) {
  if (typeof of === "string")
    return (
      <p>
        <Inline text={of} />
      </p>
    );
  return (
    <>
      <DeliveryPicture delivery={of} />
      <Exactly delivery={of} />
      <Differences of={of.differences} />
    </>
  );
}
