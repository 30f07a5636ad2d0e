"""Lints of an expression, found on its syntax tree. Nothing of it is run."""

import ast
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from .at import Lints, Outline
from .attributes import dict_attribute
from .endings import endings, returned_names
from .facts import Facts, Kind, read_facts
from .finding import Found, Values
from .loops import loop
from .mapping_context import mapping_event, recipient_not_actor, recipients
from .missing_keys import missing_key
from .null_addresses import null_address
from .raising import explicit_raise, may_raise
from .references import reference_key
from .results import header_assignment, mapping_result
from .source import Place, Source, Unreadable
from .test_event import test_event
from .truth import true_return, true_test
from .undefined_names import assigned_names, missing_request, unbound_name, undefined_names
from .walk import Walk

# Nobody writes longer ones by hand; only their syntax is looked at.
_LONGEST = 20_000
# Enough for an `elif` behind a thousand others.
_DEPTH = 12_000
# More than anybody reads.
_MOST = 200

_LINTS = Lints(
    expressions=(
        unbound_name,
        missing_request,
        missing_key,
        reference_key,
        dict_attribute,
        null_address,
        mapping_event,
        recipient_not_actor,
        test_event,
        true_test,
        loop,
        may_raise,
    ),
    statements=(true_return, true_test, mapping_result, header_assignment, explicit_raise),
)


def check(source: str, kind: Kind, facts: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What is wrong with an expression, in the order of its text.

    Each has an `id`, a place in the text (`line`, `column`, `endLine`, `endColumn`: 1-based, columns in
    UTF-16 units) and the `values` that its message needs. Never raises for what the text is.
    """
    known = read_facts(kind, facts)
    text = Source(source, known.parameters)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, _DEPTH))
    try:
        text.compile()
        found = list(_found(text.parse(), known)) if len(source) <= _LONGEST else []
    except Unreadable as broken:
        return [_entry("expr-syntax", broken.place, {"reason": broken.message})]
    except RecursionError:
        return [_entry("expr-syntax", Place(1, 1, 1, 1), {"reason": "too deeply nested"})]
    finally:
        sys.setrecursionlimit(limit)
    entries = [_entry(each.id, text.place(each.node), each.values) for each in found]
    entries.sort(key=lambda entry: (entry["line"], entry["column"]))
    return entries[:_MOST]


def _entry(id: str, place: Place, values: Values) -> dict[str, Any]:
    return {
        "id": id,
        "line": place.line,
        "column": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "values": values,
    }


def _found(function: ast.FunctionDef, facts: Facts) -> Iterable[Found]:
    outline = Outline(
        assigned=assigned_names(function),
        returned=returned_names(function),
        about_recipients=recipients(function) if facts.is_mapping else frozenset(),
    )
    walk = Walk(facts, outline, _LINTS)
    end = walk.function(function)
    open_ends = endings(function, end is not None, facts)
    return _without_repetition(
        [*undefined_names(function, facts), *walk.found, *open_ends], facts
    )


# Said once, of the first place: they are about the expression as a whole.
_ONCE = ("rule-silent-exception", "rule-negate-error")


def _without_repetition(found: list[Found], facts: Facts) -> Iterable[Found]:
    """Each place once per lint; of an exception in a rule, the first place that raises."""
    if not facts.is_mapping:
        raising = [each for each in found if each.raises and each.id not in _ONCE]
        found = found + [Found("rule-silent-exception", each.node) for each in raising]
        if facts.is_negated:
            found += [Found("rule-negate-error", each.node) for each in found if each.raises]
    seen: set[object] = set()
    for each in sorted(found, key=_order):
        key = each.id if each.id in _ONCE else (each.id, id(each.node))
        if key not in seen:
            seen.add(key)
            yield each


def _order(found: Found) -> tuple[int, int]:
    return found.node.lineno, found.node.col_offset
