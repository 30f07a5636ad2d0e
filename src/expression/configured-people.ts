/** Users and groups of a configuration, as expressions can ask for them. */
import type { Configuration, Group, User } from "../match/config/model.js";
import type { Fixtures, GroupFixture, UserFixture } from "./fixtures.js";

/** What the fixtures say, and what a configuration says beside it. */
export function withPeopleOf(
  { users, groups }: Configuration,
  fixtures: Fixtures,
): { fixtures: Fixtures; people: UserFixture[] } {
  const said = new Set(fixtures.groups?.map(({ name }) => name));
  const others = groups.filter(({ name }) => !said.has(name)).map(groupFixture);
  return {
    fixtures:
      others.length > 0
        ? { ...fixtures, groups: [...(fixtures.groups ?? []), ...others] }
        : fixtures,
    people: users.map((user) => userFixture(user, groups)),
  };
}

/** A group whose members are not all known leaves open who is in it, so the groups of everybody are. */
function userFixture({ pk, username, email }: User, groups: readonly Group[]): UserFixture {
  const areKnown = groups.every(({ isOpen }) => !isOpen);
  const own = groups.filter(({ users }) => users.some((one) => one === pk || one === username));
  return {
    pk,
    username,
    ...(email !== null && { email }),
    ...(areKnown && { groups: own.map(({ name }) => name) }),
  };
}

function groupFixture({ pk, name, parents }: Group): GroupFixture {
  return { name, ...(pk !== null && { pk }), parents: parents.map((parent) => parent.name) };
}
