"""What an expression stands for, by what its names were assigned."""

import ast
from collections.abc import Sequence

from .facts import Facts
from .paths import ADDRESS, Path, attribute, constant_key, getter_key, member
from .state import State

# Names that name each other are followed no further.
_HOPS = 5


def path_of(node: ast.expr, state: State, facts: Facts) -> Path | None:
    """The path of what an expression gives; None where that is not known."""
    match node:
        case ast.Name(id=name):
            value = state.values.get(name)
            return value.path if value else None
        case ast.NamedExpr(value=value):
            return path_of(value, state, facts)
        case ast.Attribute(value=value, attr=name):
            base = path_of(value, state, facts)
            return attribute(base, name, facts) if base else None
        case ast.Subscript(value=value, slice=key):
            return _member_of(value, constant_key(key), state, facts)
        case ast.BoolOp(op=ast.Or(), values=[first, last]) if _is_empty(last):
            path = path_of(first, state, facts)
            # An address with a text in its stead is a text.
            return None if path == ADDRESS else path
        case ast.Call(func=ast.Name(id="dict"), args=[argument]):
            return path_of(argument, state, facts)
        case ast.Call(func=ast.Name(id="getattr"), args=[value, key, *_]):
            base = path_of(value, state, facts)
            name = constant_key(key)
            return attribute(base, name, facts) if base and name is not None else None
        case ast.Call(func=ast.Attribute(value=value, attr="copy"), args=[]):
            return path_of(value, state, facts)
        case ast.Call(func=ast.Attribute(value=value)):
            return _member_of(value, getter_key(node), state, facts)
    return None


def _member_of(base: ast.expr, key: str | None, state: State, facts: Facts) -> Path | None:
    path = path_of(base, state, facts) if key is not None else None
    return member(path, key, facts) if path and key is not None else None


def _is_empty(node: ast.expr) -> bool:
    """`{}`, `""`, `None` and the like, which stand in for what is not there."""
    match node:
        case ast.Constant(value=value):
            return not value
        case ast.Dict(keys=members) | ast.List(elts=members) | ast.Tuple(elts=members):
            return not members
        case ast.Call(func=ast.Name(id="dict" | "list" | "str"), args=[], keywords=[]):
            return True
    return False


def written(node: ast.expr, state: State) -> ast.expr:
    """What was assigned to a name; other expressions are themselves."""
    for _ in range(_HOPS):
        if isinstance(node, ast.NamedExpr):
            node = node.value
            continue
        value = state.values.get(node.id) if isinstance(node, ast.Name) else None
        if value is None or value.node is None:
            return node
        node = value.node
    return node


def texts_of(node: ast.expr, state: State) -> list[str] | None:
    """A text, or those of a list, with the values of `EventAction`; None where that is not known."""
    node = written(node, state)
    match node:
        case ast.Constant(value=str(name)):
            return [name]
        case ast.List(elts=members) | ast.Tuple(elts=members) | ast.Set(elts=members):
            return _texts_of_all(members, state)
        case ast.Dict(keys=keys):
            return _texts_of_all(keys, state)
        case ast.Attribute(value=ast.Name(id="EventAction"), attr=name):
            return [name.lower()]
        case ast.Attribute(value=ast.Attribute(attr="EventAction"), attr=name):
            return [name.lower()]
        case ast.Attribute(value=value, attr="value"):
            return texts_of(value, state)
        case ast.Call(func=ast.Name(id="frozenset" | "set" | "list" | "tuple"), args=[members]):
            return texts_of(members, state)
    return None


def _texts_of_all(nodes: Sequence[ast.expr | None], state: State) -> list[str] | None:
    """@nodes: None for what is unpacked."""
    found = [None if node is None else texts_of(node, state) for node in nodes]
    return None if None in found else [text for texts in found for text in texts or []]
