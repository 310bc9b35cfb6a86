"""HR prints a year: the report is fetched with her token from the page with the figures, and what fails is said."""

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from infra.demo_org.__main__ import build
from tests.browser.axe import scan
from tests.browser.conftest import Open
from tests.load.host import Started, started


@pytest.fixture(scope="module")
def organisation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Started]:
    folder = tmp_path_factory.mktemp("organisation")
    build(folder, today=date(2026, 11, 22))
    with started(folder) as host:
        yield host


def test_hr_prints_a_year(organisation: Started, open_page: Open) -> None:
    page = open_page(organisation.insights)
    part = page.get_by_role("region", name="Yearly report (PDF)")
    expect(part.get_by_label("Year")).to_have_value("2026", timeout=15_000)
    scan(page)
    page.set_viewport_size({"width": 390, "height": 844})
    part.scroll_into_view_if_needed()
    scan(page)

    part.get_by_label("Year").select_option("2025")
    with page.expect_download(timeout=30_000) as kept:
        part.get_by_role("button", name="Make the report").click()
        expect(part).to_contain_text("It takes a few seconds")
    assert kept.value.suggested_filename == "yearly-report-2025.pdf"
    made = PdfReader(io.BytesIO(Path(kept.value.path()).read_bytes()))
    first = made.pages[0].extract_text()
    assert "Solvik kommune" in first
    assert "all of 2025" in " ".join(first.split())
    expect(part).not_to_contain_text("It takes a few seconds")

    # The unit's own page has it too, for that unit.
    page.goto(f"{organisation.url}/insights#unit&under=Biblioteket")
    expect(page.get_by_role("heading", level=1)).to_have_text("Biblioteket", timeout=15_000)
    with page.expect_download(timeout=30_000) as kept:
        part.get_by_role("button", name="Make the report").click()
    assert "Biblioteket" in PdfReader(io.BytesIO(Path(kept.value.path()).read_bytes())).pages[0].extract_text()

    # The network is gone: said in words, and the next try works.
    page.context.set_offline(True)
    part.get_by_role("button", name="Make the report").click()
    expect(part.get_by_role("alert")).to_contain_text("No contact")
    page.context.set_offline(False)
    with page.expect_download(timeout=30_000):
        part.get_by_role("button", name="Make the report").click()
    expect(part.get_by_role("alert")).to_have_count(0)
