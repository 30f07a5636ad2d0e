import { isWebhook } from "../engine/webhook";
import { newRule } from "../rule/new-rule";
import type { Subject } from "../state/model";
import type { PlaygroundProps } from "../view/props";
import { newWebhook } from "../webhook/new-webhook";
import styles from "./Build.module.css";

/** The policies and rules, of which one is shown. */
export function Subjects({ state, change }: Pick<PlaygroundProps, "state" | "change">) {
  const { configuration, subject } = state;
  const { policies, rules = [], transports = [] } = configuration;
  const button = (name: string, { kind, index }: Subject) => (
    <button
      key={`${kind} ${name}`}
      type="button"
      aria-current={subject.kind === kind && subject.index === index ? "true" : undefined}
      onClick={() => change({ type: "choose-subject", subject: { kind, index } })}
    >
      {name}
    </button>
  );
  return (
    <nav className={styles.subjects} aria-label="What is built">
      <span>Policies</span>
      <div>
        {policies.map(({ name }, index) => button(name, { kind: "policy", index }))}
        <button
          type="button"
          className={styles.add}
          onClick={() => change({ type: "add-policy", policy: { name: "policy" } })}
        >
          + Policy
        </button>
      </div>
      <span>Rules</span>
      <div>
        {rules.map(({ name }, index) => button(name, { kind: "rule", index }))}
        <button
          type="button"
          className={styles.add}
          onClick={() => change({ type: "configure", ...newRule(state) })}
        >
          + Rule
        </button>
      </div>
      <span>Webhooks</span>
      <div>
        {transports.map((transport, index) =>
          isWebhook(transport) ? button(transport.name, { kind: "transport", index }) : null,
        )}
        <button
          type="button"
          className={styles.add}
          onClick={() => change({ type: "configure", ...newWebhook(state) })}
        >
          + Webhook
        </button>
      </div>
    </nav>
  );
}
