import type { ReactNode } from "react";
import type { ServerRelease } from "../../../match/release";
import build from "../build/Build.module.css";
import {
  changed,
  freeName,
  namesOf,
  type PlaygroundConfiguration,
  type TransportDraft,
  withKeys,
  without,
} from "../state/configuration";
import styles from "./Rule.module.css";
import { TransportFields } from "./TransportFields";

interface Props {
  configuration: PlaygroundConfiguration;
  release: ServerRelease;
  /** Names of those that the rule uses. */
  used: readonly string[];
  /** Warnings about a transport in the rule, by its place there. */
  lintsOfUse(index: number): ReactNode;
  /** Whether all is unfolded from the start, as something is wrong. */
  isOpen: boolean;
  /** Warnings about a transport itself. */
  lintsOf(index: number): ReactNode;
  onUsed(names: readonly string[]): void;
  onTransports(transports: readonly TransportDraft[]): void;
}

/** The ways by which a rule tells people. */
export function Transports(props: Props) {
  const { configuration, release, used, isOpen, onUsed, onTransports } = props;
  const { lintsOfUse, lintsOf } = props;
  const { transports = [] } = configuration;
  return (
    <fieldset className={styles.part}>
      <legend>Transports</legend>
      {namesOf(configuration, "transports").map((name) => (
        <div key={name}>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={used.includes(name)}
              onChange={({ target }) =>
                onUsed(target.checked ? [...used, name] : used.filter((one) => one !== name))
              }
            />
            {name}
          </label>
          {lintsOfUse(used.indexOf(name))}
        </div>
      ))}
      <details className={styles.more} open={isOpen}>
        <summary>What they are</summary>
        {transports.map((transport, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name changes while it is typed
          <div key={index} className={styles.transport}>
            <TransportFields
              transport={transport}
              others={transports.filter((one) => one !== transport)}
              mappings={namesOf(configuration, "mappings")}
              release={release}
              onKeys={(keys) =>
                onTransports(changed(transports, index, (one) => withKeys(one, keys)))
              }
              onRemove={() => onTransports(without(transports, index))}
            />
            {lintsOf(index)}
          </div>
        ))}
        <button
          type="button"
          className={build.quiet}
          onClick={() =>
            onTransports([
              ...transports,
              { name: freeName("transport", transports), mode: "local" },
            ])
          }
        >
          Add a transport
        </button>
      </details>
    </fieldset>
  );
}
