"""An expression as the body of a function: how authentik makes Python of it."""

from textwrap import indent
from types import CodeType

#: Lines that stand before the first one of the expression.
LINES_BEFORE = 1
#: Spaces in front of every line of it that is not blank.
INDENT = 4


def wrapped(source: str, names: list[str]) -> str:
    """The program that is run. Lines inside a text over several lines are indented like all others."""
    parameters = ",".join(names)
    body = indent(source, " " * INDENT)
    return f"def handler({parameters}):\n{body}\nresult = handler({parameters})"


def compiled(source: str, names: list[str], filename: str) -> CodeType:
    """Raises SyntaxError or ValueError, as saving the policy would."""
    return compile(wrapped(source, names), filename, "exec")
