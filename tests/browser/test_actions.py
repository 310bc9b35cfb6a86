"""Two sessions of one unit: what the first decided is followed up and closed in the second, and the room looks on."""

import re

from playwright.sync_api import Page, expect

from tests.browser.axe import scan, scan_all
from tests.browser.conftest import Open
from tests.browser.people import LeaderPage, PhonePage
from tests.load.host import Started

ACTIONS = {"Label the shelves": "The store keeper", "Shorter handovers": "", "A quiet room": "Team lead"}
SAVED = ".plan-editor .saved-saved"


def jump(page: Page, title: str) -> None:
    """Goes to a step that is further away, past the question whether that is meant."""
    page.get_by_role("navigation", name="Steps").get_by_role("button", name=title).click()
    page.get_by_role("dialog").get_by_role("button", name=f"Go to “{title}”").click()
    expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()


def write_actions(page: Page) -> None:
    for number, (title, owner) in enumerate(ACTIONS.items(), 1):
        page.get_by_role("button", name="Add an action").click()
        page.get_by_label(f"Action {number}", exact=True).fill(title)
        page.get_by_label("Responsible").nth(number - 1).fill(owner)
    expect(page.locator(SAVED)).to_be_visible()


def end(page: Page) -> None:
    page.get_by_role("button", name="End session").first.click()
    page.get_by_role("dialog").get_by_role("button", name="End session").click()
    expect(page.get_by_role("link", name="Open the report")).to_be_visible(timeout=20_000)


def hold_first(host: Started, open_page: Open) -> LeaderPage:
    """Six people choose "Label the shelves"; the leader takes on another one too, and begins with that."""
    leader = LeaderPage(open_page(host.leader))
    pin = leader.start(title="The first time")
    page, session_id = leader.page, leader.session_id
    phones = [PhonePage(open_page(f"{host.url}/#{pin}", language="nb", phone=True)) for _ in range(5)]
    wall = open_page(f"{host.url}/wall#{session_id}")
    for phone in phones:
        phone.enter()
    jump(page, "Talk it through")
    write_actions(page)
    leader.next("Choose actions")
    for phone in phones:
        phone.expect_step("plan")
        phone.approve("Label the shelves")
        phone.expect_standing("handedIn")
    leader.expect_handed_in("5 of 5")
    expect(page.get_by_role("checkbox", name="Take on: A quiet room")).to_have_count(0)
    leader.show()

    take = page.get_by_role("checkbox", name="Take on: A quiet room")
    expect(page.get_by_role("checkbox", name="Take on: Label the shelves")).to_be_checked()
    expect(take).not_to_be_checked()
    take.check()
    expect(page.locator(".decide")).to_contain_text("decision differs from the answers")
    page.get_by_role("button", name="Undo").click()
    expect(take).not_to_be_checked()
    take.check()
    page.get_by_role("radio", name="Begin with: A quiet room").check()
    expect(page.locator(SAVED)).to_be_visible()
    for shown in (wall, phones[0].page):
        expect(shown.locator(".plot-row").first).to_contain_text("A quiet room", timeout=20_000)
    expect(phones[0].page.locator(".plot-row").first).to_contain_text("tatt med av lederen")
    scan_all(page, wall, phones[0].page)

    leader.next("To finish")
    page.get_by_role("button", name="End session").first.click()
    expect(page.get_by_role("dialog")).to_contain_text("You take on 2 actions and begin with “A quiet room”.")
    page.get_by_role("dialog").get_by_role("button", name="No, go on").click()
    end(page)
    expect(phones[0].page.locator(".action-text").first).to_contain_text("A quiet room", timeout=20_000)
    expect(phones[0].page.locator("main")).not_to_contain_text("Shorter handovers", use_inner_text=True)
    expect(wall.locator(".wall-actions li").first).to_contain_text("first", timeout=20_000)
    return leader


def test_an_action_of_the_first_session_is_closed_in_the_second(host: Started, open_page: Open) -> None:
    leader = hold_first(host, open_page)
    page = leader.page

    # Between the sessions: on the unit's page, one field at a time.
    page.get_by_role("link", name="To the start page").click()
    ours = page.get_by_role("region", name="Our actions")
    expect(ours.locator(".our-action")).to_have_count(2)
    card = ours.locator(".our-action", has_text="A quiet room")
    card.get_by_text("Under way").click()
    expect(page.locator(".toast")).to_contain_text("Under way")
    card.get_by_text("Details").click()
    card.get_by_label("Notes").fill("<b>Ask</b> the caretaker")
    card.get_by_label("Notes").blur()
    expect(page.locator(".toast")).to_contain_text("Saved")
    card.get_by_label("By when").fill("2020-01-01")
    expect(card.get_by_role("alert")).to_contain_text("before the session")
    scan(page)

    # The second session begins with them.
    pin = leader.start(title="The second time")
    session_id = leader.session_id
    phone = PhonePage(open_page(f"{host.url}/#{pin}", language="nb", phone=True))
    phone.enter()
    wall = open_page(f"{host.url}/wall#{session_id}")
    leader.next("Since last time")
    phone.expect_step("open_actions")
    for shown in (wall, phone.page):
        expect(shown.locator(".past-action")).to_have_count(2)
    expect(phone.page.locator(".past-action", has_text="A quiet room")).to_contain_text("i gang")
    expect(phone.page.locator("main")).not_to_contain_text("caretaker")
    quiet = page.locator(".past-card", has_text="A quiet room")
    quiet.get_by_role("radio", name="Done").check()
    quiet.get_by_label("What did you learn?").fill("Half an hour is enough")
    for shown in (wall, phone.page):
        expect(shown.locator(".past-action", has_text="A quiet room")).to_contain_text("Half an hour is enough")
    expect(phone.page.locator(".past-action", has_text="A quiet room")).to_contain_text("gjennomført")
    shelves = page.locator(".past-card", has_text="Label the shelves")
    shelves.get_by_role("radio", name="Dropped").check()
    expect(wall.locator(".past-action", has_text="Label the shelves")).to_contain_text("dropped")
    page.get_by_role("button", name="Undo").click()
    expect(wall.locator(".past-action", has_text="Label the shelves")).to_contain_text("not begun")
    scan_all(page, wall, phone.page)

    # The loop is closed in the report, and the unit's page knows it too.
    end(page)
    with page.expect_popup() as popup:
        page.get_by_role("link", name="Open the report").click()
    report = popup.value
    expect(report.locator("body")).to_contain_text("Half an hour is enough")
    scan(report)
    page.get_by_role("link", name="To the start page").click()
    expect(ours.locator(".our-past summary").first).to_contain_text("1 that has ended")
    expect(ours.locator(".our-action:visible")).to_have_count(1)


def decide_alone(host: Started, open_page: Open) -> None:
    """A session that decides on all of its actions, with nobody but the leader."""
    leader = LeaderPage(open_page(host.leader))
    leader.start(title="The first time")
    jump(leader.page, "Talk it through")
    write_actions(leader.page)
    end(leader.page)


def test_our_actions_on_a_phone_and_by_keyboard(host: Started, open_page: Open) -> None:
    decide_alone(host, open_page)
    page = open_page(host.leader, phone=True)
    ours = page.get_by_role("region", name="Our actions")
    card = ours.locator(".our-action", has_text="Label the shelves")
    card.get_by_role("radio", name="Not begun").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".toast")).to_contain_text("Under way")
    scan(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.reload()
    expect(card.get_by_role("radio", name="Under way")).to_be_checked()


def test_what_cannot_be_saved_now_is_not_lost(host: Started, open_page: Open) -> None:
    decide_alone(host, open_page)
    page = open_page(host.leader)
    card = page.locator(".our-action", has_text="Label the shelves")
    card.get_by_text("Details").click()
    page.context.set_offline(True)
    card.get_by_label("Responsible").fill("Whoever opens")
    card.get_by_label("Responsible").blur()
    expect(page.locator(".toast")).to_contain_text("No contact")
    expect(card.get_by_label("Responsible")).to_have_value("Whoever opens")
    page.context.set_offline(False)
    card.get_by_label("Responsible").focus()
    card.get_by_label("Responsible").blur()
    expect(page.locator(".toast")).to_contain_text("Saved")
    expect(card.locator(".our-facts")).to_contain_text(re.compile("Whoever opens"))
