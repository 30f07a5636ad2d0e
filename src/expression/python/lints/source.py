"""An expression as the server compiles it, and places in what the user wrote."""

import ast
import re
import textwrap
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from ..wrap import INDENT, LINES_BEFORE, wrapped

# Python counts these as the end of a line; `str.splitlines` knows more.
_LINE_END = re.compile(r"\r\n|\r|\n")

_T = TypeVar("_T")

_TOO_DEEP = "too deeply nested"
_MOST_OPERATORS = 1000
_OPERATORS = re.compile(r"[-+*/%@&|^~<>.(\[]+|\b(?:not|and|or|if|lambda|await)\b")
_TEXTS = re.compile(r"""\"(?:[^"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'""")


@dataclass(frozen=True)
class Place:
    """From and to in the user's text: 1-based, columns in UTF-16 units, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Unreadable(Exception):
    """The text is no Python."""

    def __init__(self, message: str, place: Place) -> None:
        super().__init__(message)
        self.message = message
        self.place = place


class Source:
    """The text of an expression, which the server makes the body of a function."""

    def __init__(self, text: str, parameters: list[str]) -> None:
        self._lines = _LINE_END.split(text)
        self._parameters = parameters

    def parse(self) -> ast.FunctionDef:
        """The function that the server makes. Raises `Unreadable`."""
        function = self._read(lambda program: ast.parse(program)).body[0]
        assert isinstance(function, ast.FunctionDef)
        return function

    def compile(self) -> None:
        """Finds what the grammar allows, too: `break` outside of a loop. Raises `Unreadable`."""
        self._read(lambda program: compile(program, "<expression>", "exec", dont_inherit=True))

    def _read(self, reader: Callable[[str], _T]) -> _T:
        program = wrapped("\n".join(self._lines), self._parameters)
        self._refuse_depth()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return reader(program)
        except SyntaxError as error:
            raise self._syntax_error(error) from None
        except UnicodeEncodeError as error:
            raise self._surrogate(program[: error.start]) from None
        except (MemoryError, RecursionError):
            raise Unreadable(_TOO_DEEP, self._place(1, 0, 1, 1)) from None

    def _refuse_depth(self) -> None:
        """Each operator can be a level, and too many of them end the interpreter itself."""
        for line, text in enumerate(self._lines, start=1):
            if len(text) > _MOST_OPERATORS:
                operators = sum(map(len, _OPERATORS.findall(_TEXTS.sub("", text))))
                if operators > _MOST_OPERATORS:
                    raise Unreadable(_TOO_DEEP, self._place(line, 0, line, len(text)))

    def place(self, node: ast.expr | ast.stmt | ast.excepthandler) -> Place:
        """Where a node stands; of a statement with a body, its first line."""
        line = node.lineno - LINES_BEFORE
        start = self._column(line, node.col_offset)
        if isinstance(node, ast.expr) or not hasattr(node, "body"):
            end_line = (node.end_lineno or node.lineno) - LINES_BEFORE
            end = self._column(end_line, node.end_col_offset or 0)
            return self._place(line, start, end_line, end)
        return self._place(line, start, line, len(self._text_of(line).rstrip()))

    def _text_of(self, line: int) -> str:
        return self._lines[line - 1] if 1 <= line <= len(self._lines) else ""

    def _column(self, line: int, byte: int) -> int:
        """The 0-based column of a byte of the indented line."""
        text = self._text_of(line)
        indented = textwrap.indent(text, " " * INDENT)
        before = indented.encode("utf-8", "surrogatepass")[:byte].decode("utf-8", "ignore")
        return self._unindented(text, len(before))

    def _unindented(self, text: str, column: int) -> int:
        """The column without what indenting put before each piece that `splitlines` knows."""
        seen = 0
        at = 0
        for piece in text.splitlines(keepends=True):
            pad = INDENT if piece.strip() else 0
            if column < seen + pad + len(piece):
                return at + max(column - seen - pad, 0)
            seen += pad + len(piece)
            at += len(piece)
        return at

    def _place(self, line: int, column: int, end_line: int, end_column: int) -> Place:
        """A place that lies in the text, whatever was asked for."""
        last = len(self._lines)
        if line > last:
            line, column = last, len(self._text_of(last))
        end_column = min(end_column, len(self._text_of(end_line)))
        if end_line > last:
            end_line, end_column = last, len(self._text_of(last))
        if (end_line, end_column) < (line, column):
            end_line, end_column = line, column
        return Place(line, self._units(line, column), end_line, self._units(end_line, end_column))

    def _units(self, line: int, column: int) -> int:
        before = self._text_of(line)[:column]
        return len(before.encode("utf-16-le", "surrogatepass")) // 2 + 1

    def _syntax_error(self, error: SyntaxError) -> Unreadable:
        message = re.sub(
            r"\bline (\d+)",
            lambda match: f"line {max(int(match[1]) - LINES_BEFORE, 1)}",
            error.msg,
        )
        if error.lineno is None:
            return self._null(message)
        line = error.lineno - LINES_BEFORE
        if line < 1 or "after function definition on line 1" in error.msg:
            # Empty, or nothing but comments.
            return Unreadable("there is nothing to run", self._place(1, 0, 1, 0))
        column = self._unindented(self._text_of(line), max((error.offset or 1) - 1, 0))
        end_line = max((error.end_lineno or error.lineno) - LINES_BEFORE, line)
        end = max((error.end_offset or 0) - 1, 0)
        end_column = self._unindented(self._text_of(end_line), end) if end > 0 else 0
        if (end_line, end_column) <= (line, column):
            end_line, end_column = line, column + 1
        return Unreadable(message, self._place(line, column, end_line, end_column))

    def _null(self, message: str) -> Unreadable:
        """Python does not say where a null byte is."""
        for line, text in enumerate(self._lines, start=1):
            if "\0" in text:
                column = text.index("\0")
                return Unreadable(message, self._place(line, column, line, column + 1))
        return Unreadable(message, self._place(1, 0, 1, 0))

    def _surrogate(self, before: str) -> Unreadable:
        line = before.count("\n") + 1 - LINES_BEFORE
        column = self._unindented(self._text_of(line), len(before) - (before.rfind("\n") + 1))
        place = self._place(line, column, line, column + 1)
        return Unreadable("half of a surrogate pair", place)
