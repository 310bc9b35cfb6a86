"""The report as it is read: nothing breaks its layout, it can be read by everybody, and the leader gets it on paper."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from shared.reporting.html import render_html
from tests.browser.axe import scan
from tests.browser.conftest import Open
from tests.browser.people import LeaderPage
from tests.golden import CASES, Case, report_of_case, report_of_session
from tests.load.host import Started

NASTY = (
    "<script>document.title = 'run'</script><b>bold</b>",
    "x" * 1000,
    "https://example.org/" + "a/" * 400,
    "مرحبا بالعالم، هذا نص طويل " * 20,
    "👩‍👩‍👧‍👦🏳️‍🌈" * 60,
    "\u202eabc \u2067 def",
    "สวัสดีครับนี่คือข้อความยาว" * 20,
)


def no_wider_than_its_window(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


@pytest.mark.parametrize("phone", [True, False], ids=["phone", "desk"])
@pytest.mark.parametrize("case", ["nb", "withheld", "empty", "nasty"])
def test_the_page_keeps_its_shape_and_can_be_read_by_everybody(
    case: str, phone: bool, open_page: Open, tmp_path: Path
) -> None:
    report = report_of_case(case) if case in CASES else report_of_session(Case("nb", people=12, texts=NASTY * 2))
    file = tmp_path / "report.html"
    file.write_text(render_html(report), "utf-8")
    page = open_page(file.as_uri(), phone=phone)
    assert no_wider_than_its_window(page)
    expect(page).to_have_title(f"{report['session']['title']} – {page.title().rpartition(' – ')[2]}")
    scan(page)


def test_the_leader_gets_the_report_on_paper(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    leader.start()
    leader.page.get_by_role("button", name="End session").click()
    leader.page.get_by_role("dialog").get_by_role("button", name="End session").click()
    leader.page.locator("details.downloads summary").click(timeout=30_000)
    with leader.page.expect_download() as download:
        leader.page.locator("details.downloads").get_by_role("button", name="PDF").click()
    assert download.value.suggested_filename.endswith(".pdf")
    assert download.value.path().read_bytes().startswith(b"%PDF-")
