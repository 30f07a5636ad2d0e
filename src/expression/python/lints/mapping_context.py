"""`expr-mapping-no-event` and `expr-recipient-not-actor`: where a mapping looks for the event."""

import ast
from collections.abc import Iterator

from .at import At
from .finding import Found
from .paths import MAPPING, REQUEST_CONTEXT, REQUEST_USER, constant_key, getter_key
from .resolve import path_of

# Attributes of an event that a mapping, which `request.obj` is, does not have.
_EVENT_ATTRIBUTES = frozenset({"action", "app", "context", "user", "client_ip", "created", "brand"})


def mapping_event(node: ast.expr, at: At) -> Iterator[Found]:
    if not at.facts.is_mapping:
        return
    match node:
        case ast.Subscript(value=base, slice=written):
            key, how = constant_key(written), "KeyError"
        case ast.Call(func=ast.Attribute(value=base)):
            key, how = getter_key(node), "None"
        case ast.Attribute(value=base, attr=name) if name in _EVENT_ATTRIBUTES:
            if path_of(base, at.state, at.facts) == MAPPING:
                yield Found("expr-mapping-no-event", node, {"how": "AttributeError"}, True)
            return
        case _:
            return
    if key == "event" and path_of(base, at.state, at.facts) == REQUEST_CONTEXT:
        yield Found("expr-mapping-no-event", node, {"how": how}, how == "KeyError")


def recipients(function: ast.FunctionDef) -> frozenset[int]:
    """Ids of the nodes under a name that says that they are about the recipient."""
    told: set[int] = set()
    for node in ast.walk(function):
        for name, value in _named(node):
            if _is_recipient(name):
                told |= {id(each) for each in ast.walk(value)}
    return frozenset(told)


def _named(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """Names that the code gives to values: keys, arguments, variables."""
    match node:
        case ast.Dict(keys=keys, values=values):
            for key, value in zip(keys, values, strict=True):
                name = constant_key(key) if key is not None else None
                if name is not None:
                    yield name, value
        case ast.keyword(arg=str(name), value=value):
            yield name, value
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            yield name, value
        case ast.Assign(targets=[ast.Subscript(slice=ast.Constant(value=str(name)))], value=value):
            yield name, value


_RECIPIENT_WORDS = ("recipient", "receiver", "notify", "notified", "dispatched", "addressee", "mailto")
# Keys of the default body, which are about the recipient, and of mails.
_RECIPIENT_NAMES = frozenset({"to", "cc", "bcc", "for", "user_email", "user_username", "target"})


def _is_recipient(name: str) -> bool:
    plain = name.lower().replace("-", "_").replace(" ", "_")
    return plain in _RECIPIENT_NAMES or any(word in plain for word in _RECIPIENT_WORDS)


def recipient_not_actor(node: ast.expr, at: At) -> Iterator[Found]:
    if not at.facts.is_mapping or not isinstance(node, ast.Attribute | ast.Name):
        return
    if isinstance(node, ast.Name) or id(node) in at.outline.about_recipients:
        return
    if path_of(node.value, at.state, at.facts) == REQUEST_USER:
        yield Found("expr-recipient-not-actor", node, {"attribute": node.attr})
