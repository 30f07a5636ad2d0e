"""What the worker calls: texts of JSON in, texts of JSON out, and nothing raised."""

import json
from collections.abc import Callable
from typing import Any

from .imports import close
from .models import ATTRIBUTES
from .run import Expression
from .traces import described
from .untouched import changes, fingerprint

# An expression that patches `json` changes what comes after it, not this.
_loads: Callable[[str], Any] = json.JSONDecoder().decode
_dumps: Callable[[Any], str] = json.JSONEncoder(allow_nan=False).encode


class Interpreter:
    """A Python that has been closed, and the expression that it runs."""

    def __init__(self) -> None:
        """Closes the ways out and remembers how Python is."""
        self._finder = close()
        self._expression: Expression | None = None
        self._marks = fingerprint()

    def prepare(self, asked: str) -> None:
        """Takes the expression that `step` runs."""
        question = _loads(asked)
        ATTRIBUTES.update({model: frozenset(names) for model, names in question["attributes"].items()})
        self._expression = Expression(question, self._finder)

    def step(self, event: str) -> str:
        """Runs the expression for one event."""
        assert self._expression is not None
        try:
            return _dumps(self._expression.run(_loads(event)))
        except Exception as error:  # noqa: BLE001
            return _dumps({"failure": f"{type(error).__name__}: {error}"})

    def changed(self) -> str:
        """Names of what is not as it was, as JSON: an empty list where nothing is to be feared."""
        return _dumps(changes(self._marks))

    def check(self, asked: str) -> str:
        """Lints an expression without running it."""
        from .lints import check

        question = _loads(asked)
        try:
            return _dumps({"found": check(question["source"], question["kind"], question["facts"])})
        except Exception as error:  # noqa: BLE001
            return _dumps({"failure": described(error, "", "")["traceback"]})
