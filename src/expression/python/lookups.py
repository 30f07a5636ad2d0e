"""Filters of the database, as far as they can be answered from memory."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from .needs_fixture import NeedsFixture


class FieldError(Exception):
    """A filter names a field that the model lacks; `django.core.exceptions.FieldError` on the server."""


def _folded(value: Any) -> str:
    return str(value).casefold()


_LOOKUPS: dict[str, Callable[[Any, Any], bool]] = {
    "exact": lambda value, wanted: value == wanted or str(value) == str(wanted),
    "iexact": lambda value, wanted: _folded(value) == _folded(wanted),
    "contains": lambda value, wanted: wanted in value,
    "icontains": lambda value, wanted: _folded(wanted) in _folded(value),
    "startswith": lambda value, wanted: str(value).startswith(wanted),
    "istartswith": lambda value, wanted: _folded(value).startswith(_folded(wanted)),
    "endswith": lambda value, wanted: str(value).endswith(wanted),
    "iendswith": lambda value, wanted: _folded(value).endswith(_folded(wanted)),
    "in": lambda value, wanted: any(value == one for one in wanted),
    "isnull": lambda value, wanted: (value is None) == wanted,
    "gt": lambda value, wanted: value > wanted,
    "gte": lambda value, wanted: value >= wanted,
    "lt": lambda value, wanted: value < wanted,
    "lte": lambda value, wanted: value <= wanted,
    "regex": lambda value, wanted: re.search(wanted, str(value)) is not None,
    "iregex": lambda value, wanted: re.search(wanted, str(value), re.IGNORECASE) is not None,
}

_ABSENT = object()


class DoesNotExist(Exception):
    """No row answers `get`."""


class MultipleObjectsReturned(Exception):
    """More than one row answers `get`."""


class QuerySet:
    """Rows in memory, with the methods that expressions use."""

    def __init__(self, rows: list[Any]) -> None:
        self._rows = rows

    def all(self) -> "QuerySet":
        return QuerySet(self._rows)

    def filter(self, *conditions: Any, **filters: Any) -> "QuerySet":
        _refuse(conditions)
        return QuerySet([row for row in self._rows if _passes(row, filters)])

    def exclude(self, *conditions: Any, **filters: Any) -> "QuerySet":
        _refuse(conditions)
        return QuerySet([row for row in self._rows if not _passes(row, filters)])

    def get(self, *conditions: Any, **filters: Any) -> Any:
        found = self.filter(*conditions, **filters)._rows
        if not found:
            raise DoesNotExist("No row answers the query.")
        if len(found) > 1:
            raise MultipleObjectsReturned(f"{len(found)} rows answer the query.")
        return found[0]

    def first(self) -> Any:
        return self._rows[0] if self._rows else None

    def last(self) -> Any:
        return self._rows[-1] if self._rows else None

    def exists(self) -> bool:
        return len(self._rows) > 0

    def count(self) -> int:
        return len(self._rows)

    def order_by(self, *fields: str) -> "QuerySet":
        rows = list(self._rows)
        for name in reversed(fields):
            rows.sort(key=lambda row: getattr(row, name.removeprefix("-")), reverse=name.startswith("-"))
        return QuerySet(rows)

    def values_list(self, *fields: str, flat: bool = False) -> list[Any]:
        rows = [tuple(getattr(row, name) for name in fields) for row in self._rows]
        return [row[0] for row in rows] if flat else rows

    def distinct(self) -> "QuerySet":
        return QuerySet(list(dict.fromkeys(self._rows)))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise NeedsFixture(f"`{name}` of a query set is not answered here.")

    def __iter__(self) -> Iterator[Any]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, place: Any) -> Any:
        return self._rows[place]

    def __contains__(self, row: object) -> bool:
        return row in self._rows

    def __repr__(self) -> str:
        return f"<QuerySet {self._rows!r}>"


def _refuse(conditions: tuple[Any, ...]) -> None:
    if conditions:
        raise NeedsFixture("Conditions other than keyword arguments are not answered here.")


def _passes(row: Any, filters: dict[str, Any]) -> bool:
    return all(_holds(row, path, wanted) for path, wanted in filters.items())


def _holds(row: Any, path: str, wanted: Any) -> bool:
    names = path.split("__")
    lookup = names.pop() if len(names) > 1 and names[-1] in _LOOKUPS else "exact"
    value = _follow(row, names)
    if value is _ABSENT or (value is None and lookup != "isnull"):
        return value is None and wanted is None
    return _LOOKUPS[lookup](value, wanted)


def _follow(row: Any, names: list[str]) -> Any:
    value = row
    for name in names:
        if isinstance(value, dict):
            value = value.get(name, _ABSENT)
        elif value is not _ABSENT and value is not None:
            value = _field(value, name)
    return value


def _field(row: Any, name: str) -> Any:
    try:
        return getattr(row, name)
    except AttributeError:
        raise FieldError(f"Cannot resolve keyword '{name}' into field.") from None
