"""Keeping and forgetting: an ended session is erased by its leader, and HR decides how long things are kept."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from infra.tokens import host_secret, issue_token
from tests.browser.axe import scan
from tests.browser.conftest import DESK, PHONE, Open
from tests.browser.people import LeaderPage, PhonePage
from tests.load.host import Started


def scan_both(page: Page) -> None:
    """At the desk and on a phone."""
    for size in (PHONE, DESK):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        scan(page)


def end(page: Page) -> None:
    page.get_by_role("button", name="End session").first.click()
    page.get_by_role("dialog").get_by_role("button", name="End session").click()
    expect(page.get_by_role("link", name="Open the report")).to_be_visible()


def test_the_leader_erases_an_ended_session(host: Started, open_page: Open) -> None:
    page = open_page(host.leader)
    leader = LeaderPage(page)
    pin = leader.start(title="To be erased")
    session_id = leader.session_id
    phone = PhonePage(open_page(f"{host.url}/#{pin}", phone=True))
    phone.enter()
    end(page)
    files = host.data / "objects" / "reports" / session_id
    assert list(files.iterdir())

    # She is told until when it is kept, and asked before it goes; the button that does no harm has the focus.
    last = (datetime.now(UTC) + timedelta(days=90)).strftime("%-d %B %Y")
    expect(page.get_by_text(f"kept until {last}")).to_be_visible()
    page.get_by_role("button", name="Erase this session …").click()
    dialog = page.get_by_role("dialog", name="Erase this session for good?")
    expect(dialog.get_by_role("button", name="Keep the session")).to_be_focused()
    scan_both(page)
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("button", name="Erase this session …")).to_be_focused()
    assert list(files.iterdir())

    page.get_by_role("button", name="Erase this session …").click()
    dialog.get_by_role("button", name="Erase for good").click()
    expect(page.get_by_role("heading", level=1, name="Start a session")).to_be_visible()
    expect(page.get_by_role("region", name="Message")).to_contain_text("The session is erased.")
    expect(page.get_by_role("heading", name="To be erased")).to_have_count(0)
    assert not files.exists()
    page.goto(f"{host.url}/lead#session={session_id}")
    expect(page.get_by_role("heading", level=1, name="This session can’t be shown")).to_be_visible()


def test_a_session_that_runs_offers_no_erasing(host: Started, open_page: Open) -> None:
    page = open_page(host.leader)
    LeaderPage(page).start()
    expect(page.get_by_role("button", name=re.compile("^Erase"))).to_have_count(0)


@pytest.fixture
def settings(host: Started, open_page: Open) -> Page:
    """The page of the organisation, as HR for the whole sees it."""
    token = issue_token(host_secret(host.data), name="Kim", unit="organisation", roles=["hr"])
    page = open_page(f"{host.url}/insights#organisation&token={token}")
    expect(page.get_by_role("heading", name="How long things are kept")).to_be_visible()
    return page


def test_hr_decides_how_long_things_are_kept(settings: Page) -> None:
    page = settings
    days = page.get_by_label("Individual contributions and answers: days")
    expect(days).to_have_value("90")
    days.fill("10")
    page.get_by_role("button", name="Save changes").click()
    expect(days).to_be_focused()
    expect(page.get_by_text("Choose a number from 30 to 365.")).to_be_visible()
    scan_both(page)
    days.fill("60")
    page.get_by_label("Reports").select_option(label="5 years")
    page.get_by_role("button", name="Save changes").click()
    expect(page.get_by_role("region", name="Message")).to_contain_text("Saved.")
    page.reload()
    expect(days).to_have_value("60")
    expect(page.get_by_label("Reports")).to_have_value("5")


def test_hr_of_a_part_sees_it_and_changes_nothing(host: Started, open_page: Open) -> None:
    token = issue_token(host_secret(host.data), name="Kim", unit="Ward 2", roles=["hr"])
    page = open_page(f"{host.url}/insights#organisation&token={token}")
    expect(page.get_by_role("heading", name="How long things are kept")).to_be_visible()
    expect(page.get_by_text("Individual contributions and answers: days")).to_be_visible()
    expect(page.get_by_role("button", name="Save changes")).to_have_count(0)
    scan_both(page)
