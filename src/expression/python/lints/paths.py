"""What an expression reads of the objects that the server hands over, as a path from one of them."""

import ast
from collections.abc import Mapping

from .facts import CUSTOM, Facts

Path = tuple[str, ...]

REQUEST: Path = ("request",)
REQUEST_CONTEXT: Path = ("request", "context")
REQUEST_USER: Path = ("request", "user")
HTTP_REQUEST: Path = ("request", "http_request")
RECIPIENT: Path = ("recipient",)
NOTIFICATION: Path = ("notification",)
MAPPING: Path = ("mapping",)
EVENT: Path = ("event",)
ACTION: Path = ("event", "action")
ADDRESS: Path = ("event", "client_ip")
CONTEXT: Path = ("event", "context")
USER: Path = ("event", "user")
BRAND: Path = ("event", "brand")

# The action of the event of a transport's test.
TEST_ACTION = f"{CUSTOM}notification_test"

_POLICY_ATTRIBUTES: Mapping[Path, Path] = {
    (*REQUEST, "obj"): EVENT,
}
_MAPPING_ATTRIBUTES: Mapping[Path, Path] = {
    (*REQUEST, "obj"): MAPPING,
    (*NOTIFICATION, "event"): EVENT,
    (*NOTIFICATION, "user"): RECIPIENT,
}
_OBJECTS = (REQUEST, NOTIFICATION, EVENT)


def roots(facts: Facts) -> dict[str, Path]:
    """Names that the function begins with."""
    if facts.is_mapping:
        return {"request": REQUEST, "user": RECIPIENT, "notification": NOTIFICATION}
    return {"request": REQUEST, "context": REQUEST_CONTEXT}


def attribute(base: Path, name: str, facts: Facts) -> Path | None:
    """What an attribute of an object is; None where that is not known, or where there is none."""
    if base not in _OBJECTS:
        return None
    path = (*base, name)
    return (_MAPPING_ATTRIBUTES if facts.is_mapping else _POLICY_ATTRIBUTES).get(path, path)


def member(base: Path, key: str, facts: Facts) -> Path | None:
    """What stands behind a key of a dict; None where that is not known."""
    if base == REQUEST_CONTEXT:
        if key == "event" and not facts.is_mapping:
            return EVENT
        return NOTIFICATION if key == "notification" and facts.is_mapping else (*base, key)
    return (*base, key) if is_dict(base) else None


def is_dict(path: Path) -> bool:
    """Whether there is a plain dict, as far as one can tell."""
    return path == REQUEST_CONTEXT or path[:2] in (CONTEXT, USER, BRAND)


def dotted(path: Path) -> str:
    """The key of a context, as facts name it."""
    return ".".join(path[len(CONTEXT) :])


def constant_key(node: ast.expr) -> str | None:
    """The text that a key is, where it is one."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


def getter_key(node: ast.Call) -> str | None:
    """The key of `….get("key")`, with a default or without, of `….setdefault` and of `….pop`."""
    function = node.func
    if not isinstance(function, ast.Attribute) or not node.args:
        return None
    return constant_key(node.args[0]) if function.attr in ("get", "setdefault", "pop") else None
