import type { ReactNode } from "react";
import { NameField } from "../build/NameField";
import { freeName, type UserDraft } from "../state/configuration";
import { ObjectList } from "./ObjectList";

interface Props {
  users: readonly UserDraft[];
  isOpen: boolean;
  lintsOf(index: number): ReactNode;
  onUsers(users: readonly UserDraft[]): void;
}

/** What is known of people: a message holds the address of whom it is for. */
export function Users({ users, isOpen, lintsOf, onUsers }: Props) {
  return (
    <ObjectList
      summary="People and their mail addresses"
      isOpen={isOpen}
      objects={users}
      fieldsOf={(user, onKeys) => (
        <>
          <NameField
            label="User name"
            name={user.username}
            taken={namesIn(users.filter((one) => one !== user))}
            onName={(username) => onKeys({ username })}
          />
          <label>
            Mail address
            <input
              type="email"
              value={user.email ?? ""}
              placeholder="ada@example.com"
              onChange={({ target }) => onKeys({ email: target.value })}
            />
          </label>
        </>
      )}
      lintsOf={lintsOf}
      add="Add a person"
      fresh={() => newUser(users)}
      onObjects={onUsers}
    />
  );
}

function newUser(users: readonly UserDraft[]): UserDraft {
  const pk = Math.max(0, ...users.map((user) => user.pk)) + 1;
  return { pk, username: freeName("user", namesIn(users)), email: "" };
}

function namesIn(users: readonly UserDraft[]): { name: string }[] {
  return users.map(({ username }) => ({ name: username }));
}
