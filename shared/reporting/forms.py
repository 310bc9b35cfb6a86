"""A report in every form that it is kept in."""

from collections.abc import Mapping
from typing import Any

from shared.objects import canonical_json
from shared.reporting.html import render_html
from shared.reporting.pages import render_report_pdf
from shared.reporting.sheets import render_csv, render_xlsx


def forms_of(report: Mapping[str, Any]) -> dict[str, bytes]:
    """Each form by its extension. The same content gives the same bytes in every home."""
    return {
        "json": canonical_json(report),
        "html": render_html(report).encode(),
        "pdf": render_report_pdf(report),
        "csv": render_csv(report),
        "xlsx": render_xlsx(report),
    }
