"""Which exceptions a `try` or `contextlib.suppress` handles."""

import ast


def handled(handler: ast.ExceptHandler) -> set[str]:
    """Names of the exceptions; those of a `try` without any are all."""
    return _exception_names(handler.type) if handler.type else {"BaseException"}


def _exception_names(node: ast.expr) -> set[str]:
    match node:
        case ast.Tuple(elts=members):
            return {name for each in members for name in _exception_names(each)}
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return {name}
    # What is worked out may be any.
    return {"Exception"}


def suppressed_by(node: ast.expr) -> set[str]:
    """Exceptions that `contextlib.suppress` takes."""
    match node:
        case ast.Call(
            func=ast.Name(id="suppress") | ast.Attribute(attr="suppress"), args=arguments
        ):
            return {name for each in arguments for name in _exception_names(each)}
    return set()
