"""`expr-missing-key`: square brackets on a key that some event lacks."""

import ast
from collections.abc import Iterator

from .at import At
from .finding import Found
from .paths import CONTEXT, REQUEST_CONTEXT, USER, Path, constant_key, dotted
from .reachable import reachable
from .references import is_reference
from .resolve import path_of


def missing_key(node: ast.expr, at: At) -> Iterator[Found]:
    state = at.state
    if not isinstance(node, ast.Subscript) or not isinstance(node.ctx, ast.Load | ast.Del):
        return
    key = constant_key(node.slice)
    base = path_of(node.value, state, at.facts)
    path = path_of(node, state, at.facts)
    if key is None or base is None or path is None or path in state.present:
        return
    if state.is_deferred or state.catches("KeyError", "LookupError"):
        return
    if base == REQUEST_CONTEXT:
        if path[: len(base)] == base and not (key == "event" and at.facts.is_mapping):
            yield _found(node, key, "request", [], [])
    elif base == USER:
        yield from _user_key(node, key, at)
    elif path[: len(CONTEXT)] == CONTEXT:
        yield from _context_key(node, key, path, at)


def _found(node: ast.expr, key: str, of: str, lacking: list[str], having: list[str]) -> Found:
    values = {"key": key, "of": of, "lacking": lacking, "having": having}
    return Found("expr-missing-key", node, values, True)


def _user_key(node: ast.expr, key: str, at: At) -> Iterator[Found]:
    facts = at.facts
    if key not in facts.user_keys:
        yield _found(node, key, "user", [], [])
    elif not facts.is_mapping and USER not in at.state.filled:
        userless = [name for name in reachable(at) if facts.actions[name].userless]
        if userless:
            yield _found(node, key, "user", userless, [])


def _context_key(node: ast.expr, key: str, path: Path, at: At) -> Iterator[Found]:
    known = at.facts.actions
    name = dotted(path)
    parent, _, _ = name.rpartition(".")
    possible = reachable(at)
    if parent:
        # Whether the parent is there was asked when it was read.
        possible = [each for each in possible if parent in known[each].some]
    having = [each for each in possible if name in known[each].some]
    lacking = [
        each for each in possible if name not in (known[each].given if parent else known[each].always)
    ]
    if parent and not having:
        # References have a lint of their own, and some objects have keys that nobody knows.
        if is_reference(parent, possible, known) or not _has_members(parent, possible, at):
            return
    if lacking:
        yield _found(node, key, "context" if not parent else name, lacking, having)


def _has_members(parent: str, possible: list[str], at: At) -> bool:
    return any(
        key.startswith(f"{parent}.") for name in possible for key in at.facts.actions[name].some
    )

