"""How much of what an expression says is kept."""

from io import TextIOBase

#: Characters of one text, of all that is printed, and of a result as JSON.
MOST_TEXT = 65_536
#: Messages, lines of the log and calls of one run.
MOST_ENTRIES = 1_000


def cut(text: str) -> str:
    """The text, or its beginning and how long it was."""
    if len(text) <= MOST_TEXT:
        return text
    return f"{text[:MOST_TEXT]} … ({len(text):,} characters in all)"


def add(entries: list, entry: object) -> None:
    """Adds an entry unless there are enough."""
    if len(entries) < MOST_ENTRIES:
        entries.append(entry)


class Printed(TextIOBase):
    """What is printed: the beginning of it."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[str] = []
        self._kept = 0
        self._length = 0

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        part = text[: MOST_TEXT - self._kept]
        if part:
            self._parts.append(part)
        self._kept += len(part)
        self._length += len(text)
        return len(text)

    def text(self) -> str:
        """All that was kept, and how much there was where that is more."""
        kept = "".join(self._parts)
        return kept if self._length <= MOST_TEXT else f"{kept} … ({self._length:,} characters in all)"
