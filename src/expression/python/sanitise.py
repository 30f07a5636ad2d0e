"""The event sanitiser: what authentik makes of Python before it stores or sends it."""

from collections.abc import Generator
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from pathlib import PurePath
from typing import Any
from uuid import UUID

from .models import Model
from .users import User


def sanitised(value: Any) -> Any:
    """A value that JSON can hold. Members of lists that are false are dropped."""
    if is_dataclass(value) and not isinstance(value, type):
        value = {one.name: getattr(value, one.name) for one in fields(value)}
    if isinstance(value, dict):
        return {_key(key): sanitised(member) for key, member in value.items()}
    if isinstance(value, (list, tuple, set, frozenset, Generator)):
        members = [sanitised(member) for member in value]
        return [member for member in members if member]
    return _scalar(value)


def _key(key: Any) -> Any:
    # What `json` takes as a key is left to it.
    return key if isinstance(key, (str, int, float, bool)) or key is None else str(key)


def _scalar(value: Any) -> Any:
    if value is None or isinstance(value, (bool, int, float, str)) and not isinstance(value, Enum):
        return value
    if isinstance(value, User):
        return _user(value)
    if isinstance(value, Model):
        return model_ref(value)
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, type):
        return {"type": value.__name__, "module": value.__module__}
    if isinstance(value, (datetime, date, time, timedelta)):
        return _moment(value)
    if isinstance(value, (PurePath, Exception, Decimal)):
        return str(value)
    if callable(value):
        return {
            "type": "callable",
            "name": getattr(value, "__name__", type(value).__name__),
            "module": getattr(value, "__module__", ""),
        }
    return str(value)


def _user(user: User) -> dict[str, Any]:
    if user._is_nobody:
        # The id of the row that stands for nobody differs from server to server.
        return {"username": user.username, "pk": None, "email": user.email, "is_anonymous": True}
    return {"username": user.username, "pk": user.pk, "email": user.email}


def model_ref(model: Model) -> dict[str, Any]:
    """How an event names an object."""
    pk = model.pk
    return {
        "app": model.app_label,
        "model_name": type(model).__name__.lower(),
        "pk": pk.hex if isinstance(pk, UUID) else pk,
        "name": model.__dict__.get("name", str(model)),
    }


def _moment(value: datetime | date | time | timedelta) -> str:
    if isinstance(value, timedelta):
        return str(value.total_seconds())
    if isinstance(value, time) and value.tzinfo is not None:
        raise ValueError("JSON can't represent timezone-aware times.")
    text = value.isoformat()
    return text.removesuffix("+00:00") + "Z" if text.endswith("+00:00") else text
