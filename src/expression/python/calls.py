"""What an expression asks of the server: recorded, with what it was answered."""

import sys
from collections.abc import Callable
from typing import Any

from .limits import add, cut
from .plain import plain
from .wrap import LINES_BEFORE


#: Takes the name of a function, its arguments and its answer.
type Note = Callable[[str, tuple, dict[str, Any], Any], None]


class Calls:
    """The calls of one run, in order."""

    def __init__(self, filename: str) -> None:
        self._filename = filename
        self.made: list[dict[str, Any]] = []

    def note(self, function: str, args: tuple, kwargs: dict[str, Any], answer: Any) -> None:
        """Records a call."""
        written = [repr(arg) for arg in args] + [f"{key}={value!r}" for key, value in kwargs.items()]
        entry = {
            "function": function,
            "arguments": cut(", ".join(written)),
            "answer": plain(answer),
            "line": self._line(),
        }
        add(self.made, entry)

    def _line(self) -> int | None:
        """Line of the expression that is being run."""
        frame = sys._getframe(1)
        while frame is not None:
            if frame.f_code.co_filename == self._filename:
                return frame.f_lineno - LINES_BEFORE
            frame = frame.f_back
        return None
