"""The order in which the database keeps the keys of an object."""

from typing import Any


def in_stored_order(value: Any) -> Any:
    """Shorter keys first, then byte by byte; however deep."""
    if isinstance(value, dict):
        keys = sorted(value, key=_place)
        return {key: in_stored_order(value[key]) for key in keys}
    if isinstance(value, list):
        return [in_stored_order(member) for member in value]
    return value


def _place(key: str) -> tuple[int, bytes]:
    data = key.encode("utf-8", "surrogatepass")
    return len(data), data
