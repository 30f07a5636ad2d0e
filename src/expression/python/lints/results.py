"""What a mapping returns: `mapping-body-and-headers`, `mapping-header-type`, `mapping-none`."""

import ast
from collections.abc import Iterator

from .at import At
from .finding import Found
from .paths import constant_key
from .resolve import written

_BODY_KEYS = frozenset({"body", "data", "json", "payload", "content"})
_NUMBER_CALLS = frozenset({"int", "float", "bool", "len", "list", "dict", "set", "tuple", "sum", "round"})


def mapping_result(node: ast.stmt, at: At) -> Iterator[Found]:
    """Lints of a `return` in a mapping."""
    if not isinstance(node, ast.Return) or not at.facts.is_mapping or at.state.is_deferred:
        return
    value = written(node.value, at.state) if node.value is not None else None
    if value is None or (isinstance(value, ast.Constant) and value.value is None):
        if at.facts.kind == "body":
            yield Found("mapping-none", node, {"isWritten": True})
        return
    if _is_body_and_headers(value):
        yield Found("mapping-body-and-headers", node.value or node)
    elif at.facts.kind == "headers":
        yield from _headers(node.value or value, value, at)


def _is_body_and_headers(value: ast.expr) -> bool:
    match value:
        case ast.Dict(keys=keys):
            names = {(constant_key(key) or "").lower() for key in keys if key is not None}
            return "headers" in names and not names.isdisjoint(_BODY_KEYS)
        case ast.Tuple(elts=members):
            return len(members) > 1
    return False


def _headers(shown: ast.expr, value: ast.expr, at: At) -> Iterator[Found]:
    match value:
        case ast.Dict(keys=keys, values=values):
            for key, each in zip(keys, values, strict=True):
                kind = _not_text(written(each, at.state)) if key is not None else None
                if kind is not None:
                    name = constant_key(key) if key is not None else None
                    yield Found("mapping-header-type", each, {"header": name, "kind": kind})
        case ast.Constant() | ast.JoinedStr() | ast.List() | ast.Set() | ast.ListComp():
            kind = _not_text(value) or "a text"
            yield Found("mapping-header-type", shown, {"header": None, "kind": kind})


def header_assignment(node: ast.stmt, at: At) -> Iterator[Found]:
    """`headers["X-Count"] = 5` in a mapping of headers that returns the name."""
    if at.facts.kind != "headers" or at.state.is_deferred:
        return
    match node:
        case ast.Assign(targets=[ast.Subscript(value=ast.Name(id=name), slice=key)], value=value):
            kind = _not_text(written(value, at.state))
            if kind is not None and name in at.outline.returned:
                yield Found("mapping-header-type", value, {"header": constant_key(key), "kind": kind})


def _not_text(node: ast.expr) -> str | None:
    """What a value surely is that no header can be. None: it is a text, may be one, or is left out."""
    match node:
        case ast.Constant(value=bool()):
            return "a truth value"
        case ast.Constant(value=int() | float() | complex()):
            return "a number"
        case ast.UnaryOp(op=ast.USub() | ast.UAdd(), operand=ast.Constant()):
            return "a number"
        case ast.UnaryOp(op=ast.Not()) | ast.Compare():
            return "a truth value"
        case ast.List() | ast.ListComp() | ast.Tuple() | ast.Set() | ast.SetComp():
            return "a list"
        case ast.Dict() | ast.DictComp():
            return "a dict"
        case ast.Call(func=ast.Name(id=name)) if name in _NUMBER_CALLS:
            return f"what `{name}()` returns"
    return None
