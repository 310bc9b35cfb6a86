"""The units as CSV: one row a line of history, as spreadsheets in our countries read and write it.

Written as RFC 4180 in UTF-8 with the mark that Excel looks for, and harmless (`shared.domain.spreadsheet`); the
apostrophes put in for that are taken away again when it is read. Read more tolerantly: semicolons or tabs, days as
2026-03-31, 31.03.2026, 31-03-2026 or 31/03/2026, and Windows' own encoding.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date, datetime
from typing import NamedTuple

from shared.domain.errors import CsvInvalid
from shared.domain.organisation import MOST_LINES, ROOT, Unit
from shared.domain.spreadsheet import harmless, unguarded

COLUMNS = ("id", "name", "parent", "from", "until", "merged_into")
NEEDED = 3
"""The first so many columns must be there."""

DAYS = ("%Y-%m-%d", "%d.%m.%Y", "%d-%m-%Y", "%d/%m/%Y")
TWICE_ENCODED = re.compile("[ÃÂÅ][\u0080-\u00bf\u2018-\u201e\u2020-\u2026\u2030\u20ac\u2122]")
"""What is left of UTF-8 that was taken for Windows' encoding: a file in which both are mixed."""


class Row(NamedTuple):
    """A line of history, and the number of the row in the file that said so."""

    number: int
    unit: Unit


class Mistake(NamedTuple):
    """What cannot be used: in which row (None: not in one alone), what kind for programs, and in a sentence."""

    row: int | None
    code: str
    detail: str


def write_units(units: Iterable[Unit]) -> bytes:
    """All lines of history; `read_units` gives the same again."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for unit in units:
        parent = "" if unit.parent == ROOT else unit.parent
        cells = (unit.id, unit.name, parent, unit.since or "", unit.until or "", unit.merged_into or "")
        writer.writerow(harmless(str(cell)) for cell in cells)
    return out.getvalue().encode("utf-8-sig")


def read_units(content: bytes) -> tuple[list[Row], list[Mistake]]:
    """The rows that could be read and what is wrong with the others. Raises CsvInvalid when no row can be trusted."""
    text = decoded(content)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter(text), strict=True)
    try:
        columns = _columns(next(reader, []))
        rows: list[Row] = []
        mistakes: list[Mistake] = []
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if len(rows) + len(mistakes) >= MOST_LINES:
                raise CsvInvalid(f"The file has too many rows: at most {MOST_LINES} are taken.")
            read = _row(reader.line_num, cells, columns)
            (rows if isinstance(read, Row) else mistakes).append(read)  # type: ignore[arg-type]
    except csv.Error:
        raise CsvInvalid(f"Row {reader.line_num} is no CSV: a quotation mark that is not closed, perhaps.") from None
    return rows, mistakes


def decoded(content: bytes) -> str:
    """The text of a CSV file. Raises CsvInvalid."""
    with suppress(UnicodeDecodeError):
        return content.decode("utf-8-sig")
    with suppress(UnicodeDecodeError):
        if content.startswith((b"\xff\xfe", b"\xfe\xff")):
            return content.decode("utf-16")
        text = content.decode("cp1252")
        if not TWICE_ENCODED.search(text):
            return text
    raise CsvInvalid("The file's letters cannot be read, or two encodings are mixed in it. Save it as CSV UTF-8.")


def delimiter(text: str) -> str:
    """What stands between the cells of the first row."""
    head = text.partition("\n")[0]
    return max(",;\t", key=head.count)


def _columns(head: Sequence[str]) -> list[str]:
    columns = [cell.strip().lower() for cell in head]
    unknown = [place for place, name in enumerate(columns, 1) if name not in COLUMNS and name]
    if unknown or len(set(columns)) < len(columns) or not set(COLUMNS[:NEEDED]) <= set(columns):
        raise CsvInvalid(
            f"The first row names the columns: {', '.join(COLUMNS[:NEEDED])}, and if you like"
            f" {', '.join(COLUMNS[NEEDED:])}. Others are not known."
        )
    return columns


def _row(number: int, cells: Sequence[str], columns: Sequence[str]) -> Row | Mistake:
    if any(cell.strip() for cell in cells[len(columns) :]):
        return Mistake(number, "csv-cells", "The row has more cells than there are columns.")
    told = {name: plain(cell) for name, cell in zip(columns, cells, strict=False)}
    if not told.get("id") or not told.get("name"):
        return Mistake(number, "csv-cells", "A unit needs an id and a name.")
    try:
        since, until = (_day(told.get(name, "")) for name in ("from", "until"))
    except ValueError:
        return Mistake(number, "csv-day", "A day is written like 2026-03-31.")
    parent = told.get("parent") or ("" if told["id"] == ROOT else ROOT)
    return Row(number, Unit(told["id"], told["name"], parent, since, until, told.get("merged_into") or None))


def plain(cell: str) -> str:
    """What a cell says, without the apostrophe of `harmless`."""
    return unguarded(cell.strip()).strip()


def _day(text: str) -> date | None:
    if not text:
        return None
    for form in DAYS:
        with suppress(ValueError):
            return datetime.strptime(text, form).date()
    raise ValueError(text)
