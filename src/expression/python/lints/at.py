"""What a lint is given: a node, and what is certain at its place."""

import ast
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .facts import Facts
from .finding import Found
from .state import State


@dataclass(frozen=True)
class Outline:
    """What shows in the function as a whole."""

    # Names that it assigns itself, and those that it returns as they are.
    assigned: frozenset[str]
    returned: frozenset[str]
    # Ids of the nodes under a name that says that they are about the recipient.
    about_recipients: frozenset[int]


@dataclass(frozen=True)
class At:
    """A place of an expression: what is certain there, and what is known anyway."""

    state: State
    facts: Facts
    outline: Outline


ExpressionLint = Callable[[ast.expr, At], Iterable[Found]]
StatementLint = Callable[[ast.stmt, At], Iterable[Found]]


@dataclass(frozen=True)
class Lints:
    """`expressions`: asked of each when it is evaluated. `statements`: before each runs."""

    expressions: tuple[ExpressionLint, ...]
    statements: tuple[StatementLint, ...]
