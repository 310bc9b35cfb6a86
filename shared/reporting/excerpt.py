"""The beginning of a text on one line, for where the whole would be too much."""

import unicodedata

LENGTH = 110
"""Characters of an excerpt."""


def excerpt(text: str, length: int = LENGTH) -> str:
    """The start of `text` on one line, cut between words where there is one, never inside a joined character."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    start = line[:length]
    space = start.rfind(" ")
    if space > length // 2:
        return start[:space].rstrip(" ,.;:–-") + "…"
    end = length
    while end > length // 2 and _continues(line, end):
        end -= 1
    return line[:end] + "…"


def _continues(line: str, at: int) -> bool:
    """Whether the character at `at` belongs to the one before it: a mark, a joiner, a skin tone, a flag's half."""
    here, before = line[at], line[at - 1]
    return (
        unicodedata.combining(here) > 0
        or unicodedata.category(here) in ("Mn", "Mc", "Me", "Cf")
        or "\U0001f3fb" <= here <= "\U0001f3ff"
        or before == "\u200d"
        or all("\U0001f1e6" <= sign <= "\U0001f1ff" for sign in (before, here))
    )
