"""More phones than expected: everybody sees it, numbers wait, and the leader says with one tap that it is right."""

from playwright.sync_api import expect

from tests.browser.axe import scan_all
from tests.browser.conftest import Open
from tests.browser.people import LeaderPage, PhonePage
from tests.load.host import Started


def test_numbers_wait_for_the_leader_when_more_join_than_expected(host: Started, open_page: Open) -> None:
    # Given: a leader who expects one person, and two phones
    leader = LeaderPage(open_page(host.leader))
    leader.page.get_by_text("Title, number and extra time").click()
    leader.page.get_by_label("How many do you expect?").fill("1")
    pin = leader.start()
    wall = open_page(f"{host.url}/wall#{leader.session_id}")
    phones = [PhonePage(open_page(f"{host.url}/#{pin}", language="en", phone=True)) for _ in range(2)]
    for phone in phones:
        phone.enter()

    # Then: leader, wall and phones say so
    notice = leader.page.get_by_role("region", name="2 phones, 1 expected")
    expect(notice).to_be_visible()
    for page in (wall, phones[0].page):
        expect(page.get_by_text("2 phones, 1 expected")).to_be_visible()
        expect(page.get_by_text("Numbers are shown once the leader has checked this")).to_be_visible()
    scan_all(leader.page, wall, phones[0].page)

    # And: the result waits for it, not for more answers
    leader.next("Warm-up 1")
    for phone in phones:
        phone.expect_step("trilemma")
        phone.choose(0)
        phone.expect_standing("handedIn")
    leader.expect_handed_in("2 of 2")
    leader.show()
    for page in (leader.page, wall, phones[0].page):
        expect(page.get_by_text("the leader has not confirmed the number")).to_be_visible()
    scan_all(leader.page, wall, phones[0].page)

    # When: she says that it is right
    leader.page.wait_for_timeout(600)
    notice.get_by_role("button", name="Yes, 2 is right").click()

    # Then: numbers depend on the answers alone again, and everybody still sees both numbers
    expect(notice).to_have_count(0)
    expect(wall.get_by_text("2 phones, 1 expected")).to_be_visible()
    for page in (leader.page, wall, phones[0].page):
        expect(page.get_by_text("Too few answers to show numbers")).to_be_visible()

    # And: an undo makes them wait again, and she is told before she ends the session
    leader.page.get_by_role("button", name="Undo").click()
    expect(notice).to_be_visible()
    leader.page.get_by_role("button", name="End session").first.click()
    expect(leader.page.get_by_role("dialog")).to_contain_text("or the report has no numbers")
