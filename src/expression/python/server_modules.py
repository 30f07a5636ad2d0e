"""What `import` of the server's own modules finds."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Any

from .directory import Directory
from .functions import Server, slugify
from .http import HTTPError, Response, Session
from .logger import Logger
from .lookups import DoesNotExist, FieldError, QuerySet
from .models import Event, Notification, PolicyRequest, PolicyResult
from .users import Group, User


def server_modules(directory: Directory, server: Server, session: Session, logger: Logger, actions: list[str]) -> dict[str, dict[str, Any]]:
    """Names that an expression may import from the server's modules."""
    users = type("User", (User,), {"objects": _Manager(lambda: directory.users(server.named))})
    events = type("Event", (Event,), {"objects": _Manager(directory.events)})
    groups = type("Group", (Group,), {"objects": _Manager(directory.groups)})
    return {
        "authentik.core.models": {"User": users, "Group": groups},
        "authentik.events.models": {
            "Event": events,
            "EventAction": _event_actions(actions),
            "Notification": Notification,
        },
        "authentik.policies.types": {"PolicyRequest": PolicyRequest, "PolicyResult": PolicyResult},
        "django.core.exceptions": {"FieldError": FieldError, "ObjectDoesNotExist": DoesNotExist},
        "django.utils.text": {"slugify": slugify},
        "django.utils.timezone": {"now": _now, "localtime": _localtime, "timedelta": timedelta},
        "requests": {
            "HTTPError": HTTPError,
            "RequestException": IOError,
            "Response": Response,
            "Session": lambda: session,
            **{name: getattr(session, name) for name in ("get", "post", "put", "patch", "delete", "head", "request")},
        },
        "structlog": {"get_logger": lambda *_: logger},
        "structlog.stdlib": {"get_logger": lambda *_: logger},
    }


def _now() -> datetime:
    return datetime.now(UTC)


def _localtime(value: datetime | None = None, timezone: tzinfo | None = None) -> datetime:
    """The server's own time is UTC."""
    return (value or _now()).astimezone(timezone or UTC)


#: Members whose names are not those of their values.
_OTHER_NAMES = {"INVITE_USED": "invitation_used", "CUSTOM_PREFIX": "custom_"}


def _event_actions(actions: list[str]) -> type[StrEnum]:
    return StrEnum("EventAction", {**{action.upper(): action for action in actions}, **_OTHER_NAMES})


class _Manager:
    """`objects` of a model: a query set that is made when it is asked for."""

    def __init__(self, rows: Callable[[], QuerySet]) -> None:
        self._rows = rows

    def __getattr__(self, name: str) -> Any:
        return getattr(self._rows(), name)
