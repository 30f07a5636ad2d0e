"""`mapping-test-event`: a mapping that the test of its transport makes fail."""

import ast
from collections.abc import Iterator

from .at import At
from .finding import Found
from .paths import USER, constant_key
from .reachable import is_tested, reachable
from .resolve import path_of


def test_event(node: ast.expr, at: At) -> Iterator[Found]:
    if not isinstance(node, ast.Subscript) or not isinstance(node.ctx, ast.Load):
        return
    state, facts = at.state, at.facts
    key = constant_key(node.slice)
    if key not in facts.user_keys or path_of(node.value, state, facts) != USER:
        return
    path = path_of(node, state, facts)
    if not is_tested(at) or state.is_deferred or state.catches("KeyError", "LookupError"):
        return
    if USER not in state.filled and path not in state.present:
        live = [name for name in reachable(at) if facts.actions[name].userless]
        yield Found("mapping-test-event", node, {"key": key, "actions": live})
