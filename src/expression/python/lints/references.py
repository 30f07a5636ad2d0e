"""`expr-model-ref-key`: keys that a reference to an object does not have."""

import ast
from collections.abc import Iterator, Mapping, Sequence

from .at import At
from .facts import ActionFacts
from .finding import Found
from .paths import CONTEXT, constant_key, dotted, getter_key
from .reachable import reachable
from .resolve import path_of


def is_reference(key: str, actions: Sequence[str], known: Mapping[str, ActionFacts]) -> bool:
    """Whether a key of the context is a reference wherever it is there."""
    holders = [known[name] for name in actions if key in known[name].some]
    return bool(holders) and all(key in facts.references for facts in holders)


def reference_key(node: ast.expr, at: At) -> Iterator[Found]:
    match node:
        case ast.Subscript(value=base, slice=written, ctx=ast.Load()):
            key = constant_key(written)
        case ast.Call(func=ast.Attribute(value=base)):
            key = getter_key(node)
        case _:
            return
    path = path_of(base, at.state, at.facts) if key is not None else None
    if path is None or key is None or len(path) <= len(CONTEXT) or path[: len(CONTEXT)] != CONTEXT:
        return
    actions = reachable(at)
    known = at.facts.actions
    if any(f"{dotted(path)}.{key}" in known[name].some for name in actions):
        return
    if is_reference(dotted(path), actions, known):
        raises = isinstance(node, ast.Subscript)
        values = {"key": key, "of": dotted(path), "raises": raises}
        yield Found("expr-model-ref-key", node, values, raises and not at.state.catches("KeyError"))
