import type { ReactNode } from "react";
import type { ServerRelease } from "../../../match/release";
import type { BindingDraft, PlaygroundConfiguration } from "../state/configuration";
import { changed, withKeys, without } from "../state/configuration";
import { BindingFields } from "./BindingFields";
import { boundName, boundTo, choicesOf, inOrder, moved, nextOrder } from "./bindings";
import styles from "./Rule.module.css";

interface Props {
  configuration: PlaygroundConfiguration;
  release: ServerRelease;
  bindings: readonly BindingDraft[];
  /** Warnings about a binding, by its place in the list. */
  lintsOf(index: number): ReactNode;
  onBindings(bindings: readonly BindingDraft[]): void;
}

/** What a rule binds, in the order in which the server runs it. One that passes is enough. */
export function Bindings({ configuration, release, bindings, lintsOf, onBindings }: Props) {
  const choices = choicesOf(configuration);
  const ordered = inOrder(bindings);
  return (
    <fieldset className={styles.part}>
      <legend>Bindings: any one that passes is enough</legend>
      <ol className={styles.bindings}>
        {ordered.map((index, place) => {
          const binding = bindings[index] as BindingDraft;
          const name = boundName(binding);
          return (
            <li key={index} className={binding.enabled === false ? styles.disabled : undefined}>
              <div className={styles.bound}>
                <select
                  aria-label={`Bound in place ${place + 1}`}
                  value={name}
                  onChange={({ target }) =>
                    onBindings(changed(bindings, index, (old) => boundTo(old, target.value)))
                  }
                >
                  {[...new Set([...choices, name])].map((choice) => (
                    <option key={choice} value={choice}>
                      {choice.replace(":", ": ")}
                    </option>
                  ))}
                </select>
                <button
                  type="button"
                  className="sign-button"
                  aria-label={`Move ${name} up`}
                  disabled={place === 0}
                  onClick={() => onBindings(moved(bindings, place, -1))}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className="sign-button"
                  aria-label={`Move ${name} down`}
                  disabled={place === ordered.length - 1}
                  onClick={() => onBindings(moved(bindings, place, 1))}
                >
                  ↓
                </button>
                <button
                  type="button"
                  className="sign-button"
                  aria-label={`Remove ${name}`}
                  onClick={() => onBindings(without(bindings, index))}
                >
                  ×
                </button>
              </div>
              <BindingFields
                binding={binding}
                release={release}
                onKeys={(keys) =>
                  onBindings(changed(bindings, index, (old) => withKeys(old, keys)))
                }
              />
              {lintsOf(index)}
            </li>
          );
        })}
      </ol>
      <label className={styles.bind}>
        Bind
        <select
          value=""
          onChange={({ target }) =>
            onBindings([...bindings, boundTo({ order: nextOrder(bindings) }, target.value)])
          }
        >
          <option value="" disabled>
            a policy, a group or a user
          </option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice.replace(":", ": ")}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
