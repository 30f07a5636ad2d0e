import type { ReactNode } from "react";
import build from "../build/Build.module.css";
import { NameField } from "../build/NameField";
import { changed, freeName, type GroupDraft, without } from "../state/configuration";
import { MembersField } from "./MembersField";
import styles from "./Rule.module.css";

interface Props {
  groups: readonly GroupDraft[];
  /** Whether it is unfolded from the start, as something is wrong. */
  isOpen: boolean;
  lintsOf(index: number): ReactNode;
  onGroups(groups: readonly GroupDraft[]): void;
}

/** The groups that there are, with their direct members: only these are told. */
export function Groups({ groups, isOpen, lintsOf, onGroups }: Props) {
  return (
    <details className={styles.more} open={isOpen}>
      <summary>Groups and their members</summary>
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name changes while it is typed
        <div key={index}>
          <div className={styles.row}>
            <NameField
              label="Group"
              name={group.name}
              taken={groups.filter((one) => one !== group)}
              onName={(name) => onGroups(changed(groups, index, (one) => ({ ...one, name })))}
            />
            <MembersField
              users={group.users ?? []}
              onUsers={(users) => onGroups(changed(groups, index, (one) => ({ ...one, users })))}
            />
            <button
              type="button"
              className={build.quiet}
              onClick={() => onGroups(without(groups, index))}
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
        onClick={() => onGroups([...groups, { name: freeName("group", groups), users: [] }])}
      >
        Add a group
      </button>
    </details>
  );
}
