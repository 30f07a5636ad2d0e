import type { ReactNode } from "react";
import { NameField } from "../build/NameField";
import { freeName, type GroupDraft } from "../state/configuration";
import { MembersField } from "./MembersField";
import { ObjectList } from "./ObjectList";

interface Props {
  groups: readonly GroupDraft[];
  isOpen: boolean;
  lintsOf(index: number): ReactNode;
  onGroups(groups: readonly GroupDraft[]): void;
}

/** The groups that there are, with their direct members: only these are told. */
export function Groups({ groups, isOpen, lintsOf, onGroups }: Props) {
  return (
    <ObjectList
      summary="Groups and their members"
      isOpen={isOpen}
      objects={groups}
      fieldsOf={(group, onKeys) => (
        <>
          <NameField
            label="Group"
            name={group.name}
            taken={groups.filter((one) => one !== group)}
            onName={(name) => onKeys({ name })}
          />
          <MembersField users={group.users ?? []} onUsers={(users) => onKeys({ users })} />
        </>
      )}
      lintsOf={lintsOf}
      add="Add a group"
      fresh={() => ({ name: freeName("group", groups), users: [] })}
      onObjects={onGroups}
    />
  );
}
