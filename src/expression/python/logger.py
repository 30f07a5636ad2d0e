"""`ak_logger`: lines of the server's log, kept for whoever looks at the result."""

from collections.abc import Callable
from typing import Any

from .limits import cut
from .plain import plain, written

_LEVELS = {
    "debug": "debug",
    "info": "info",
    "msg": "info",
    "warning": "warning",
    "warn": "warning",
    "error": "error",
    "err": "error",
    "exception": "error",
    "critical": "critical",
    "fatal": "critical",
}


class Logger:
    """A logger with values that stand on each of its lines."""

    def __init__(self, write: Callable[[dict[str, Any]], None], bound: dict[str, Any]) -> None:
        self._write = write
        self._bound = bound

    def bind(self, **values: Any) -> "Logger":
        return Logger(self._write, {**self._bound, **values})

    def new(self, **values: Any) -> "Logger":
        return Logger(self._write, values)

    def unbind(self, *keys: str) -> "Logger":
        return Logger(self._write, {key: self._bound[key] for key in self._bound if key not in keys})

    def __getattr__(self, name: str) -> Any:
        if name not in _LEVELS:
            raise AttributeError(f"'BoundLoggerFilteringAtNotset' object has no attribute '{name}'")
        return lambda event=None, *args, **values: self._add(_LEVELS[name], event, args, values)

    def _add(self, level: str, event: Any, args: tuple, values: dict[str, Any]) -> None:
        text = event if isinstance(event, str) else written(event)
        if args:
            text = text % args
        fields = plain({**self._bound, **values})
        self._write({"level": level, "event": cut(text), "fields": fields})
