"""Users and groups: those of the fixtures, and whom the event itself names."""

from typing import Any

from .lookups import QuerySet
from .models import Event
from .needs_fixture import unknown
from .stored_order import in_stored_order
from .users import Group, User

#: How the server fills the row of nobody.
ANONYMOUS = {
    "username": "AnonymousUser",
    "name": "AnonymousUser",
    "email": "",
    "groups": [],
}


class Directory:
    """All that is known of people."""

    def __init__(self, fixtures: dict[str, Any], people: list[dict[str, Any]]) -> None:
        """People are known, like the users of the fixtures; that there are no others does not follow."""
        self._users: list[dict[str, Any]] = [*fixtures.get("users", []), *people]
        #: Whether nobody exists but those of the fixtures.
        self.is_closed = "users" in fixtures
        self._events: list[dict[str, Any]] | None = fixtures.get("events")
        self._groups = {one["name"]: one for one in fixtures.get("groups", [])}
        self._knows_groups = "groups" in fixtures

    def actor(self, named: Any) -> User:
        """Whom an event names; nobody where it names none."""
        if not isinstance(named, dict) or named.get("pk") is None:
            return self.anonymous()
        return self.person({key: named[key] for key in ("pk", "username", "email") if key in named})

    def person(self, named: dict[str, Any]) -> User:
        """A user by what an event says, with what the fixtures add."""
        for one in self._users:
            if all(one[key] == named[key] for key in ("pk", "username") if key in one and key in named):
                return User({**named, **one}, self)
        return User(named, self)

    def anonymous(self) -> User:
        """The row that stands for nobody."""
        return User(ANONYMOUS, self, is_nobody=True)

    def users(self, named: list[User]) -> QuerySet:
        """Every user there is: those of the fixtures, and those that are named."""
        described = [self.person(one) for one in self._users]
        names = {one.username for one in described}
        return QuerySet(described + [one for one in named if one.__dict__.get("username") not in names])

    def groups(self) -> QuerySet:
        """Every group of the fixtures."""
        if not self._knows_groups:
            raise unknown("Which groups there are is known to the server only.", "groups")
        return QuerySet([self.group(name) for name in self._groups])

    def events(self) -> QuerySet:
        """Every event that is stored."""
        if self._events is None:
            raise unknown("Which other events there are is known to the server only.", "events")
        return QuerySet([Event(in_stored_order(one)) for one in self._events])

    def group(self, name: str) -> Group:
        """A group by its name; nothing else is known of one that is not described."""
        known = self._groups.get(name, {"name": name})
        return Group({key: known[key] for key in known if key != "parents"})

    def with_parents(self, names: list[str]) -> list[Group]:
        """These groups and all above them, each once."""
        found: dict[str, Group] = {}
        waiting = list(names)
        while waiting:
            name = waiting.pop(0)
            if name in found:
                continue
            found[name] = self.group(name)
            waiting += self._groups.get(name, {}).get("parents", [])
        return list(found.values())
