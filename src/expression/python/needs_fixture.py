"""The answer that only a server has."""


class NeedsFixture(BaseException):
    """Raised where authentik would ask its database or the network, and nobody said what it would find.

    No `Exception`: an expression that catches everything must not turn it into a verdict.
    """


def unknown(what: str, fixture: str) -> NeedsFixture:
    """What cannot be known here, and the key of the fixtures that says it."""
    return NeedsFixture(f"{what} Say it under `{fixture}` of the fixtures.")
