import { SEVERITIES } from "../../../deliver/index";
import build from "../build/Build.module.css";
import { Lints } from "../build/Lints";
import { NameField } from "../build/NameField";
import { MAPPING_KINDS, severityOf } from "../engine/webhook";
import { LoadPython } from "../python/LoadPython";
import python from "../python/Python.module.css";
import { TryWith } from "../python/TryWith";
import type { TransportDraft } from "../state/configuration";
import type { PlaygroundProps } from "../view/props";
import { MappingField } from "./MappingField";
import { ReceiverSchema } from "./ReceiverSchema";

const MODES = { webhook: "Generic webhook", webhook_slack: "Slack or Discord" } as const;

/** A webhook: where it goes, what makes its body and its headers, and what its receiver takes. */
export function WebhookForm(props: PlaygroundProps & { transport: TransportDraft }) {
  const { state, change, transport, lints, explained, python: control } = props;
  const { configuration, subject, trial } = state;
  const { transports = [] } = configuration;
  const { index } = subject;
  const path = `/transports/${index}`;
  const results = explained?.kind === "transport" ? explained.sent.results : {};
  const edit = (keys: { [K in keyof TransportDraft]?: TransportDraft[K] | undefined }) =>
    change({ type: "edit-transport", index, keys });
  const usesPython = MAPPING_KINDS.some(
    (kind) => transport[`webhook_mapping_${kind}`] || transport.webhook_mapping,
  );
  return (
    <>
      <div className={build.nameRow}>
        <NameField
          label="Name"
          name={transport.name}
          taken={transports.filter((one) => one !== transport)}
          onName={(name) => edit({ name })}
        />
      </div>
      <div className={python.row}>
        <label>
          Mode
          <select value={transport.mode} onChange={({ target }) => edit({ mode: target.value })}>
            {Object.entries(MODES).map(([mode, words]) => (
              <option key={mode} value={mode}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <label>
          Severity of the rule
          <select
            value={severityOf(trial)}
            onChange={({ target }) =>
              change({ type: "try-with", keys: { severity: target.value } })
            }
          >
            {SEVERITIES.map((severity) => (
              <option key={severity}>{severity}</option>
            ))}
          </select>
        </label>
      </div>
      <div className={python.row}>
        <label>
          Webhook URL
          <input
            type="url"
            value={transport.webhook_url ?? ""}
            onChange={({ target }) => edit({ webhook_url: target.value })}
          />
        </label>
      </div>
      {MAPPING_KINDS.map((kind) => (
        <MappingField
          key={kind}
          {...props}
          kind={kind}
          transport={transport}
          result={results[kind]}
        />
      ))}
      {usesPython && <LoadPython {...control} />}
      <Lints
        state={state}
        change={change}
        lints={lints.filter((lint) => lint.path === path || lint.path.startsWith(`${path}/`))}
      />
      <ReceiverSchema
        schema={trial?.receiverSchema ?? ""}
        onSchema={(schema) =>
          change({ type: "try-with", keys: { receiverSchema: schema || undefined } })
        }
      />
      <TryWith trial={trial} onTrial={(keys) => change({ type: "try-with", keys })} />
    </>
  );
}
