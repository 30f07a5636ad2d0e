import { CONFIG_ENUMS, CONFIG_OBJECTS } from "../../../generated/config.js";
import { isInRelease, type ServerRelease } from "../../../match/release";
import build from "../build/Build.module.css";
import { NameField } from "../build/NameField";
import type { TransportDraft } from "../state/configuration";
import styles from "./Rule.module.css";

interface Props {
  transport: TransportDraft;
  others: readonly TransportDraft[];
  /** Names of the mappings that there are. */
  mappings: readonly string[];
  release: ServerRelease;
  onKeys(keys: { [K in keyof TransportDraft]?: TransportDraft[K] | undefined }): void;
  onRemove(): void;
}

const MAPPING_LABELS = {
  webhook_mapping: "Mapping of the body",
  webhook_mapping_body: "Mapping of the body",
  webhook_mapping_headers: "Mapping of the headers",
} as const;
type MappingKey = keyof typeof MAPPING_LABELS;

const NONE = "";

/** What one transport is. */
export function TransportFields(props: Props) {
  const { transport, others, mappings, release, onKeys, onRemove } = props;
  const { name, mode = "local", webhook_url: url = "", send_once: once = false } = transport;
  const isWebhook = mode.startsWith("webhook");
  return (
    <>
      <div className={styles.row}>
        <NameField
          label="Transport"
          name={name}
          taken={others}
          onName={(next) => onKeys({ name: next })}
        />
        <label>
          Mode
          <select value={mode} onChange={({ target }) => onKeys({ mode: target.value })}>
            {Object.keys(CONFIG_ENUMS["transport-modes"] ?? {}).map((value) => (
              <option key={value}>{value}</option>
            ))}
          </select>
        </label>
        <button type="button" className={build.quiet} onClick={onRemove}>
          Remove
        </button>
      </div>
      {isWebhook && (
        <>
          <label>
            Webhook URL
            <input
              type="url"
              value={url}
              placeholder="https://chat.example.com/hook"
              onChange={({ target }) => onKeys({ webhook_url: target.value })}
            />
          </label>
          <div className={styles.row}>
            {shownMappings(transport, release).map((key) => (
              <label key={key}>
                {MAPPING_LABELS[key]}
                <select
                  value={transport[key] ?? NONE}
                  onChange={({ target }) => onKeys({ [key]: target.value || undefined })}
                >
                  <option value={NONE}>none</option>
                  {mappings.map((mapping) => (
                    <option key={mapping}>{mapping}</option>
                  ))}
                </select>
              </label>
            ))}
          </div>
        </>
      )}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={once}
          onChange={({ target }) => onKeys({ send_once: target.checked })}
        />
        Send once: to the first recipient alone
      </label>
    </>
  );
}

/** The keys of the release, and those of another one that are set. */
function shownMappings(transport: TransportDraft, release: ServerRelease): MappingKey[] {
  const keys = Object.keys(MAPPING_LABELS) as MappingKey[];
  return keys.filter(
    (key) =>
      Boolean(transport[key]) ||
      isInRelease(CONFIG_OBJECTS["notification-transport"][key].range, release),
  );
}
