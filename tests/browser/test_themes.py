"""HR makes the themes the organisation's own; a leader's next session offers them, and figures go by their names."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from shared.objects import FolderStore
from tests.browser.axe import scan
from tests.browser.conftest import DESK, PHONE, Open
from tests.browser.people import LeaderPage, PhonePage
from tests.facts import fact, leave
from tests.load.host import Started, started

RELEASED = """async (token) => {
    const answer = await fetch("/api/insights", { headers: { Authorization: `Bearer ${token}` } });
    return (await answer.json()).quarters.length > 0;
}"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "organisation"


@pytest.fixture
def own(folder: Path) -> Iterator[Started]:
    """A host of the test's own: what one organisation calls its themes must be in no other test's sessions."""
    with started(folder) as host:
        yield host


def scan_both(page: Page) -> None:
    for size in (PHONE, DESK):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        scan(page)


def link(host: Started, unit: str, role: str) -> str:
    return f"{host.url}/insights#token={quote(host.token(unit, role))}"


def themes_of(page: Page) -> Locator:
    return page.get_by_role("region", name="Themes")


def open_themes(page: Page) -> Locator:
    page.get_by_role("link", name="Organisation", exact=True).click()
    expect(themes_of(page).get_by_role("listitem").first).to_be_visible()
    return themes_of(page)


def names(section: Locator) -> Locator:
    return section.locator(".theme-lines button.unit-name")


def test_hr_makes_the_themes_the_organisations_own(own: Started, folder: Path, open_page: Open) -> None:
    page = open_page(own.insights)
    section = open_themes(page)
    expect(names(section)).to_have_count(10)
    scan_both(page)

    # Another name, in two languages; the others go by the nearest. One is added, before the one for everything else.
    names(section).nth(0).click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("heading", name="Theme: Working together")).to_be_focused()
    scan_both(page)
    for language, name in (("English", "Team spirit"), ("Norsk", "Lagånd"), ("Svenska", ""), ("Nederlands", "")):
        dialog.get_by_label(language, exact=True).fill(name)
    dialog.get_by_role("button", name="Save changes").click()
    expect(names(section).nth(0)).to_have_text("Team spirit")
    expect(page.locator(".toast")).to_contain_text("Team spirit is saved.")
    section.get_by_role("button", name="Add a theme").click()
    dialog.get_by_role("button", name="Add", exact=True).click()
    expect(dialog.get_by_text("Write a name in one language at least.")).to_be_visible()
    expect(dialog.get_by_label("English", exact=True)).to_be_focused()
    scan_both(page)
    dialog.get_by_label("English", exact=True).fill("tools and EQUIPMENT")
    dialog.get_by_role("button", name="Add", exact=True).click()
    expect(dialog.get_by_role("alert")).to_contain_text("Another theme has that name already")
    dialog.get_by_label("English", exact=True).fill("Night shifts")
    dialog.get_by_text("Words that suggest it").click()
    dialog.get_by_label("Words (English)").fill("night, nights")
    scan_both(page)
    dialog.get_by_role("button", name="Add", exact=True).click()
    expect(names(section).nth(9)).to_have_text("Night shifts")

    # By keyboard: two places up, with the focus on the button all the way. One retires, comes back, and goes for good.
    up = section.get_by_role("button", name="Move Night shifts up")
    up.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(names(section).nth(7)).to_have_text("Night shifts")
    expect(up).to_be_focused()
    names(section).get_by_text("Leadership").click()
    dialog.get_by_role("button", name="Retire").click()
    expect(page.locator(".toast")).to_contain_text("Leadership is retired.")
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(names(section)).to_have_count(11)
    names(section).get_by_text("Leadership").click()
    dialog.get_by_role("button", name="Retire").click()
    section.get_by_text("1 retired theme").click()
    expect(section.get_by_role("button", name=re.compile("^Bring back.*Leadership"))).to_be_visible()
    scan_both(page)

    # A leader's session offers what HR made, and a phone in a language without a name has the nearest one.
    leader = LeaderPage(open_page(own.leader))
    pin = leader.start(language="Svenska")
    phone_page = open_page(f"{own.url}/#{pin}", language="sv", phone=True)
    phone = PhonePage(phone_page)
    phone.enter()
    for step in ("Warm-up 1", "Warm-up 2", "Warm-up 3", "Write"):
        leader.next(step)
    phone.expect_step("contribute")
    offered = phone_page.locator(".theme-row button")
    expect(offered).to_have_count(10)
    expect(offered.nth(0)).to_have_text("Lagånd")
    expect(offered.filter(has_text="Ledarskap")).to_have_count(0)
    offered.filter(has_text="Night shifts").click()
    phone.write("Fem nätter i rad är för mycket")
    expect(phone_page.locator("main ul")).to_contain_text("Night shifts")
    scan(phone_page)
    token = own.token("organisation", "hr")
    kept = httpx.get(f"{own.url}/api/themes", headers={"Authorization": f"Bearer {token}"}, trust_env=False).json()
    ids = {one["label"].get("en"): one["id"] for one in kept["themes"]}

    # A quarter later HR sees both in her table by their names, the retired one too.
    own.stop()
    told = {"month": "2026-08", "session": "s1", "people": 12}
    leave(
        FolderStore(folder / "objects"),
        [
            fact(f"challenging/{ids[name]}", measure, **told, count=6, sum=4)
            for name in ("Night shifts", "Leadership", "Team spirit")
            for measure in ("written", "rated", "confirmed")
        ],
    )
    with started(folder) as later:
        page = open_page(later.insights)
        # What is over is released when the host has started, while it answers already.
        page.wait_for_function(RELEASED, arg=token)
        page.reload()
        table = page.get_by_role("table")
        for name in ("Night shifts", "Leadership", "Team spirit"):
            expect(table.get_by_role("columnheader", name=name)).to_be_visible(timeout=15_000)
        scan_both(page)


def test_what_is_typed_survives_that_somebody_else_was_faster(own: Started, open_page: Open) -> None:
    slow, fast = open_page(own.insights), open_page(own.insights)
    first = open_themes(slow)
    second = open_themes(fast)
    names(first).nth(1).click()
    dialog = slow.get_by_role("dialog")
    dialog.get_by_label("English", exact=True).fill("Meetings")
    second.get_by_role("button", name=re.compile("^Move Working together down")).click()
    expect(names(second).nth(1)).to_have_text("Working together")
    dialog.get_by_role("button", name="Save changes").click()
    expect(dialog.get_by_role("alert")).to_contain_text("what you wrote is still here")
    expect(dialog.get_by_label("English", exact=True)).to_have_value("Meetings")
    scan_both(slow)
    dialog.get_by_role("button", name="Save changes").click()
    expect(names(first).nth(0)).to_have_text("Meetings")


def test_hr_of_a_part_reads_the_themes_and_an_error_can_be_tried_again(own: Started, open_page: Open) -> None:
    page = open_page(link(own, "surgery", "hr"), phone=True, dark=True)
    page.route("**/api/themes", lambda route: route.abort())
    page.get_by_role("link", name="Organisation", exact=True).click()
    expect(themes_of(page).get_by_role("alert")).to_contain_text("No contact")
    scan(page)
    page.unroute("**/api/themes")
    themes_of(page).get_by_role("button", name="Try again").click()
    expect(themes_of(page).get_by_role("listitem")).to_have_count(10)
    expect(themes_of(page).get_by_role("button")).to_have_count(0)
    scan(page)
