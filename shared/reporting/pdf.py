"""Sets a PDF with Typst: a template of this folder, and what it is to say as data. Knows nothing of reports.

Tagged for screen readers and made to be kept (PDF/UA-1 and PDF/A-2a), and the same data gives the same bytes: only the
fonts of our own packages are looked at, and the document is dated by what it is about, not by when it was made.
"""

import json
import unicodedata
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import typst

HERE = Path(__file__).parent
FONTS = ("manimgx_fonts", "manimgx_fonts_cjk")
STANDARDS: "list[typst.PDFStandard]" = ["a-2a", "ua-1"]
UNKNOWN = "\ufffd"


def render_pdf(template: str, data: Mapping[str, Any]) -> bytes:
    """``template`` (a `.typ` of this folder) with ``data``, which must say its ``title``, ``language`` and ``day``.

    ``data`` travels as JSON and is never read as Typst source: whatever people wrote is text.
    A character that no font here has is a box; no standard allows one, so that such a document claims none.
    """
    inputs = {"data": json.dumps(_printable(data), ensure_ascii=False)}
    made = datetime.combine(date.fromisoformat(data["day"]), time(), UTC)
    try:
        pdf = _compile(template, inputs, made, STANDARDS)
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            raise
        pdf = _compile(template, inputs, made, [])
    return pdf


def _compile(template: str, inputs: dict[str, str], made: datetime, standards: "list[typst.PDFStandard]") -> bytes:
    pdf = typst.compile(
        HERE / template,
        root=HERE,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs=inputs,
        pdf_standards=standards,
        timestamp=made,
    )
    assert isinstance(pdf, bytes)  # noqa: S101 - a document, not pages as pictures
    return pdf


@cache
def _fonts() -> typst.Fonts:
    found = [find_spec(name) for name in FONTS]
    folders = [str(Path(spec.origin).parent) for spec in found if spec and spec.origin]
    return typst.Fonts(include_system_fonts=False, font_paths=folders)


def _printable(value: Any) -> Any:
    """The same data without the characters that stand for no sign: controls go, the unassigned become �."""
    if isinstance(value, str):
        return value if value.isascii() and value.isprintable() else "".join(map(_sign, value))
    if isinstance(value, Mapping):
        return {key: _printable(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(one) for one in value]
    return value


def _sign(sign: str) -> str:
    match unicodedata.category(sign):
        case "Cc":
            return sign if sign == "\n" else " " if sign == "\t" else ""
        case "Cn" | "Co" | "Cs":
            return UNKNOWN
        case _:
            return sign
