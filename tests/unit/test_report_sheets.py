"""The report for people who count: the same numbers, nothing that is withheld, and texts that stay texts."""

import csv
import io
import zipfile
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.spreadsheet import unguarded
from shared.reporting.sheets import render_csv, render_xlsx, sheets_of
from tests.reports import SENTINEL, a_contribution, a_report, a_withheld_report, an_empty_report, counts_of

COMMANDS = ['=HYPERLINK("http://x","y")', "+1", "-1+1", "@SUM(A1)", "\t=1", "＝1+1", " ＠SUM(A1)", "a;=1", "a\n=1"]
TEXTS = ["https://example.org", "<b>&", "🧑🏽‍⚕️ نص"]


def table(report: dict[str, Any]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render_csv(report).decode("utf-8-sig"))))


def parts(workbook: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml")}


def test_the_csv_holds_the_reports_own_numbers() -> None:
    one = a_contribution(1, counts=counts_of(9, 1, 2, 3, 4, skipped=5), place=1)
    (row,) = table(a_report(contributions=[one]))
    assert [row[mark] for mark in ("5", "4", "3", "2", "1", "pass")] == ["9", "1", "2", "3", "4", "5"]
    assert (row["mean"], row["place"], row["best"], row["split"]) == ("4.09", "1", "1", "0")


@pytest.mark.parametrize("text", COMMANDS + TEXTS)
def test_no_text_is_a_formula_or_a_link(text: str) -> None:
    report = a_report(contributions=[a_contribution(1, text=text, merged=[text])])
    (row,) = table(report)
    assert (row["text"] != text) is (row["merged"] != text) is (text in COMMANDS)
    assert unguarded(row["text"]) == unguarded(row["merged"]) == text
    book = parts(render_xlsx(report))
    assert ('quotePrefix="1"' in book["xl/styles.xml"]) is (text in COMMANDS)
    sheet = book["xl/worksheets/sheet1.xml"]
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=200))
def test_every_text_is_whole_in_the_workbook(text: str) -> None:
    strings = parts(render_xlsx(a_report(contributions=[a_contribution(1, text=text)])))["xl/sharedStrings.xml"]
    assert text in {"".join(item.itertext()) for item in ElementTree.fromstring(strings)}  # noqa: S314 - our own


@pytest.mark.parametrize("language", ["nb", "sv", "nl", "en"])
def test_sheets_have_names_that_workbooks_allow(language: str) -> None:
    report = a_report()
    report["session"]["language"] = language
    names = [sheet.name for sheet in sheets_of(report)]
    assert len(set(names)) == len(names) == 5
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/") for name in names)


def test_the_workbook_says_what_was_decided_and_what_became_of_the_last_plan() -> None:
    (action,) = a_report()["actions"]
    past = {"session_id": "s", "id": "a", "title": "=Før", "owner": "", "due": None, "measure": "", "first": True}
    past |= {"decided_on": "2026-09-01", "status": "dropped", "learned": "For mye", "became": ""}
    decision = {"by": "leader", "added": ["a1"], "left_out": []}
    report = a_report(actions=[action | {"chosen": None}], decision=decision, last_plan=[past])
    _, plan, last, *_ = sheets_of(report)
    assert plan.rows[0][-1] == "først, tatt med av lederen"
    assert last.rows == [["=Før", "", None, "", "2026-09-01", "Lagt bort", "", "For mye"]]
    assert len(last.heads) == len(last.rows[0])


def test_an_empty_session_gives_headings_alone_and_says_that_nobody_came() -> None:
    assert table(an_empty_report()) == []
    *asked, participation, told = [sheet.rows for sheet in sheets_of(an_empty_report())]
    assert [*asked, told] == [[], [], [], []]
    assert participation[:2] == [["deltakere", 0], ["innspill", 0]]


def test_what_was_agreed_and_noted_is_in_the_workbook() -> None:
    report = a_report()
    report["steps"].append(
        {"type": "discuss", "title": "Samtale", "notes": ["Vi prøver"], "results": None, "handed_in": None}
    )
    *_, told = sheets_of(report)
    assert told.rows == [[None, "Vi tar turnusen først.\nResten venter."], ["Samtale", "Vi prøver"]]


def test_what_is_withheld_is_in_no_form() -> None:
    report = a_withheld_report()
    assert str(SENTINEL) not in render_csv(report).decode()
    sheets = sheets_of(report)
    assert str(SENTINEL) not in str([sheet.rows for sheet in sheets])
    assert all(len(row) == len(sheet.heads) for sheet in sheets for row in sheet.rows)


def test_the_same_report_is_the_same_workbook() -> None:
    assert render_xlsx(a_report()) == render_xlsx(a_report())
