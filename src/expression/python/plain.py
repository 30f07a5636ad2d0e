"""Anything as JSON, for whoever looks at it: what JSON cannot hold is written as Python writes it."""

import math
from typing import Any

from .limits import MOST_TEXT, cut

_DEEPEST = 64


def plain(value: Any, depth: int = 0) -> Any:
    """Never raises, whatever the value's own methods do."""
    if value is None or isinstance(value, bool):
        return value
    if type(value) is int:
        return value if abs(value) < 2**53 else str(value) if abs(value) < 10**4000 else "a huge number"
    if type(value) is float:
        return value if math.isfinite(value) else str(value)
    if type(value) is str:
        return cut(value)
    if depth == _DEEPEST:
        return "…"
    if type(value) is dict:
        return _members(value, depth)
    if type(value) in (list, tuple):
        return [plain(member, depth + 1) for member in value[: MOST_TEXT // 8]]
    return written(value)


def _members(value: dict, depth: int) -> dict[str, Any]:
    members: dict[str, Any] = {}
    for key, member in value.items():
        if len(members) == MOST_TEXT // 8:
            break
        members[cut(key if type(key) is str else written(key))] = plain(member, depth + 1)
    return members


def written(value: Any) -> str:
    """As Python writes it, or why it cannot be written."""
    try:
        return cut(repr(value))
    except Exception as error:  # noqa: BLE001
        return f"<{type(value).__name__}, which raises {type(error).__name__} when it is written>"
