"""HR asks over a demo organisation: the table of units and themes, a figure explained, and who can learn from whom."""

import re

from playwright.sync_api import expect

from tests.browser.axe import scan_narrow_too
from tests.browser.conftest import Open
from tests.load.host import Started


def test_hr_looks_at_the_organisation(organisation: Started, open_page: Open) -> None:
    page = open_page(organisation.insights)
    table = page.get_by_role("table")
    expect(table.get_by_role("row").nth(1)).to_contain_text("Solvik kommune", timeout=15_000)
    scan_narrow_too(page)

    # A figure says what it is; the arrow beside a unit's name leads to what is below it, and the address keeps that.
    table.get_by_role("button").first.click()
    expect(page.get_by_role("dialog")).to_contain_text("people")
    scan_narrow_too(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Works well").click()
    table.get_by_role("link", name="Units below Administrasjon").click()
    expect(table.get_by_role("row").nth(1)).to_contain_text("Administrasjon")
    expect(page).to_have_url(re.compile("under="))
    page.reload()
    expect(table.get_by_role("row").nth(1)).to_contain_text("Administrasjon", timeout=15_000)

    page.goto(f"{organisation.url}/insights#learning")
    expect(page.get_by_role("heading", name="can learn from").first).to_be_visible(timeout=15_000)
    scan_narrow_too(page)
