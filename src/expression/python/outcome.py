"""What is kept of running an expression for one event."""

import json
from typing import Any

from .calls import Calls
from .limits import Printed, cut
from .needs_fixture import NeedsFixture
from .plain import plain
from .sanitise import sanitised
from .traces import described


class Outcome:
    """What is kept of one run."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.messages: list[str] = []
        self.logs: list[dict[str, Any]] = []
        self.calls = Calls(name)
        self.printed = Printed()

    def returned(self, value: Any, kind: str) -> dict[str, Any]:
        """What a run gave that ended well."""
        if kind == "policy":
            return self._as_json(result=plain(value), resultType=type(value).__name__, passing=bool(value))
        sent = sanitised(value)
        json.dumps(sent, allow_nan=False)
        return self._as_json(result=sent, resultType=type(value).__name__)

    def raised(self, error: BaseException, source: str) -> dict[str, Any]:
        """What a run gave that raised: its messages are lost."""
        self.messages.clear()
        told = {"kind": "raised", **described(error, self._name, source)}
        if _is_too_large(error, told["message"]):
            told |= {"kind": "stopped", "message": "It asked for more memory than an expression has here."}
        return self._as_json(error=told)

    def open(self, needed: NeedsFixture, source: str) -> dict[str, Any]:
        """What a run gave that asked for something which is not known here."""
        return self._as_json(error={"kind": "fixture", **described(needed, self._name, source)})

    def _as_json(self, **more: Any) -> dict[str, Any]:
        return {
            "passing": None,
            "result": None,
            "resultType": None,
            "messages": [cut(str(one)) for one in self.messages],
            "logs": self.logs,
            "printed": self.printed.text(),
            "calls": self.calls.made,
            "error": None,
            **more,
        }


def _is_too_large(error: BaseException, message: str) -> bool:
    """Whether it asked for more memory than there is here, which a server may have."""
    return isinstance(error, MemoryError) or "index-sized integer" in message
