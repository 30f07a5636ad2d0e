import { CONFIG_ENUMS } from "../../../generated/config.js";
import build from "../build/Build.module.css";
import { Lints } from "../build/Lints";
import { NameField } from "../build/NameField";
import { namesOf, type RuleDraft } from "../state/configuration";
import { lintsAt } from "../state/lints-at";
import type { PlaygroundProps } from "../view/props";
import { Bindings } from "./Bindings";
import { hasDestinationGroup } from "./destination";
import { Groups } from "./Groups";
import styles from "./Rule.module.css";
import { Transports } from "./Transports";
import { Users } from "./Users";

const NOBODY = "";

/** One rule: what it binds, whom it tells, how loudly and by which ways. */
export function RuleForm(props: PlaygroundProps & { rule: RuleDraft }) {
  const { state, change, rule, lints } = props;
  const { configuration, release, subject } = state;
  const { index } = subject;
  const { groups = [], users = [], rules = [] } = configuration;
  const path = `/rules/${index}`;
  const shownElsewhere = [`${path}/bindings`, `${path}/transports`].flatMap((part) =>
    lintsAt(lints, part),
  );
  const own = lintsAt(lints, path).filter((lint) => !shownElsewhere.includes(lint));
  const hasLints = (pointer: string) => lintsAt(lints, pointer).length > 0;
  const lintsOf = (pointer: string) => (
    <Lints state={state} change={change} lints={lintsAt(lints, pointer)} />
  );
  const edit = (keys: { [K in keyof RuleDraft]?: RuleDraft[K] | undefined }) =>
    change({ type: "edit-rule", index, keys });
  const hasDestination = hasDestinationGroup(release);
  const groupKey = hasDestination ? "destination_group" : "group";
  const group = rule[groupKey] ?? NOBODY;
  const severities = Object.keys(CONFIG_ENUMS.severities ?? {});
  const severity = rule.severity ?? "notice";
  return (
    <>
      <div className={build.nameRow}>
        <NameField
          label="Name"
          name={rule.name}
          taken={rules.filter((one) => one !== rule)}
          onName={(name) => edit({ name })}
        />
        <button
          type="button"
          className={build.quiet}
          onClick={() => change({ type: "remove-rule", index })}
        >
          Remove
        </button>
      </div>
      <Bindings
        configuration={configuration}
        release={release}
        bindings={rule.bindings ?? []}
        lintsOf={(place) => lintsOf(`${path}/bindings/${place}`)}
        onBindings={(bindings) => edit({ bindings })}
      />
      <fieldset className={styles.part}>
        <legend>Recipients</legend>
        <div className={styles.row}>
          <label>
            Group
            <select
              value={group}
              onChange={({ target }) => edit({ [groupKey]: target.value || undefined })}
            >
              <option value={NOBODY}>nobody</option>
              {[...new Set([...namesOf(configuration, "groups"), group])]
                .filter((name) => name !== NOBODY)
                .map((name) => (
                  <option key={name}>{name}</option>
                ))}
            </select>
          </label>
          <label>
            Severity
            <select value={severity} onChange={({ target }) => edit({ severity: target.value })}>
              {[...new Set([...severities, severity])].map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        </div>
        {hasDestination ? (
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={rule.destination_event_user ?? false}
              onChange={({ target }) => edit({ destination_event_user: target.checked })}
            />
            and the user of the event, before the group
          </label>
        ) : (
          <p className={build.hint}>The user of the event can be told from 2025.8 on.</p>
        )}
        <Groups
          groups={groups}
          isOpen={hasLints("/groups")}
          lintsOf={(place) => lintsOf(`/groups/${place}`)}
          onGroups={(next) => change({ type: "set-groups", groups: next })}
        />
        <Users
          users={users}
          isOpen={hasLints("/users")}
          lintsOf={(place) => lintsOf(`/users/${place}`)}
          onUsers={(next) => change({ type: "set-users", users: next })}
        />
      </fieldset>
      <Transports
        configuration={configuration}
        release={release}
        used={rule.transports ?? []}
        lintsOfUse={(place) => lintsOf(`${path}/transports/${place}`)}
        isOpen={hasLints("/transports")}
        lintsOf={(place) => lintsOf(`/transports/${place}`)}
        onUsed={(transports) => edit({ transports })}
        onTransports={(transports) => change({ type: "set-transports", transports })}
      />
      <Lints state={state} change={change} lints={own} />
    </>
  );
}
