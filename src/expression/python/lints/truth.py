"""`expr-policy-result-truth` and `expr-string-truth`: what is always true."""

import ast
from collections.abc import Iterator

from .at import At
from .finding import Found
from .resolve import written


def true_return(node: ast.stmt, at: At) -> Iterator[Found]:
    """Texts, lists and results of policies that a policy returns."""
    if not isinstance(node, ast.Return) or node.value is None:
        return
    if at.facts.is_mapping or at.state.is_deferred:
        return
    for leaf in _leaves(node.value):
        meant = written(leaf, at.state)
        if _is_policy_result(meant):
            yield Found("expr-policy-result-truth", leaf, {"isReturned": True})
        kind = _always_true(meant)
        if kind is not None:
            text = meant.value if isinstance(meant, ast.Constant) else None
            values = {"kind": kind, "text": text if isinstance(text, str) else None}
            yield Found("expr-string-truth", leaf, values)


def true_test(node: ast.expr | ast.stmt, at: At) -> Iterator[Found]:
    """Results of policies where a condition is expected."""
    match node:
        case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test) | ast.Assert(test=test):
            tested = _leaves(test)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            tested = _leaves(operand)
        case ast.Call(func=ast.Name(id="bool"), args=[argument]):
            tested = _leaves(argument)
        case _:
            return
    for leaf in tested:
        if _is_policy_result(written(leaf, at.state)):
            yield Found("expr-policy-result-truth", leaf, {"isReturned": False})


def _leaves(node: ast.expr) -> list[ast.expr]:
    """Expressions that the truth of a whole depends on."""
    match node:
        case ast.BoolOp(op=ast.And(), values=values):
            # What follows an `and` is there for its value: only the result of a policy is a mistake.
            return [leaf for value in values for leaf in _leaves(value) if not _always_true(leaf)]
        case ast.BoolOp(values=values):
            return [leaf for value in values for leaf in _leaves(value)]
        case ast.IfExp(body=body, orelse=orelse):
            return [*_leaves(body), *_leaves(orelse)]
        case ast.NamedExpr(value=value):
            return _leaves(value)
    return [node]


def _is_policy_result(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and (
        isinstance(node.func, ast.Name) and node.func.id == "ak_call_policy"
    )


def _always_true(node: ast.expr) -> str | None:
    """The kind of an expression that is true whatever happens."""
    match node:
        case ast.Constant(value=str(text)) if text:
            return "text"
        case ast.JoinedStr(values=parts):
            is_text = any(isinstance(part, ast.Constant) and part.value for part in parts)
            return "text" if is_text else None
        case ast.Call(func=ast.Name(id="str"), args=[ast.Compare() | ast.BoolOp() | ast.UnaryOp()]):
            return "text"
        case ast.Tuple(elts=members) | ast.List(elts=members) | ast.Set(elts=members):
            is_filled = any(not isinstance(member, ast.Starred) for member in members)
            name = type(node).__name__.lower()
            return name if is_filled else None
        case ast.Dict(keys=keys):
            return "dict" if any(key is not None for key in keys) else None
    return None
