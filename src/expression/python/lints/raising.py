"""What raises, for the lints about exceptions in rules: `rule-silent-exception`, `rule-negate-error`."""

import ast
from collections.abc import Iterator
from ipaddress import ip_network

from .at import At
from .finding import Found
from .paths import (
    ACTION,
    ADDRESS,
    CONTEXT,
    EVENT,
    NOTIFICATION,
    REQUEST,
    REQUEST_CONTEXT,
    REQUEST_USER,
    USER,
    getter_key,
)
from .resolve import path_of, written

_DICTS = (REQUEST_CONTEXT, CONTEXT, USER)
_OBJECTS = (REQUEST, EVENT, NOTIFICATION, REQUEST_USER)
_DICT_METHODS = frozenset({"get", "items", "keys", "values", "copy"})
_TEXT_METHODS = frozenset({"startswith", "endswith", "lower", "upper", "strip", "replace", "split"})
# They take anything, or what is given to them was looked at already.
_HARMLESS = frozenset(
    {
        "ak_message",
        "ak_is_group_member",
        "ak_user_by",
        "ak_user_has_authenticator",
        "ak_create_event",
        "list_flatten",
        "slugify",
        "str",
        "repr",
        "bool",
        "isinstance",
        "any",
        "all",
        "print",
    }
)


def explicit_raise(node: ast.stmt, at: At) -> Iterator[Found]:
    """`raise` and `assert` that no `try` around handles."""
    match node:
        case ast.Raise(exc=exception):
            name = _exception_name(exception)
        case ast.Assert():
            name = "AssertionError"
        case _:
            return
    if not at.facts.is_mapping and not at.state.is_deferred and not at.state.catches(name):
        yield Found("rule-silent-exception", node, {"error": name}, True)


def _exception_name(node: ast.expr | None) -> str:
    match node:
        case ast.Call(func=function):
            return _exception_name(function)
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return "Exception"


def may_raise(node: ast.expr, at: At) -> Iterator[Found]:
    """What can raise, as far as one cannot tell that it does not. Its parts are looked at before."""
    if at.facts.is_negated and not at.state.catches() and not _is_harmless(node, at):
        yield Found("rule-negate-error", node)


def _is_harmless(node: ast.expr, at: At) -> bool:
    match node:
        case ast.Constant() | ast.Name() | ast.BoolOp() | ast.IfExp() | ast.NamedExpr() | ast.Lambda():
            return True
        case ast.JoinedStr() | ast.List() | ast.Tuple() | ast.Dict() | ast.Set():
            return True
        case ast.FormattedValue(format_spec=spec):
            return spec is None
        case ast.UnaryOp(op=operator, operand=operand):
            return isinstance(operator, ast.Not) or isinstance(operand, ast.Constant)
        case ast.GeneratorExp(generators=generators) | ast.ListComp(generators=generators):
            return all(_is_iterable(generator.iter, at) for generator in generators)
        case ast.Compare(ops=operators, comparators=others):
            return all(
                isinstance(operator, ast.Eq | ast.NotEq | ast.Is | ast.IsNot)
                or (isinstance(operator, ast.In | ast.NotIn) and _is_container(other, at))
                for operator, other in zip(operators, others, strict=True)
            )
        case ast.Attribute(value=value, attr=name):
            return _has_attribute(value, name, at)
        case ast.Subscript():
            path = path_of(node, at.state, at.facts)
            return path == EVENT or path in at.state.present or at.state.catches("KeyError")
        case ast.Call():
            return _is_harmless_call(node, at)
    return False


def _has_attribute(value: ast.expr, name: str, at: At) -> bool:
    path = path_of(value, at.state, at.facts)
    if path in _DICTS:
        return name in _DICT_METHODS
    if path is not None and path in at.state.filled and path[: len(CONTEXT)] == CONTEXT:
        return name in _DICT_METHODS
    if path == ACTION or (path == ADDRESS and path in at.state.filled):
        return name in _TEXT_METHODS
    if isinstance(value, ast.Name):
        return path in _OBJECTS or value.id in ("ak_logger", "EventAction")
    if isinstance(value, ast.Constant):
        return isinstance(value.value, str) and name in _TEXT_METHODS
    # `….get("key", {})` and `… or {}` give a dict, unless what is there is something else.
    has_default = isinstance(value, ast.BoolOp) or (
        isinstance(value, ast.Call) and getter_key(value) is not None and len(value.args) > 1
    )
    return path in _OBJECTS or (has_default and name in _DICT_METHODS)


def _is_harmless_call(node: ast.Call, at: At) -> bool:
    match node:
        case ast.Call(func=ast.Name(id="ip_network"), args=[ast.Constant(value=str(text))]):
            return _is_network(text)
        case ast.Call(func=ast.Name(id="ip_address"), args=[argument]):
            return path_of(argument, at.state, at.facts) == ADDRESS and ADDRESS in at.state.filled
        case ast.Call(func=ast.Name(id=name)):
            return name in _HARMLESS
        # Whether there is such a method was asked of the attribute.
        case ast.Call(func=ast.Attribute(attr=name)):
            return name in _DICT_METHODS | _TEXT_METHODS or _is_logger(node.func)
    return False


def _is_logger(node: ast.expr) -> bool:
    return isinstance(node, ast.Attribute) and (
        isinstance(node.value, ast.Name) and node.value.id == "ak_logger"
    )


def _is_network(text: str) -> bool:
    try:
        ip_network(text)
    except ValueError:
        return False
    return True


def _is_iterable(node: ast.expr, at: At) -> bool:
    meant = written(node, at.state)
    if isinstance(meant, ast.List | ast.Tuple | ast.Set | ast.Dict):
        return True
    match meant:
        case ast.Call(func=ast.Attribute(value=value, attr="items" | "keys" | "values")):
            return path_of(value, at.state, at.facts) in _DICTS
    return False


def _is_container(node: ast.expr, at: At) -> bool:
    path = path_of(node, at.state, at.facts)
    if path in _DICTS or path == ACTION or _is_iterable(node, at):
        return True
    match written(node, at.state):
        case ast.Call(func=ast.Name(id="ip_network"), args=[ast.Constant(value=str(text))]):
            return _is_network(text)
    return False
