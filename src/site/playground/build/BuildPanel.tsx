import { isWebhook } from "../engine/webhook";
import { LoadPython } from "../python/LoadPython";
import { RuleForm } from "../rule/RuleForm";
import type { PlaygroundConfiguration, RuleDraft } from "../state/configuration";
import { Panel } from "../view/Panel";
import type { PlaygroundProps } from "../view/props";
import { WebhookForm } from "../webhook/WebhookForm";
import styles from "./Build.module.css";
import { Elsewhere } from "./Elsewhere";
import { PolicyForm } from "./PolicyForm";
import { Subjects } from "./Subjects";

const TITLES = { policy: "Policy", rule: "Rule", transport: "Webhook" } as const;

/** What is built: one policy or rule at a time. */
export function BuildPanel(props: PlaygroundProps) {
  const { state, change } = props;
  const { configuration, subject } = state;
  const policy = subject.kind === "policy" ? configuration.policies[subject.index] : undefined;
  const rule = subject.kind === "rule" ? configuration.rules?.[subject.index] : undefined;
  const transport =
    subject.kind === "transport" ? configuration.transports?.[subject.index] : undefined;
  return (
    <Panel title={TITLES[subject.kind]} tab="Build">
      <Subjects state={state} change={change} />
      <div className={styles.body}>
        {policy && <PolicyForm key={subject.index} {...props} policy={policy} />}
        {rule && <RuleForm key={subject.index} {...props} rule={rule} />}
        {rule && bindsExpression(rule, configuration) && <LoadPython {...props.python} />}
        {isWebhook(transport) && (
          <WebhookForm key={subject.index} {...props} transport={transport} />
        )}
        <Elsewhere {...props} />
        {!policy && !rule && !transport && (
          <p className={styles.hint}>There is no policy. Add one.</p>
        )}
      </div>
    </Panel>
  );
}

/** Whether what the rule decides depends on Python. */
function bindsExpression({ bindings = [] }: RuleDraft, { policies }: PlaygroundConfiguration) {
  return policies.some(
    ({ name, expression }) =>
      expression !== undefined && bindings.some(({ policy }) => policy === name),
  );
}
