"""The leader merges two contributions that nobody suggested: looked for by a word, by keyboard alone, and undone."""

from playwright.sync_api import expect

from tests.browser.axe import scan
from tests.browser.conftest import Open
from tests.browser.people import LeaderPage, PhonePage
from tests.load.host import Started

CANTEEN, LUNCH, PARKING = "The canteen closes too early", "Lunch is over before we can eat", "Nowhere to park"


def test_two_contributions_are_merged_by_hand_and_taken_apart(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    pin = leader.start()
    phones = [PhonePage(open_page(f"{host.url}/#{pin}", phone=True)) for _ in range(3)]
    for phone in phones:
        phone.enter()
    for title in ("Warm-up 1", "Warm-up 2", "Warm-up 3", "Write"):
        leader.next(title)
    phones[0].write(CANTEEN, kind=1)
    phones[1].write(LUNCH, kind=1)
    phones[2].write(PARKING, kind=2)
    leader.expect_handed_in("3")
    leader.next("Go through the contributions")
    leader.expect_texts(3)

    page = leader.page
    page.locator("summary", has_text="Read and moderate").click()
    expect(page.locator(".written")).to_have_count(3)
    page.locator(".written", has_text=CANTEEN).get_by_role("button", name="Merge with").focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(CANTEEN)
    # Its own kind first.
    expect(dialog.locator("li").first).to_contain_text(LUNCH)
    scan(page)
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(page.locator(".written", has_text=CANTEEN).get_by_role("button", name="Merge with")).to_be_focused()

    page.keyboard.press("Enter")
    expect(dialog).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.type("nothing like it")
    expect(dialog).to_contain_text("No other contribution fits")
    page.get_by_role("searchbox").last.fill("lunch")
    expect(dialog.locator("li")).to_have_count(1)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    expect(page.locator(".written")).to_have_count(2)
    together = page.locator(".written", has_text=CANTEEN)
    expect(together).to_contain_text(LUNCH)
    expect(together.get_by_role("button", name="Merge with")).to_be_focused()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".written")).to_have_count(3)


def test_nothing_is_merged_once_somebody_has_judged(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    pin = leader.start()
    phones = [PhonePage(open_page(f"{host.url}/#{pin}", phone=True)) for _ in range(2)]
    for phone in phones:
        phone.enter()
    for title in ("Warm-up 1", "Warm-up 2", "Warm-up 3", "Write"):
        leader.next(title)
    phones[0].write(CANTEEN, kind=1)
    phones[1].write(PARKING, kind=1)
    leader.expect_handed_in("2")
    leader.next("Go through the contributions")
    leader.expect_texts(2)
    leader.page.locator("summary", has_text="Read and moderate").click()
    expect(leader.page.get_by_role("button", name="Merge with")).to_have_count(2)
    phones[0].judge_all({CANTEEN: "5"})
    expect(leader.page.get_by_role("button", name="Merge with")).to_have_count(0, timeout=30_000)
