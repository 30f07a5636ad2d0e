"""Which events can get to a place of an expression."""

from .at import At
from .paths import TEST_ACTION


def reachable(at: At) -> list[str]:
    """Built-in actions that the code and the rules let through."""
    allowed = at.state.actions.among(at.facts.actions)
    rules = at.facts.reachable
    return allowed if rules is None else [name for name in allowed if name in rules]


def is_tested(at: At) -> bool:
    """Whether the event of a transport's test gets here."""
    return at.facts.is_mapping and at.state.actions.allows(TEST_ACTION)
