"""Turns the content of report.json into one stand-alone page to read, print and keep."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from shared.reporting.excerpt import excerpt
from shared.reporting.summary import TOP_OF_KIND
from shared.reporting.view import GRADES, Spread, view_of
from shared.reporting.words import words

HERE = Path(__file__).parent


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    stylesheet = (HERE / "report.css").read_text("utf-8")
    environment.globals |= {
        "css": Markup(stylesheet),  # noqa: S704  (our own file, not input)
        "grades": GRADES,
        "spread": Spread.of,
        "top_of_kind": TOP_OF_KIND,
    }
    environment.filters["excerpt"] = excerpt
    return environment.get_template("report.html.jinja")


def render_html(report: Mapping[str, Any]) -> str:
    """The content of report.json (schema `innspill-report/2`) as one HTML page without scripts or outside references.

    Raises `jinja2.UndefinedError` or `KeyError` when the report lacks what the page needs.
    """
    say = words(report["session"]["language"])
    return _template().render(t=say, **view_of(report, say))
