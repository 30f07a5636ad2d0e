import { useMemo } from "react";
import type { LintFinding } from "../../../match/lint/lint";
import type { ServerRelease } from "../../../match/release";
import type { PolicyDraft, PolicyField } from "../state/configuration";
import styles from "./Build.module.css";
import { ComboBox } from "./ComboBox";
import { actionChoices, appChoices, modelChoices } from "./choices";
import { QueryField } from "./QueryField";

const ANY = "any";
const NO_CHOICES = [] as const;

interface Props {
  policy: PolicyDraft;
  release: ServerRelease;
  /** Those about the query. */
  lints: readonly LintFinding[];
  /** @param value Null: not set. */
  onField(field: PolicyField, value: string | null): void;
}

/** What an event matcher compares. */
export function MatcherFields({ policy, release, lints, onField }: Props) {
  const { action = null, app = null, model = null, client_ip: clientIp = null } = policy;
  const actions = useMemo(() => actionChoices(release), [release]);
  const apps = useMemo(() => appChoices(release, action), [release, action]);
  const models = useMemo(() => modelChoices(release), [release]);
  return (
    <>
      <div className={styles.fields}>
        <ComboBox
          label="Action"
          value={action}
          choices={actions}
          placeholder={ANY}
          onChange={(value) => onField("action", value)}
        />
        <ComboBox
          label="Model"
          value={model}
          choices={models}
          placeholder={ANY}
          onChange={(value) => onField("model", value)}
        />
        <ComboBox
          label="App"
          value={app}
          choices={apps}
          placeholder={ANY}
          onChange={(value) => onField("app", value)}
        />
        <ComboBox
          label="Client IP"
          value={clientIp}
          choices={NO_CHOICES}
          placeholder={ANY}
          onChange={(value) => onField("client_ip", value)}
        />
      </div>
      <QueryField
        release={release}
        action={action}
        query={policy.query ?? ""}
        lints={lints}
        onQuery={(query) => onField("query", query === "" ? null : query)}
      />
    </>
  );
}
