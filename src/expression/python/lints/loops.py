"""`rule-loop`: an event made by a policy of a rule, which the same rule gets to see."""

import ast
from collections.abc import Iterator

from .at import At
from .facts import CUSTOM
from .finding import Found
from .paths import constant_key
from .resolve import written


def loop(node: ast.expr, at: At) -> Iterator[Found]:
    match node:
        case ast.Call(func=ast.Name(id="ak_create_event"), args=[first, *_]):
            named = constant_key(written(first, at.state))
        case ast.Call(func=ast.Name(id="ak_create_event")):
            named = None
        case _:
            return
    action = CUSTOM if named is None else f"{CUSTOM}{named}"
    if not at.facts.is_mapping and at.state.actions.allows(action):
        yield Found("rule-loop", node, {"action": None if named is None else action})
