import type { PolicyDraft } from "../state/configuration";
import { lintsAt } from "../state/lints-at";
import type { PlaygroundProps } from "../view/props";
import styles from "./Build.module.css";
import { ExpressionField } from "./ExpressionField";
import { Lints } from "./Lints";
import { MatcherFields } from "./MatcherFields";
import { NameField } from "./NameField";
import { PolicyKind } from "./PolicyKind";

/** The fields of one policy, and what is wrong with them. */
export function PolicyForm(props: PlaygroundProps & { policy: PolicyDraft }) {
  const { state, change, policy, lints } = props;
  const { release, configuration, subject } = state;
  const { index } = subject;
  const path = `/policies/${index}`;
  const own = lintsAt(lints, path);
  return (
    <>
      <div className={styles.nameRow}>
        <NameField
          label="Name"
          name={policy.name}
          taken={configuration.policies.filter((one) => one !== policy)}
          onName={(name) => change({ type: "edit-policy", index, keys: { name } })}
        />
        {configuration.policies.length > 1 && (
          <button
            type="button"
            className={styles.quiet}
            onClick={() => change({ type: "remove-policy", index })}
          >
            Remove
          </button>
        )}
      </div>
      <PolicyKind policy={policy} onKeys={(keys) => change({ type: "edit-policy", index, keys })} />
      {policy.expression === undefined ? (
        <>
          <MatcherFields
            policy={policy}
            release={release}
            lints={lintsAt(own, `${path}/query`)}
            onField={(field, value) =>
              change({ type: "edit-policy", index, keys: { [field]: value ?? undefined } })
            }
          />
          <Lints state={state} change={change} lints={own} />
        </>
      ) : (
        <ExpressionField
          {...props}
          expression={policy.expression}
          lints={own}
          onExpression={(expression) =>
            change({ type: "edit-policy", index, keys: { expression } })
          }
        />
      )}
    </>
  );
}
