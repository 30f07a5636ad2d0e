"""`expr-dict-attribute`: a dict read as an object, and an object read as a dict."""

import ast
from collections.abc import Iterator

from .at import At
from .finding import Found
from .paths import CONTEXT, EVENT, NOTIFICATION, REQUEST, REQUEST_CONTEXT, USER, is_dict
from .resolve import path_of

_METHODS = frozenset(name for name in dir(dict) if not name.startswith("__"))
# What is a dict in every event; what stands deeper may be a text.
_DICTS = (REQUEST_CONTEXT, CONTEXT, USER)
_OBJECTS = (REQUEST, EVENT, NOTIFICATION)


def dict_attribute(node: ast.expr, at: At) -> Iterator[Found]:
    match node:
        case ast.Attribute(value=base, attr=name, ctx=ast.Load()) if not name.startswith("__"):
            path = path_of(base, at.state, at.facts)
            if path and is_dict(path) and path in _DICTS and name not in _METHODS:
                yield _found(node, name, True, at)
        case ast.Subscript(value=base, ctx=ast.Load()):
            path = path_of(base, at.state, at.facts)
            key = ast.unparse(node.slice) if len(ast.dump(node.slice)) < 200 else "…"
            if path in _OBJECTS:
                yield _found(node, key, False, at)
        case ast.Call(func=ast.Attribute(value=base, attr="get")):
            if path_of(base, at.state, at.facts) in _OBJECTS:
                yield _found(node, "get", False, at)


def _found(node: ast.expr, name: str, is_dict: bool, at: At) -> Found:
    error = "AttributeError" if is_dict or isinstance(node, ast.Call) else "TypeError"
    raises = not at.state.catches(error)
    return Found("expr-dict-attribute", node, {"name": name, "isDict": is_dict, "error": error}, raises)
