"""Names that code assigns, wherever it does."""

import ast


def assigned_in_all(statements: list[ast.stmt]) -> set[str]:
    return {name for statement in statements for name in assigned_in(statement)}


def assigned_in(node: ast.AST) -> set[str]:
    return {
        each.id
        for each in ast.walk(node)
        if isinstance(each, ast.Name) and not isinstance(each.ctx, ast.Load)
    }
