"""A report in every form that it is kept in."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from shared.objects import canonical_json
from shared.reporting.html import render_html
from shared.reporting.pages import render_report_pdf
from shared.reporting.sheets import render_csv, render_xlsx

MAKERS: Mapping[str, Callable[[Mapping[str, Any]], bytes]] = {
    "json": canonical_json,
    "html": lambda report: render_html(report).encode(),
    "pdf": render_report_pdf,
    "csv": render_csv,
    "xlsx": render_xlsx,
}


def forms_of(report: Mapping[str, Any], *, leave_out: Collection[str] = ()) -> dict[str, bytes]:
    """Each form by its extension. The same content gives the same bytes in every home."""
    return {extension: make(report) for extension, make in MAKERS.items() if extension not in leave_out}
