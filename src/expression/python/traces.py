"""Exceptions, with places that point into the expression."""

import traceback
from typing import Any

from .limits import cut
from .wrap import INDENT, LINES_BEFORE


#: Files that stand around an expression: ours, and those that import for it.
_AROUND = ("/authentik_events/", "<frozen importlib")


def described(error: BaseException, filename: str, source: str) -> dict[str, Any]:
    """Class, text, line of the expression and traceback of what it raised."""
    frames = _frames(error, filename, source)
    lines = [frame.lineno for frame in frames if frame.filename == filename]
    line = _syntax_line(error, filename, source) if isinstance(error, SyntaxError) else None
    if line is None and lines:
        line = lines[-1]
    text = _text(error)
    parts = ["Traceback (most recent call last):\n", *traceback.StackSummary.from_list(frames).format()]
    if isinstance(error, SyntaxError) and line is not None:
        parts = _syntax_parts(filename, source, line, error.offset)
    parts.append(f"{type(error).__qualname__}: {text}" if text else type(error).__qualname__)
    return {"type": type(error).__qualname__, "message": text, "line": line, "traceback": cut("".join(parts))}


def _text(error: BaseException) -> str:
    try:
        return cut(str(error))
    except Exception as broken:  # noqa: BLE001
        return f"(its text raises {type(broken).__name__})"


def _frames(error: BaseException, filename: str, source: str) -> list[traceback.FrameSummary]:
    """What was called, without what stands around the expression here."""
    lines = source.splitlines()
    frames = []
    for frame in traceback.extract_tb(error.__traceback__, limit=-64):
        if frame.filename == filename:
            number = frame.lineno - LINES_BEFORE
            text = lines[number - 1].strip() if 0 < number <= len(lines) else ""
            if text:
                frames.append(traceback.FrameSummary(filename, number, frame.name, line=text))
        elif not any(own in frame.filename for own in _AROUND):
            frames.append(traceback.FrameSummary(frame.filename, frame.lineno, frame.name, line=frame.line))
    return frames


def _syntax_line(error: SyntaxError, filename: str, source: str) -> int | None:
    if error.filename != filename or error.lineno is None:
        return None
    return max(1, min(error.lineno - LINES_BEFORE, len(source.splitlines())))


def _syntax_parts(filename: str, source: str, line: int, offset: int | None) -> list[str]:
    lines = source.splitlines()
    text = lines[line - 1] if line <= len(lines) else ""
    head = f'  File "{filename}", line {line}\n'
    if not text.strip():
        return [head]
    column = max(0, (offset or 1) - 1 - INDENT - (len(text) - len(text.lstrip())))
    return [head, f"    {text.strip()}\n", f"    {' ' * column}^\n"]
