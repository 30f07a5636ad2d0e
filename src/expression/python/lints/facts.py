"""What is known of a release: which names an expression has, and what events carry."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["policy", "body", "headers"]

# Actions of a server's own events begin so; nothing is known of what they carry.
CUSTOM = "custom_"


@dataclass(frozen=True)
class ActionFacts:
    """Keys of an action's context, dotted."""

    # Keys that some event has; keys that each has; keys that each has which has what they stand in.
    some: frozenset[str]
    always: frozenset[str]
    given: frozenset[str]
    # Keys that hold a reference to an object.
    references: frozenset[str]
    # Whether some event has no user, and no address.
    userless: bool
    addressless: bool


@dataclass(frozen=True)
class Facts:
    kind: Kind
    # Parameters of the function that the text becomes the body of.
    parameters: list[str]
    # Names of both scopes that the server gives.
    names: frozenset[str]
    # Built-in actions of the release.
    actions: Mapping[str, ActionFacts]
    # Actions that can get here; None: any.
    reachable: frozenset[str] | None
    # Keys that a `user` has which is not empty.
    user_keys: frozenset[str]
    # Whether a binding negates the policy.
    is_negated: bool

    @property
    def is_mapping(self) -> bool:
        return self.kind != "policy"


def read_facts(kind: Kind, facts: Mapping[str, Any]) -> Facts:
    """Facts as TypeScript hands them over."""
    reachable: Sequence[str] | None = facts["reachable"]
    return Facts(
        kind=kind,
        parameters=list(facts["parameters"]),
        names=frozenset(facts["names"]),
        actions={name: _read_action(action) for name, action in facts["actions"].items()},
        reachable=None if reachable is None else frozenset(reachable),
        user_keys=frozenset(facts["userKeys"]),
        is_negated=bool(facts["negated"]),
    )


def _read_action(action: Mapping[str, Any]) -> ActionFacts:
    return ActionFacts(
        some=frozenset(action["some"]),
        always=frozenset(action["always"]),
        given=frozenset(action["given"]),
        references=frozenset(action["references"]),
        userless=bool(action["userless"]),
        addressless=bool(action["addressless"]),
    )
