"""`expr-no-return` and `mapping-none`: ways that end without a `return`."""

import ast
from collections.abc import Iterator

from .facts import Facts
from .finding import Found


def endings(function: ast.FunctionDef, is_left_open: bool, facts: Facts) -> Iterator[Found]:
    """@is_left_open: whether some way leads to the end of the body."""
    own = list(_own_nodes(function))
    if not is_left_open or any(isinstance(node, ast.Yield | ast.YieldFrom) for node in own):
        return
    returns = any(isinstance(node, ast.Return) and node.value is not None for node in own)
    last = _last(function.body[-1])
    if not facts.is_mapping:
        yield Found("expr-no-return", last, {"never": not returns})
    elif facts.kind == "body" or not returns:
        yield Found("mapping-none", last, {"isWritten": False})


def _own_nodes(function: ast.FunctionDef) -> Iterator[ast.AST]:
    """What belongs to the function itself, and not to one inside of it."""
    todo: list[ast.AST] = list(function.body)
    while todo:
        node = todo.pop()
        yield node
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef):
            todo.extend(ast.iter_child_nodes(node))


def _last(node: ast.stmt) -> ast.stmt:
    """Of an `if` with an `else` that goes on, what goes on."""
    while isinstance(node, ast.If) and node.orelse:
        inner = node.orelse[-1]
        if isinstance(inner, ast.Return | ast.Raise):
            break
        node = inner
    return node


def returned_names(function: ast.FunctionDef) -> frozenset[str]:
    """Names that the function returns as they are."""
    return frozenset(
        node.value.id
        for node in _own_nodes(function)
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Name)
    )
