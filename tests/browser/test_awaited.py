"""What everybody waits for: the last answers count, nobody sees a number before, and then it comes by itself."""

from playwright.sync_api import Page, expect

from tests.browser.axe import scan_all
from tests.browser.conftest import Open
from tests.browser.people import AWAITED, LeaderPage, PhonePage
from tests.load.host import Started


def join(host: Started, open_page: Open, pin: str) -> PhonePage:
    phone = PhonePage(open_page(f"{host.url}/#{pin}", phone=True))
    phone.enter()
    return phone


def to_pulse(leader: LeaderPage) -> None:
    leader.page.locator(".step button", has_text="To finish").click()
    leader.page.get_by_role("dialog").get_by_role("button", name="Go to").click()


def expect_no_number(*pages: Page) -> None:
    for page in pages:
        expect(page.locator(".plot")).to_have_count(0)


def test_the_last_answers_are_counted_before_anybody_sees_a_number(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    pin = leader.start()
    wall = open_page(f"{host.url}/wall#{leader.session_id}")
    phone, other = join(host, open_page, pin), join(host, open_page, pin)
    to_pulse(leader)
    items = phone.page.locator("fieldset.scale-item")
    items.nth(0).locator(".value-4").click()
    other.page.locator("fieldset.scale-item").nth(0).locator(".value-1").click()
    for each in (phone, other):
        each.expect_standing("handedIn")
    leader.expect_handed_in("2 of 2")
    # One answer is only on the phone when the leader shows the result. The other phone has begun, and is out of reach.
    other.page.context.set_offline(True)
    items.nth(1).locator(".value-2").click()
    leader.reveal()
    expect(wall.get_by_role("timer")).to_contain_text("left")
    expect(phone.page.get_by_role("timer")).to_contain_text("left")
    expect(phone.page.get_by_role("status")).to_contain_text("The result is on its way")
    expect(leader.coming).to_contain_text("Answers on their way are still counted. Then everyone sees the result.")
    expect(leader.coming).to_contain_text("1 of 2 have finished")
    expect_no_number(wall, phone.page, leader.page)
    scan_all(leader.page, wall, phone.page)
    for page in (wall, phone.page, leader.page):
        expect(page.locator(".plot")).to_be_visible(timeout=AWAITED)
    expect(phone.page.get_by_role("status")).to_contain_text("The result is here.")
    leader.expect_final()
    other.page.context.set_offline(False)


def test_when_everybody_has_finished_nobody_waits(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    phone = join(host, open_page, leader.start())
    leader.next("Warm-up 1")
    phone.expect_step("trilemma")
    phone.choose(0)
    phone.expect_standing("handedIn")
    leader.expect_handed_in("1 of 1")
    leader.reveal()
    expect(leader.page.locator(".plot")).to_be_visible(timeout=3_000)
    expect(phone.page.locator(".plot")).to_be_visible(timeout=4_000)


def test_contributions_come_when_the_last_one_is_in(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    pin = leader.start()
    wall = open_page(f"{host.url}/wall#{leader.session_id}")
    phone = join(host, open_page, pin)
    for title in ("Warm-up 1", "Warm-up 2", "Warm-up 3", "Write"):
        leader.next(title)
    phone.expect_step("contribute")
    phone.write("The coffee is good")
    leader.next("Go through the contributions")
    for page in (phone.page, wall):
        expect(page.locator("body")).to_contain_text("The last contributions are on their way.")
        expect(page.get_by_role("timer")).to_contain_text("left")
    expect(leader.coming).to_contain_text("Then everyone gets the contributions to go through.")
    expect(wall.locator("body")).not_to_contain_text("1 contribution to go through")
    scan_all(leader.page, wall, phone.page)
    expect(phone.card()).to_contain_text("The coffee is good")
    expect(wall.locator("body")).to_contain_text("1 contribution to go through")
    leader.expect_final()
