"""The objects of authentik that an expression meets, as far as their data is known here."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from .needs_fixture import NeedsFixture, unknown


#: Attributes that the release has, known here or not, by name of the model.
ATTRIBUTES: dict[str, frozenset[str]] = {}


#: What every row of Django can do, and none here.
_DJANGO = frozenset({"save", "delete", "refresh_from_db", "full_clean", "clean", "_meta", "_state", "serializer"})


class Model:
    """A row of the database. What is not known of it raises when it is read."""

    app_label = ""
    #: Key of the fixtures that describes such a row.
    fixture = ""
    #: Attributes that the server has and nothing here can answer.
    beyond: frozenset[str] = frozenset()

    def __getattr__(self, name: str) -> Any:
        if self._has(name):
            raise self._unknown(name)
        if name in _DJANGO or name in type(self).beyond:
            raise NeedsFixture(f"`{name}` of {self!r} is part of the server and cannot run here.")
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")

    def _has(self, name: str) -> bool:
        """Whether the release knows the attribute."""
        return name in ATTRIBUTES.get(type(self).__name__, ())

    def _unknown(self, name: str) -> NeedsFixture:
        return unknown(f"`{name}` of {self!r} is known to the server only.", type(self).fixture)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and other.pk == self.pk

    def __hash__(self) -> int:
        return hash(self.pk)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self}>"


def as_uuid(value: Any) -> Any:
    """A UUID where the text is one; otherwise what was given."""
    try:
        return UUID(value)
    except (ValueError, TypeError, AttributeError):
        return value


def as_datetime(value: Any) -> Any:
    """An aware date; otherwise what was given."""
    try:
        return datetime.fromisoformat(value)
    except (ValueError, TypeError):
        return value


class Event(Model):
    """An event, read back from the database."""

    app_label = "authentik_events"

    def __init__(self, given: dict[str, Any]) -> None:
        for name, value in given.items():
            if self._has(name) and name != "summary":
                setattr(self, name, value)
        if "pk" in given:
            self.pk = self.event_uuid = as_uuid(given["pk"])
        for name in ("created", "expires"):
            if name in given:
                setattr(self, name, as_datetime(given[name]))
        if "expires" in given and "expiring" not in given:
            self.expiring = True

    def _unknown(self, name: str) -> NeedsFixture:
        return NeedsFixture(f"`{name}` is not in what was given of the event, though the server has it.")

    @property
    def summary(self) -> Any:
        """What notifications say."""
        if "message" in self.context:
            return self.context["message"]
        return f"{self.action}: {self.context}"

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    def __str__(self) -> str:
        return f"Event action={self.action} user={self.user} context={self.context}"


class Policy(Model):
    """The policy or mapping itself, of which an expression sees no more than its name."""

    def __init__(self, name: str, app_label: str) -> None:
        self.name = name
        self.app_label = app_label

    def __str__(self) -> str:
        return self.name


class Notification(Model):
    """The notification that a mapping is about to shape. It has no row yet."""

    app_label = "authentik_events"

    def __init__(self, known: dict[str, Any]) -> None:
        self.__dict__.update(known)

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    def __str__(self) -> str:
        body = str(self.body)
        return f"Notification for user {self.user}: {body if len(body) <= 75 else body[:75] + '...'}"


@dataclass
class PolicyRequest:
    """What a policy is asked, and what a mapping is told."""

    user: Any
    http_request: None = None
    obj: Any = None
    context: dict[str, Any] = field(default_factory=dict)
    debug: bool = False


@dataclass(init=False)
class PolicyResult:
    """What another policy gave. It has no truth value of its own, so it is always true."""

    passing: bool
    messages: tuple[str, ...]

    def __init__(self, passing: bool, *messages: str) -> None:
        self.passing = passing
        self.messages = messages
        self.raw_result: Any = None
        self.source_binding: Any = None
        self.source_results: list[Any] = []
        self.log_messages: list[Any] = []
