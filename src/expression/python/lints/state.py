"""What is certain at one place of an expression, on all ways that lead there."""

import ast
from dataclasses import dataclass, field

from .actions import ANY, Actions
from .paths import Path

LOOKUP_ERRORS = frozenset({"KeyError", "LookupError"})
EVERYTHING = frozenset({"Exception", "BaseException"})


@dataclass(frozen=True)
class Value:
    """What a local name stands for: a path, and what was written when it was assigned."""

    path: Path | None = None
    node: ast.expr | None = None


UNKNOWN = Value()


@dataclass
class State:
    """Changed in place; whoever goes two ways takes a copy."""

    values: dict[str, Value]
    # Paths that are there, and those that are neither empty nor None.
    present: set[Path] = field(default_factory=set)
    filled: set[Path] = field(default_factory=set)
    actions: Actions = ANY
    # Names that some way has assigned.
    assigned: set[str] = field(default_factory=set)
    # Names of exceptions that a `try` around handles.
    caught: frozenset[str] = frozenset()
    # Inside of a function of its own, which may be called where more is certain.
    is_deferred: bool = False

    def copy(self) -> "State":
        return State(
            dict(self.values),
            set(self.present),
            set(self.filled),
            self.actions,
            set(self.assigned),
            self.caught,
            self.is_deferred,
        )

    def catches(self, *exceptions: str) -> bool:
        return not self.caught.isdisjoint((*exceptions, *EVERYTHING))

    def bind(self, name: str, value: Value) -> None:
        self.values[name] = value
        self.assigned.add(name)

    def forget(self, names: set[str]) -> None:
        """After code that may have assigned them."""
        for name in names:
            self.bind(name, UNKNOWN)

    def fill(self, path: Path) -> None:
        self.filled.add(path)
        self.present.add(path)


def merged(states: list[State | None]) -> State | None:
    """Where several ways meet; None where none of them leads on."""
    ways = [state for state in states if state is not None]
    if not ways:
        return None
    result = ways[0].copy()
    for other in ways[1:]:
        result.values = {
            name: value if other.values.get(name) == value else UNKNOWN
            for name, value in result.values.items()
        } | {name: UNKNOWN for name in other.values if name not in result.values}
        result.present &= other.present
        result.filled &= other.filled
        result.actions = result.actions.union(other.actions)
        result.assigned |= other.assigned
    return result
