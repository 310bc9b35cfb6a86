"""What goes wrong in a real room: wrong PINs, double taps, lost answers, a leader in a hurry, a host that restarts."""

from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from infra.local import address_on_network
from tests.browser.conftest import Open, wait_until
from tests.browser.people import LeaderPage, PhonePage
from tests.load.host import Started, started


def join(host: Started, open_page: Open, pin: str, *, language: str = "en") -> PhonePage:
    phone = PhonePage(open_page(f"{host.url}/#{pin}", language=language, phone=True))
    phone.enter()
    return phone


def test_a_wrong_pin_gets_a_sentence_that_helps_in_ones_own_language(host: Started, open_page: Open) -> None:
    for language, words in {
        "nb": "Sjekk sifrene",
        "sv": "siffrorna",
        "nl": "cijfers",
        "en": "Check the digits",
    }.items():
        page = open_page(f"{host.url}/#00000000", language=language, phone=True)
        expect(page.locator(".error")).to_contain_text(words)
        page.locator("#pin").fill("123")
        page.locator("main button.primary").click()
        expect(page.locator(".error")).to_be_visible()
        expect(page.locator("#pin")).to_be_focused()


def test_two_windows_and_double_taps_never_skip_a_step(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    leader.start()
    other = leader.page.context.new_page()
    other.goto(leader.page.url)
    expect(other.get_by_role("button", name="Next: Warm-up 1")).to_be_visible()
    leader.page.get_by_role("button", name="Next: Warm-up 1").dblclick()
    expect(leader.page.get_by_role("heading", level=1, name="Warm-up 1")).to_be_visible()
    expect(other.get_by_role("heading", level=1, name="Warm-up 1")).to_be_visible()
    # Both press Next at once, from the same view: one moves, the other is told.
    other.evaluate("document.querySelector('button.next').click()")
    leader.page.evaluate("document.querySelector('button.next').click()")
    for page in (leader.page, other):
        expect(page.get_by_role("heading", level=1, name="Warm-up 2")).to_be_visible()
        expect(page.get_by_role("button", name="Next: Warm-up 3")).to_be_visible()


def test_an_advance_can_be_undone(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    leader.start()
    leader.next("Warm-up 1")
    leader.page.get_by_role("button", name="Undo").click()
    expect(leader.page.get_by_role("heading", level=1, name="Welcome")).to_be_visible()


def test_the_leader_steers_with_the_keyboard_alone(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    leader.start()
    leader.page.keyboard.press("n")
    expect(leader.page.get_by_role("heading", level=1, name="Warm-up 1")).to_be_visible()
    expect(leader.page.get_by_role("heading", level=1)).to_be_focused()
    leader.page.keyboard.press("?")
    expect(leader.page.get_by_role("dialog")).to_be_visible()
    leader.page.keyboard.press("Escape")
    expect(leader.page.get_by_role("dialog")).to_have_count(0)


def test_a_phone_that_loses_the_answer_of_its_join_is_counted_once(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    pin = leader.start()
    page = open_page(f"{host.url}/#{pin}", phone=True)
    asked: list[str] = []

    def lose_the_first_answer(route: Route) -> None:
        asked.append(route.request.post_data or "")
        response = route.fetch()
        if len(asked) == 1:
            route.abort()
        else:
            route.fulfill(response=response)

    page.route("**/join", lose_the_first_answer)
    phone = PhonePage(page)
    phone.enter()
    wait_until(page, lambda: len(asked) == 2)
    assert asked[0] == asked[1], "the same blinded inputs for the same attendee"
    leader.next("Warm-up 1")
    phone.expect_step("trilemma")
    phone.choose(0)
    phone.expect_standing("handedIn")
    leader.expect_handed_in("1 of 1")


def test_a_draft_survives_the_leader_moving_on_and_can_still_be_handed_in(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    phone = join(host, open_page, leader.start())
    for title in ("Warm-up 1", "Warm-up 2", "Warm-up 3", "Write"):
        leader.next(title)
    phone.expect_step("contribute")
    phone.page.locator("#text").fill("Half a thought that matters")
    leader.next("Go through the contributions")
    kept = phone.page.locator("details.kept")
    expect(kept).to_contain_text("Half a thought that matters")
    kept.locator("button.primary").click()
    expect(phone.card()).to_contain_text("Half a thought that matters")


def test_a_restart_of_the_host_loses_nothing(tmp_path: Path, open_page: Open) -> None:
    with started(tmp_path / "data") as host:
        leader = LeaderPage(open_page(host.leader))
        phone = join(host, open_page, leader.start())
        leader.next("Warm-up 1")
        phone.expect_step("trilemma")
        port = int(host.url.rpartition(":")[2])
    phone.choose(1)
    phone.expect_standing("waiting")
    with started(tmp_path / "data", port=port):
        phone.expect_standing("handedIn", seconds=30)  # the longest that a phone waits before it tries again
        leader.expect_handed_in("1 of 1")


def test_everything_works_over_plain_http_on_the_local_network(tmp_path: Path, open_page: Open) -> None:
    address = address_on_network()
    if address == "127.0.0.1":
        pytest.skip("this machine has no address on a network")
    with started(tmp_path / "data", address=address) as host:
        leader = LeaderPage(open_page(host.leader))
        phone = join(host, open_page, leader.start())
        assert phone.page.evaluate("window.isSecureContext") is False
        leader.next("Warm-up 1")
        phone.expect_step("trilemma")
        phone.choose(1)
        phone.expect_standing("handedIn")
        phone.page.reload()
        expect(phone.page.locator("input[type=radio]:checked")).to_have_value("b")


def test_the_page_is_there_without_network_where_a_service_worker_can_be(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    phone = join(host, open_page, leader.start())
    phone.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    phone.page.reload()
    phone.expect_step("frame")
    phone.page.context.set_offline(True)
    phone.page.reload()
    phone.expect_step("frame")
    phone.page.context.set_offline(False)
