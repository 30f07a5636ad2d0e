import { CONFIG_OBJECTS } from "../../../generated/config.js";
import { isInRelease, type ServerRelease } from "../../../match/release";
import type { BindingDraft } from "../state/configuration";
import { fromField, toField } from "./date-field";
import styles from "./Rule.module.css";

const FACTS = CONFIG_OBJECTS["policy-binding"];

interface Props {
  binding: BindingDraft;
  release: ServerRelease;
  onKeys(keys: { [K in keyof BindingDraft]?: BindingDraft[K] | undefined }): void;
}

/** How a binding counts, and how long. */
export function BindingFields({ binding, release, onKeys }: Props) {
  const {
    enabled = true,
    negate = false,
    failure_result: failureResult = false,
    timeout = FACTS.timeout.default,
    expires = null,
  } = binding;
  const canExpire = isInRelease(FACTS.expires.range, release);
  return (
    <>
      <div className={styles.flags}>
        <Flag label="Enabled" value={enabled} onValue={(value) => onKeys({ enabled: value })} />
        <Flag label="Negate" value={negate} onValue={(value) => onKeys({ negate: value })} />
        <Flag
          label="Passes on failure"
          value={failureResult}
          onValue={(value) => onKeys({ failure_result: value })}
        />
      </div>
      <div className={styles.row}>
        <label>
          Timeout, in seconds
          <input
            type="number"
            min={0}
            value={timeout}
            onChange={({ target }) => {
              const { valueAsNumber: seconds } = target;
              onKeys({ timeout: Number.isSafeInteger(seconds) ? seconds : undefined });
            }}
          />
        </label>
        {(canExpire || expires !== null) && (
          <label>
            Expires, in UTC
            <input
              type="datetime-local"
              value={toField(expires)}
              onChange={({ target }) =>
                onKeys({ expires: fromField(target.value) ?? undefined, expiring: undefined })
              }
            />
          </label>
        )}
      </div>
    </>
  );
}

interface FlagProps {
  label: string;
  value: boolean;
  onValue(value: boolean): void;
}

function Flag({ label, value, onValue }: FlagProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={value} onChange={({ target }) => onValue(target.checked)} />
      {label}
    </label>
  );
}
