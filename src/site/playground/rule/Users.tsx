import type { ReactNode } from "react";
import build from "../build/Build.module.css";
import { changed, freeName, type UserDraft, without } from "../state/configuration";
import styles from "./Rule.module.css";

interface Props {
  users: readonly UserDraft[];
  /** Whether it is unfolded from the start, as something is wrong. */
  isOpen: boolean;
  lintsOf(index: number): ReactNode;
  onUsers(users: readonly UserDraft[]): void;
}

/** What is known of people: a message holds the address of whom it is for. */
export function Users({ users, isOpen, lintsOf, onUsers }: Props) {
  const edit = (index: number, keys: Partial<UserDraft>) =>
    onUsers(changed(users, index, (user) => ({ ...user, ...keys })));
  return (
    <details className={styles.more} open={isOpen}>
      <summary>People and their mail addresses</summary>
      {users.map((user, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name changes while it is typed
        <div key={index}>
          <div className={styles.row}>
            <label>
              User name
              <input
                value={user.username}
                spellCheck={false}
                onChange={({ target }) =>
                  target.value !== "" && edit(index, { username: target.value })
                }
              />
            </label>
            <label>
              Mail address
              <input
                type="email"
                value={user.email ?? ""}
                placeholder="ada@example.com"
                onChange={({ target }) => edit(index, { email: target.value })}
              />
            </label>
            <button
              type="button"
              className={build.quiet}
              onClick={() => onUsers(without(users, index))}
            >
              Remove
            </button>
          </div>
          {lintsOf(index)}
        </div>
      ))}
      <button
        type="button"
        className={build.quiet}
        onClick={() => onUsers([...users, newUser(users)])}
      >
        Add a person
      </button>
    </details>
  );
}

function newUser(users: readonly UserDraft[]): UserDraft {
  const taken = users.map(({ username }) => ({ name: username }));
  const pk = Math.max(0, ...users.map((user) => user.pk)) + 1;
  return { pk, username: freeName("user", taken), email: "" };
}
