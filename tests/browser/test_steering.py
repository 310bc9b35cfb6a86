"""Steering: a timer with a gentle end, a door that locks, a step collected anew; on leader, phone and wall."""

import re

from playwright.sync_api import Page, expect

from tests.browser.axe import scan_all
from tests.browser.conftest import Open
from tests.browser.people import AWAITED, LeaderPage, PhonePage
from tests.load.host import Started

CLOCK_BEHIND = "const real = Date.now; Date.now = () => real() - 47 * 60_000;"


def join(host: Started, open_page: Open, pin: str, *, language: str = "en", script: str = "") -> PhonePage:
    page = open_page("about:blank", language=language, phone=True)
    if script:
        page.add_init_script(script)
    page.goto(f"{host.url}/#{pin}")
    phone = PhonePage(page)
    phone.enter()
    return phone


def wall_of(host: Started, open_page: Open, leader: LeaderPage) -> Page:
    return open_page(f"{host.url}/wall#{leader.session_id}")


def test_a_timer_runs_on_phone_and_wall_and_cuts_nobody_off(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    pin = leader.start()
    wall = wall_of(host, open_page, leader)
    phone, wrong = join(host, open_page, pin), join(host, open_page, pin, script=CLOCK_BEHIND)
    for title in ("Warm-up 1", "Warm-up 2", "Warm-up 3", "Write"):
        leader.next(title)
    phone.expect_step("contribute")
    timer = leader.page.get_by_role("region", name="Timer")
    expect(timer.get_by_label("Minutes")).to_have_value("10")
    timer.get_by_role("button", name="Start the timer").click()
    for page in (phone.page, wrong.page, wall, leader.page):
        expect(page.get_by_role("timer")).to_contain_text("10 minutes left")
    scan_all(leader.page, wall, phone.page)
    timer.get_by_role("button", name="+2 min").click()
    for page in (phone.page, wrong.page, wall):
        expect(page.get_by_role("timer")).to_contain_text("12 minutes left")
    leader.page.get_by_role("button", name="Undo").click()
    expect(phone.page.get_by_role("timer")).to_contain_text("10 minutes left")

    # A moment before the end, as if ten minutes had passed.
    phone.page.locator("#text").fill("Half a sentence")
    leader.page.wait_for_timeout(600)
    timer.get_by_role("button", name="Stop the timer").click()
    expect(phone.page.get_by_role("timer")).to_have_count(0)
    expect(timer.get_by_role("button", name="Start the timer")).to_be_enabled()
    _start_seconds(leader.page, 3)
    for page in (phone.page, wrong.page, wall):
        expect(page.get_by_role("timer")).to_contain_text("Take the time to finish your sentence")
    expect(phone.page.get_by_role("status")).to_contain_text("Take the time to finish your sentence")
    scan_all(leader.page, wall, phone.page)
    phone.page.locator("#text").fill("Half a sentence, and its end")
    phone.primary.click()
    phone.expect_standing("handedIn")
    expect(timer.get_by_role("button", name="+2 min")).to_be_visible()
    timer.get_by_role("button", name="Go on").click()
    phone.expect_step("judge")


def _start_seconds(page: Page, seconds: int) -> None:
    """Starts a timer that the form would not: shorter than a minute, so that a test can see its end."""
    page.evaluate(
        """async (seconds) => {
          const token = localStorage.getItem("innspill-leader-token");
          const sid = location.hash.split("session=")[1];
          const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
          await fetch(`/api/sessions/${sid}/timer`,
            { method: "POST", headers, body: JSON.stringify({ step: "write", seconds }) });
        }""",
        seconds,
    )


def test_everyone_has_handed_in_is_said_as_soon_as_it_is_true(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    phone = join(host, open_page, leader.start())
    leader.next("Warm-up 1")
    phone.expect_step("trilemma")
    expect(leader.page.locator(".everyone")).to_have_count(0)
    phone.choose(0)
    expect(leader.page.locator(".everyone")).to_have_text(re.compile("Everyone has handed in"))


def test_a_locked_door_lets_nobody_in_and_everybody_back(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    pin = leader.start()
    wall = wall_of(host, open_page, leader)
    phone = join(host, open_page, pin)
    reading = open_page(f"{host.url}/#{pin}", phone=True)
    expect(PhonePage(reading).primary).to_be_visible()
    leader.page.get_by_role("button", name="Lock the door").click()
    expect(wall.locator("body")).to_contain_text("The door is locked")
    expect(wall.get_by_role("img", name="QR code")).to_have_count(0)
    late = open_page(f"{host.url}/#{pin}", phone=True)
    expect(late.locator(".error")).to_contain_text("locked the door")
    reading.locator("main button.primary").click()
    expect(reading.locator("main")).to_contain_text("locked the door")
    phone.page.reload()
    phone.expect_step("frame")
    scan_all(leader.page, wall, late, reading)
    leader.page.get_by_role("button", name="Undo").click()
    PhonePage(reading).expect_step("frame")
    expect(wall.get_by_role("img", name="QR code")).to_be_visible()


def test_a_step_is_deleted_after_a_question_and_answered_again(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    phone = join(host, open_page, leader.start())
    leader.next("Warm-up 1")
    phone.expect_step("trilemma")
    phone.choose(0)
    phone.expect_standing("handedIn")
    leader.expect_handed_in("1 of 1")
    leader.page.get_by_role("button", name="Delete the answers in this step").click()
    dialog = leader.page.get_by_role("dialog")
    expect(dialog).to_contain_text("Delete the one answer in this step?")
    expect(dialog).to_contain_text("can’t be undone")
    scan_all(leader.page)
    dialog.get_by_role("button", name="Delete").click()
    leader.expect_handed_in("0 of 1")
    expect(phone.page.locator("input[type=radio]:checked")).to_have_count(0)
    expect(phone.page.locator("main")).to_contain_text("started this step anew")
    phone.choose(2)
    phone.expect_standing("handedIn")
    leader.expect_handed_in("1 of 1")
    leader.show()
    phone.page.reload()
    leader.expect_handed_in("1 of 1")


def test_a_co_leader_steers_by_her_link_and_is_handed_the_lead(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    leader.start(title="Two of us")
    leader.page.get_by_role("button", name="Lead together").click()
    dialog = leader.page.get_by_role("dialog")
    dialog.get_by_label("Who is it for?").fill("Kari")
    dialog.get_by_role("button", name="Make a link").click()
    expect(dialog.get_by_role("img", name="QR code")).to_be_visible()
    url = dialog.get_by_label("Link for leading together").input_value()
    scan_all(leader.page)
    # The address in the code is the one on the network; the page is the same.
    link = host.url + url[url.index("/lead#") :]

    co = LeaderPage(open_page(link, phone=True))
    expect(co.page.get_by_role("heading", level=1, name="Welcome")).to_be_visible()
    assert "link=" not in co.page.url, "the secret does not stay in the address"
    scan_all(co.page)
    expect(co.page.get_by_role("button", name="Lead together")).to_have_count(0)
    co.next("Warm-up 1")
    leader.page.keyboard.press("Escape")
    expect(leader.page.get_by_role("heading", level=1, name="Warm-up 1")).to_be_visible()
    co.page.reload()
    expect(co.page.get_by_role("heading", level=1, name="Warm-up 1")).to_be_visible()
    co.page.keyboard.press("e")
    expect(co.page.locator(".toast")).to_contain_text("Only the one who has the lead")

    leader.page.get_by_role("button", name="Lead together").click()
    dialog.get_by_role("button", name=re.compile("Hand over the lead.*Kari")).click()
    leader.page.keyboard.press("Escape")
    expect(leader.page.get_by_text("Kari has the lead. You see what happens here.")).to_be_visible()
    expect(leader.page.get_by_role("button", name="Next: Warm-up 2")).to_have_count(0)
    scan_all(leader.page)
    co.page.wait_for_timeout(1_500)
    co.page.keyboard.press("e")
    expect(co.page.get_by_role("dialog")).to_contain_text("End the session?")
    co.page.keyboard.press("Escape")
    leader.page.get_by_role("button", name="Take the lead back").click()
    expect(leader.page.get_by_role("button", name="Next: Warm-up 2")).to_be_visible()

    leader.page.wait_for_timeout(600)
    leader.page.get_by_role("button", name="Lead together").click()
    dialog.get_by_role("button", name=re.compile("Take the link back.*Kari")).click()
    expect(co.page.locator("main")).to_contain_text("Your link to this session has ended")
    scan_all(co.page)


def test_a_running_session_is_on_top_of_the_start_page_of_another_device(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    leader.start(title="Found again on the phone")
    phone = open_page(host.leader, phone=True)
    go_on = phone.get_by_role("region", name="In progress now").get_by_role("link", name="Found again on the phone")
    scan_all(phone)
    go_on.click()
    expect(phone.get_by_role("heading", level=1, name="Welcome")).to_be_visible()


def test_small_groups_write_a_note_that_everybody_sees_when_it_is_shown(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    pin = leader.start(language="Norsk")
    wall = wall_of(host, open_page, leader)
    phone, other = join(host, open_page, pin), join(host, open_page, pin, language="nb")
    leader.page.locator(".step button", has_text="Talk it through").click()
    leader.page.get_by_role("dialog").get_by_role("button", name="Go to").click()
    phone.expect_step("discuss")
    leader.page.get_by_role("button", name="Start the groups").click()
    expect(phone.page.locator("main")).to_contain_text("Turn to those next to you, 4 in a group.")
    expect(wall.locator("body")).to_contain_text("grupper på 4")
    scan_all(leader.page, wall, phone.page, other.page)
    phone.page.locator("#text").fill("Begin meetings with what works")
    phone.page.reload()
    expect(phone.page.locator("#text")).to_have_value("Begin meetings with what works")
    phone.primary.click()
    phone.expect_standing("handedIn")
    groups = leader.page.get_by_role("region", name="Small groups")
    expect(groups).to_contain_text("1 note has come in.")
    expect(groups).to_contain_text("You can read them when the groups have stopped")
    expect(groups).not_to_contain_text("Begin meetings with what works")
    groups.get_by_role("button", name="Stop the groups").click()
    expect(groups).to_contain_text("Begin meetings with what works", timeout=20_000)
    expect(other.page.locator("body")).not_to_contain_text("Begin meetings")
    scan_all(leader.page, phone.page)
    groups.get_by_role("button", name="Show the notes to everyone").click()
    for page in (wall, other.page, phone.page):
        expect(page.locator("body")).to_contain_text("Begin meetings with what works", timeout=AWAITED)
    scan_all(leader.page, wall, phone.page)


def test_her_own_notes_are_hers_and_come_back(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    leader.start()
    leader.page.get_by_text("Hint and your own notes").click()
    expect(leader.page.locator(".own-notes")).to_contain_text("Mention something you didn’t get right yourself")
    leader.page.get_by_label("Your notes for this step").fill("Thank the night shift")
    expect(leader.page.locator(".own-notes")).to_contain_text("Saved")
    scan_all(leader.page)
    leader.page.reload()
    leader.page.get_by_text("Hint and your own notes").click()
    expect(leader.page.get_by_label("Your notes for this step")).to_have_value("Thank the night shift")


def test_all_of_it_is_steered_with_keys(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    leader.start()
    keys, page = leader.page.keyboard, leader.page
    toast = page.locator(".toast")
    for key, said in (
        ("n", "Moved to “Warm-up 1”"),
        ("t", "The timer runs: 2 minutes."),
        ("+", "2 minutes more."),
        ("t", "The timer is stopped."),
        ("l", "The door is locked."),
        ("l", "The door is open again."),
        ("b", "Moved to “Welcome”"),
    ):
        keys.press(key)
        expect(toast).to_contain_text(said)
        page.wait_for_timeout(600)
    for key, title in (("s", "Lead together"), ("e", "End the session?"), ("?", "Help")):
        keys.press(key)
        expect(page.get_by_role("dialog")).to_contain_text(title)
        keys.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
