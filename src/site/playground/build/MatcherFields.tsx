import { useMemo } from "react";
import type { LintFinding } from "../../../match/lint/lint";
import type { ServerRelease } from "../../../match/release";
import type { PolicyDraft, PolicyField } from "../state/configuration";
import styles from "./Build.module.css";
import { ComboBox } from "./ComboBox";
import { actionChoices, appChoices, modelChoices } from "./choices";
import { QueryField } from "./QueryField";

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
  const { action = null, query } = policy;
  const fields = useMemo(
    () =>
      [
        { field: "action", label: "Action", choices: actionChoices(release) },
        { field: "model", label: "Model", choices: modelChoices(release) },
        { field: "app", label: "App", choices: appChoices(release, action) },
        { field: "client_ip", label: "Client IP", choices: [] },
      ] as const,
    [release, action],
  );
  return (
    <>
      <div className={styles.fields}>
        {fields.map(({ field, label, choices }) => (
          <ComboBox
            key={field}
            label={label}
            value={policy[field] ?? null}
            choices={choices}
            placeholder="any"
            onChange={(value) => onField(field, value)}
          />
        ))}
      </div>
      <QueryField
        release={release}
        action={action}
        query={query ?? ""}
        lints={lints}
        onQuery={(query) => onField("query", query === "" ? null : query)}
      />
    </>
  );
}
