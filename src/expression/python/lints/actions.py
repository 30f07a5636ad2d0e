"""Which actions an event can have at a place of an expression."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .facts import CUSTOM, ActionFacts


@dataclass(frozen=True)
class Actions:
    """A set of actions: those included, or all but those excluded. `custom_` is every custom one."""

    included: frozenset[str] | None = None
    excluded: frozenset[str] = frozenset()

    def only(self, names: Iterable[str]) -> "Actions":
        return Actions(frozenset(name for name in names if self.allows(name)))

    def without(self, names: Iterable[str]) -> "Actions":
        gone = frozenset(names)
        if self.included is None:
            return Actions(None, self.excluded | gone)
        return Actions(frozenset(name for name in self.included if not _is_in(name, gone)))

    def union(self, other: "Actions") -> "Actions":
        if self.included is not None and other.included is not None:
            return Actions(self.included | other.included)
        if self.included is not None:
            return Actions(None, other.excluded - self.included)
        if other.included is not None:
            return Actions(None, self.excluded - other.included)
        return Actions(None, self.excluded & other.excluded)

    def allows(self, name: str) -> bool:
        if self.included is not None:
            return _is_in(name, self.included) or (
                name == CUSTOM and any(each.startswith(CUSTOM) for each in self.included)
            )
        return not _is_in(name, self.excluded)

    def among(self, known: Mapping[str, ActionFacts]) -> list[str]:
        """Those of the known actions that are in the set."""
        return [name for name in known if self.allows(name)]


ANY = Actions()


def _is_in(name: str, names: frozenset[str]) -> bool:
    return name in names or (name.startswith(CUSTOM) and CUSTOM in names)
