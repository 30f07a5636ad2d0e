"""Patterns of `match`."""

import ast

from .resolve import texts_of
from .state import State


def pattern_texts(pattern: ast.pattern, state: State) -> list[str] | None:
    match pattern:
        case ast.MatchValue(value=value):
            return texts_of(value, state)
        case ast.MatchOr(patterns=patterns):
            found = [pattern_texts(each, state) for each in patterns]
            return None if None in found else [name for names in found for name in names or []]
        case ast.MatchAs(pattern=inner) if inner is not None:
            return pattern_texts(inner, state)
    return None


def is_irrefutable(pattern: ast.pattern) -> bool:
    return isinstance(pattern, ast.MatchAs) and pattern.pattern is None
