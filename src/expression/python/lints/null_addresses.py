"""`expr-null-ip`: the address of an event used as if there always were one."""

import ast
from collections.abc import Iterator

from .at import At
from .finding import Found
from .paths import ADDRESS
from .reachable import is_tested, reachable
from .resolve import path_of

# Functions of one text that do not take None, with what they raise.
_READERS = {
    "ip_address": "ValueError",
    "ip_network": "ValueError",
    "ip_interface": "ValueError",
    "IPv4Address": "ValueError",
    "IPv6Address": "ValueError",
    "IPv4Network": "ValueError",
    "IPv6Network": "ValueError",
    "regex_match": "TypeError",
    "regex_replace": "TypeError",
    "len": "TypeError",
}


def null_address(node: ast.expr, at: At) -> Iterator[Found]:
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=[argument, *_]) if (
            name in _READERS
        ):
            used = _text(argument)
            error = _READERS[name]
        case ast.Attribute(value=used, ctx=ast.Load()) | ast.Subscript(value=used, ctx=ast.Load()):
            error = "AttributeError" if isinstance(node, ast.Attribute) else "TypeError"
        case ast.Compare(ops=[ast.In() | ast.NotIn()], comparators=[used]):
            error = "TypeError"
        case _:
            return
    state = at.state
    if path_of(used, state, at.facts) != ADDRESS or ADDRESS in state.filled or state.is_deferred:
        return
    if state.catches(error):
        return
    actions = [name for name in reachable(at) if at.facts.actions[name].addressless]
    if actions or is_tested(at):
        state.fill(ADDRESS)
        values = {"error": error, "actions": actions, "isTested": is_tested(at)}
        yield Found("expr-null-ip", node, values, True)


def _text(node: ast.expr) -> ast.expr:
    """`x` of `str(x)`, which is no address either where there is none."""
    match node:
        case ast.Call(func=ast.Name(id="str"), args=[inner]):
            return inner
    return node
