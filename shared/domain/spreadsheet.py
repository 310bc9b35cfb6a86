"""Texts in a spreadsheet stay texts: one guard for every CSV and workbook that is made.

Excel, LibreOffice and Google Sheets take a cell of a CSV that begins with a certain sign for a formula, and a formula
can send what is in the file somewhere else (OWASP, "CSV Injection"). An apostrophe in front prevents it. Spreadsheets
also skip leading blanks, and some take full-width signs for plain ones. Where the list separator is a semicolon, as in
our countries, Excel cuts a file with commas at each semicolon and line break inside a text too, so what follows one of
those is guarded like the beginning.
"""

import re
import unicodedata

from shared.domain.texts import is_visible

SIGNS = frozenset("=+-@\u2212")
"""By their compatibility form, so the full-width, small, raised and lowered ones too; U+2212 is the minus itself."""

CUT = re.compile(r"([;\r\n])")


def harmless(text: str) -> str:
    """The text as a CSV may have it: with an apostrophe in front of what a spreadsheet could take for a formula."""
    return "".join(f"'{part}" if _is_command(part) else part for part in CUT.split(text))


def unguarded(text: str) -> str:
    """What a cell of `harmless` said."""
    return "".join(part[1:] if part.startswith("'") and _is_command(part[1:]) else part for part in CUT.split(text))


def is_command(text: str) -> bool:
    """Whether a spreadsheet could take a cell of this text for a formula."""
    return any(map(_is_command, CUT.split(text)))


def _is_command(part: str) -> bool:
    """Apostrophes of the text's own are looked past, so that `unguarded` takes away exactly what was put there."""
    told = part.lstrip("'")
    first = next(filter(is_visible, told), "")
    return told.startswith("\t") or unicodedata.normalize("NFKC", first)[:1] in SIGNS
