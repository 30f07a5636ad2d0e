import { RuleForm } from "../rule/RuleForm";
import { Panel } from "../view/Panel";
import type { PlaygroundProps } from "../view/props";
import styles from "./Build.module.css";
import { Elsewhere } from "./Elsewhere";
import { PolicyForm } from "./PolicyForm";
import { Subjects } from "./Subjects";

/** What is built: one policy or rule at a time. */
export function BuildPanel(props: PlaygroundProps) {
  const { state, change } = props;
  const { configuration, subject } = state;
  const policy = subject.kind === "policy" ? configuration.policies[subject.index] : undefined;
  const rule = subject.kind === "rule" ? configuration.rules?.[subject.index] : undefined;
  return (
    <Panel title={subject.kind === "rule" ? "Rule" : "Policy"} tab="Build">
      <Subjects state={state} change={change} />
      <div className={styles.body}>
        {policy && <PolicyForm key={subject.index} {...props} policy={policy} />}
        {rule && <RuleForm key={subject.index} {...props} rule={rule} />}
        <Elsewhere {...props} />
        {!policy && !rule && <p className={styles.hint}>There is no policy. Add one.</p>}
      </div>
    </Panel>
  );
}
