"""Before the day: a format of one's own and a session with it, a rehearsal to its end, and what goes on paper."""

import re

from playwright.sync_api import Page, expect

from tests.browser.axe import scan
from tests.browser.conftest import DESK, PHONE, Open
from tests.browser.people import LeaderPage, PhonePage
from tests.load.host import Started

SAVED = re.compile("^Saved$")


def scan_both(page: Page) -> None:
    """At the desk and on a phone."""
    for size in (PHONE, DESK):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        scan(page)


def make_own(page: Page) -> None:
    """A copy of the dialogue session, open in the editor."""
    page.get_by_role("link", name="Formats").click()
    page.get_by_role("button", name=re.compile("^Make your own from this.*: Dialogue session$")).click()
    expect(page.get_by_role("heading", level=1, name="Dialogue session (our own)")).to_be_visible()


def test_a_format_of_ones_own_and_a_session_with_it(host: Started, open_page: Open) -> None:
    page = open_page(host.leader)
    page.get_by_role("link", name="Formats").click()
    expect(page.get_by_role("heading", level=1, name="Formats")).to_be_focused()
    expect(page.get_by_text("None yet.")).to_be_visible()
    scan_both(page)
    page.goto(f"{host.url}/lead#")
    make_own(page)

    # The name, then a step moved with the keyboard, one taken out and put back, one added, one rewritten.
    page.get_by_role("button", name="Name, protection, sharing").click()
    page.get_by_label("Name of the format").fill("Our twenty minutes")
    expect(page.get_by_role("heading", level=1)).to_have_text("Our twenty minutes")
    expect(page.locator(".saved")).to_have_text(SAVED)
    scan_both(page)
    steps = page.get_by_role("navigation", name="Steps")
    steps.get_by_role("button", name="Warm-up").click()
    page.keyboard.press("Alt+ArrowDown")
    expect(steps.locator(".step-open strong").nth(3)).to_have_text("Write")
    steps.get_by_role("button", name="Move up: Warm-up").click()
    steps.get_by_role("button", name="Take out: Warm-up").click()
    expect(steps.get_by_role("button", name="Warm-up")).to_have_count(0)
    page.get_by_role("button", name="Undo").first.click()
    steps.get_by_role("button", name="Warm-up").click()
    page.get_by_label("Chosen by you").check()
    page.get_by_text("in the bank").click()
    page.locator(".bank input").first.check()
    scan_both(page)
    steps.get_by_role("button", name="Talk it through").click()
    steps.get_by_role("button", name="Take out: Talk it through").click()
    steps.get_by_role("button", name="Write").click()
    page.get_by_label("Title", exact=True).fill("Tell us")
    page.get_by_label("How many of each kind").fill("1")
    page.get_by_label("Minutes", exact=True).fill("4")
    preview = page.locator(".phone-screen")
    expect(preview.locator("h1")).to_have_text("Tell us")
    expect(preview.get_by_text("0 of 1 handed in")).to_be_visible()
    scan_both(page)

    # Another language lacks what only this one says; the phone beside shows that language.
    page.get_by_text("Add a step").click()
    steps.get_by_role("button", name="Talk You talk").click()
    page.get_by_role("button", name="Add a question").click()
    page.get_by_role("textbox", name="Number 5").fill("What surprised you?")
    expect(page.get_by_role("button", name=re.compile("Svenska"))).to_contain_text("1 text missing")
    page.get_by_role("button", name=re.compile("Svenska")).click()
    expect(page.get_by_text("Missing here.")).to_contain_text("What surprised you?")
    expect(preview.get_by_text("Prata först i små grupper")).to_be_visible()
    page.get_by_role("button", name=re.compile("^English")).click()
    expect(page.locator(".saved")).to_have_text(SAVED)
    page.reload()
    expect(page.get_by_role("heading", level=1, name="Our twenty minutes")).to_be_visible()

    # A session with it, in a language that it speaks whole.
    page.goto(f"{host.url}/lead#")
    page.get_by_role("radio", name="Our twenty minutes").check()
    offered = page.get_by_label("Language of the session").locator("option")
    expect(offered).to_have_text(["English"])
    leader = LeaderPage(page)
    pin = leader.start()
    phone = PhonePage(open_page(f"{host.url}/#{pin}", language="sv", phone=True))
    phone.enter()
    leader.next("Warm-up 1")
    leader.next("Tell us")
    phone.expect_step("contribute")
    expect(phone.page.get_by_role("heading", level=1)).to_have_text("Tell us")
    phone.write("One thing")
    phone.expect_standing("handedIn")


def test_what_cannot_be_used_is_said_and_kept(host: Started, open_page: Open) -> None:
    page = open_page(host.leader)
    make_own(page)
    steps = page.get_by_role("navigation", name="Steps")
    steps.get_by_role("button", name="Write").click()
    steps.get_by_role("button", name="Take out: Write").click()
    expect(page.get_by_text("There is nothing to go through yet.")).to_be_visible()
    expect(page.locator(".saved")).to_contain_text("Kept on this computer")
    scan_both(page)
    page.reload()
    expect(page.get_by_text("There is nothing to go through yet.")).to_be_visible()
    steps.get_by_role("button", name="Go through").click()
    steps.get_by_role("button", name="Take out: Go through").click()
    expect(page.locator(".saved")).to_have_text(SAVED)


def test_two_windows_meet(host: Started, open_page: Open) -> None:
    page = open_page(host.leader)
    make_own(page)
    expect(page.locator(".saved")).to_have_text(SAVED)
    other = open_page(f"{host.leader}")
    other.goto(page.url)
    expect(other.get_by_role("heading", level=1, name="Dialogue session (our own)")).to_be_visible()
    for window, name in ((page, "First"), (other, "Second")):
        window.get_by_role("button", name="Name, protection, sharing").click()
        window.get_by_label("Name of the format").fill(name)
        if window is page:
            expect(page.locator(".saved")).to_have_text(SAVED)
    expect(other.locator(".saved")).to_contain_text("changed in another window")
    scan(other)
    other.get_by_role("button", name="Keep what is here").click()
    expect(other.locator(".saved")).to_have_text(SAVED)
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Second")


def test_a_format_travels_as_a_file(host: Started, open_page: Open) -> None:
    page = open_page(host.leader)
    make_own(page)
    page.get_by_role("button", name="Name, protection, sharing").click()
    page.get_by_label("Name of the format").fill("To be shared")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    assert download.value.suggested_filename == "innspill-to-be-shared.json"
    page.get_by_role("link", name="To the formats").click()
    page.locator("input[type=file]").set_input_files(download.value.path())
    expect(page.get_by_role("heading", level=1, name="To be shared")).to_be_visible()
    page.get_by_role("link", name="To the formats").click()
    page.locator("input[type=file]").set_input_files({"name": "x.json", "mimeType": "text/plain", "buffer": b"[]"})
    expect(page.get_by_role("region", name="Message")).to_contain_text("isn’t a format")


def test_a_rehearsal_to_its_end(host: Started, open_page: Open) -> None:
    page = open_page(host.leader)
    leader = LeaderPage(page)
    page.get_by_text("Title, number and extra time").click()
    page.get_by_label("How many do you expect?").fill("8")
    page.get_by_role("button", name="Rehearse first").click()
    mark = page.locator(".rehearsal")
    expect(mark).to_contain_text("8 simulated people")
    leader.expect_handed_in("8")
    scan_both(page)
    session_id = leader.session_id
    wall = open_page(f"{host.url}/wall#{session_id}")
    expect(wall.locator("mark")).to_have_text("Rehearsal")
    scan(wall)
    pin = re.sub(r"\D", "", page.locator(".frame-pin").inner_text())
    phone = PhonePage(open_page(f"{host.url}/#{pin}", phone=True))
    expect(phone.page.locator("header mark")).to_have_text("Rehearsal")
    phone.enter()
    expect(phone.page.locator("header mark")).to_have_text("Rehearsal")
    scan(phone.page)

    # They answer, write and judge; a reload of the leader's page finds the same people at their seats.
    leader.next("Warm-up 1")
    expect(page.locator(".vitals progress")).to_have_attribute("value", re.compile("[5-8]"), timeout=40_000)
    page.reload()
    leader.next("Warm-up 2")
    leader.next("Warm-up 3")
    leader.next("Write")
    expect(page.locator(".kind-number").first).not_to_have_text("0", timeout=30_000)
    page.wait_for_timeout(8_000)  # they write at human pace
    leader.next("Go through the contributions")
    expect(page.locator(".vitals progress")).to_have_attribute("value", re.compile("[5-8]"), timeout=60_000)
    expect(page.locator(".vitals")).to_contain_text("of 9")
    leader.show()

    # The report says what it is; one tap, and everything is gone.
    page.get_by_role("button", name="End session").first.click()
    page.get_by_role("dialog").get_by_role("button", name="End session").click()
    with page.expect_popup() as popup:
        page.get_by_role("link", name="Open the report").click()
    report = popup.value
    expect(report.locator(".watermark")).to_have_attribute("data-text", "Rehearsal")
    expect(report.get_by_text("Nothing in this report was said by anyone.")).to_be_visible()
    scan(report)
    mark.get_by_role("button", name="Delete the rehearsal").click()
    expect(page.get_by_role("heading", level=1, name="Start a session")).to_be_visible()
    expect(page.get_by_role("region", name="Message")).to_contain_text("The rehearsal is deleted.")
    expect(page.get_by_role("heading", name="Rehearsals")).to_have_count(0)
    assert not list((host.data / "objects" / "rehearsals").rglob("report.*"))


def test_what_goes_on_paper(host: Started, open_page: Open) -> None:
    page = open_page(host.leader)
    page.get_by_role("link", name="A script to lead by").click()
    page.get_by_label("Starts at").fill("09:50")
    clocks = page.locator(".script-clock")
    expect(clocks).to_have_text(["09:50", "09:55", "10:00", "10:06", "10:16", "10:28", "10:48", "10:53"])
    expect(page.get_by_text("09:50 to 10:55, about 65 minutes")).to_be_visible()
    scan_both(page)
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Print")).to_be_hidden()
    expect(page.locator("header.top")).to_be_hidden()
    page.emulate_media(media="screen")

    page.goto(f"{host.url}/lead#")
    pin = LeaderPage(page).start(title="Mornings")
    page.get_by_role("link", name="Print a hand-out").click()
    sheet = page.locator(".sheet")
    expect(sheet).to_contain_text(f"{pin[:4]} {pin[4:]}")
    expect(sheet.get_by_role("heading", name="What stays private")).to_be_visible()
    scan_both(page)
    languages = {"Norsk": "Dette er privat", "Svenska": "Det här är privat", "Nederlands": "Wat privé blijft"}
    for language, title in languages.items():
        page.get_by_label("Language", exact=True).select_option(label=language)
        expect(sheet.get_by_role("heading", name=title)).to_be_visible()
    page.get_by_label("Table tent").check()
    expect(page.locator(".tent-side")).to_have_count(2)
    expect(sheet.get_by_role("img")).to_have_count(1)
    scan_both(page)
    page.get_by_role("link", name="To the session").click()
    expect(page.locator(".frame-pin")).to_be_visible()
