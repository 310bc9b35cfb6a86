"""The keys are the room's: the link and four words tell them; and what a phone keeps while a session runs and after."""

import asyncio
import json
import re
from collections.abc import Callable
from typing import Any

import httpx
from playwright.sync_api import Page, Route, expect
from voprf import ristretto

from shared.http import to_base64
from tests.browser.axe import scan
from tests.browser.conftest import Open
from tests.browser.people import LeaderPage, PhonePage
from tests.browser.test_receipts import Group, group
from tests.load.host import Started
from tests.load.leader import Leader
from tests.load.wire import decode

__all__ = ["group"]

KEPT = """() => new Promise((done) => {
  const open = indexedDB.open('innspill');
  open.onsuccess = () => {
    const store = open.result.transaction('kept').objectStore('kept');
    const [keys, values] = [store.getAllKeys(), store.getAll()];
    values.onsuccess = () => done(
      [keys.result, values.result, {...localStorage}, {...sessionStorage}]
    );
  };
})"""


def start(host: Started, open_page: Open, language: str = "English") -> tuple[LeaderPage, str, str]:
    """A leader with her session, its PIN, and the link that its QR code has."""
    leader = LeaderPage(open_page(host.leader))
    pin = leader.start(language)
    return leader, pin, leader.page.get_by_label("Link").first.input_value()


def key_of_one_phone(step: str) -> ristretto.Evaluator:
    return ristretto.Evaluator.from_seed(b"evil" * 8, step.encode())


def between(page: Page) -> list[str]:
    """A host, or somebody in between, that gives this phone keys of its own. What it was sent: step by step."""
    got: list[str] = []

    def with_other_keys(route: Route) -> None:
        answer = route.fetch()
        if answer.status != httpx.codes.OK:
            route.fulfill(response=answer)
            return
        told = answer.json()
        for step in told.get("steps", []):
            if step.get("public_key"):
                step["public_key"] = to_base64(key_of_one_phone(step["id"]).public_key.serialize())
        route.fulfill(response=answer, json=told)

    def join(route: Route) -> None:
        answers = {}
        for step, elements in (route.request.post_data_json or {})["blinded"].items():
            got.append(step)
            blinded = [ristretto.BlindedInput.deserialize(decode(element)) for element in elements]
            raw = key_of_one_phone(step).evaluate_batch(blinded).serialize()
            cut = [to_base64(raw[at : at + 32]) for at in range(64, len(raw), 32)]
            answers[step] = {"proof": to_base64(raw[:64]), "evaluated": cut}
        route.fulfill(status=200, json={"steps": answers})

    page.route(re.compile("/api/join/"), with_other_keys)
    page.route(re.compile("/state"), with_other_keys)
    page.route(re.compile("/api/sessions/[^/]+/join$"), join)
    return got


def test_a_phone_with_the_link_refuses_keys_of_its_own(host: Started, open_page: Open) -> None:
    _, _, link = start(host, open_page)
    page = open_page("about:blank", phone=True)
    got = between(page)
    page.goto(link)
    expect(page.get_by_role("heading", level=1)).to_have_text("What stays private")
    page.locator("main button.primary").click()
    expect(page.get_by_role("alert")).to_contain_text("could not prove that your phone has the same keys")
    assert got == []
    scan(page)


def test_who_types_the_pin_sees_four_words_that_the_wall_shows_too(host: Started, open_page: Open) -> None:
    leader, pin, link = start(host, open_page, "Svenska")
    words = leader.page.locator(".room-words")
    expect(words).to_have_text(re.compile(r"^\S+( \S+){3}$"))
    said = words.inner_text()
    wall = open_page(f"{host.url}/wall#{leader.session_id}&language=en")
    expect(wall.locator(".room-words").first).to_have_text(said)
    scan(wall)
    # In the session's language, whatever the phone's.
    page = open_page(host.url, phone=True, language="nl")
    page.locator("#pin").fill(pin)
    page.locator("main button.primary").click()
    expect(page.locator(".compare")).to_contain_text("Zijn dit dezelfde vier woorden als op het grote scherm?")
    expect(page.locator(".room-words")).to_have_text(said)
    expect(page.locator(".room-words")).to_have_attribute("lang", "sv")
    scan(page)
    # Whoever has the link has nothing to compare.
    scanned = open_page(link, phone=True)
    expect(scanned.get_by_role("heading", name="Whom you have to trust")).to_be_visible()
    expect(scanned.locator(".compare")).to_have_count(0)
    # Keys of its own have other words.
    marked = open_page("about:blank", phone=True)
    between(marked)
    marked.goto(f"{host.url}/#{pin}")
    expect(marked.locator(".room-words")).to_have_text(re.compile(r"^\S+( \S+){3}$"))
    assert marked.locator(".room-words").inner_text() != said


def test_the_link_stays_whole_through_a_reload_and_the_session(host: Started, open_page: Open) -> None:
    _, _, link = start(host, open_page)
    phone = PhonePage(open_page(link, phone=True))
    expect(phone.primary).to_be_visible()
    assert phone.page.url == link
    phone.enter()
    assert phone.page.url == link
    phone.page.reload()
    phone.expect_step("frame")


def test_the_privacy_page_says_what_the_network_sees(host: Started, open_page: Open) -> None:
    _, _, link = start(host, open_page)
    page = open_page(link, phone=True)
    expect(page.locator(".privacy-text")).to_contain_text("This connection is not encrypted")
    expect(page.locator(".privacy-text")).not_to_contain_text("but no more")


def test_only_receipts_stay_on_a_phone_that_was_away_when_the_session_ended(
    host: Started, open_page: Open, group: Group
) -> None:
    phone = PhonePage(open_page(f"{host.url}/#{group.pin}", phone=True))
    phone.enter()
    group.run(lambda leader: leader.advance("write"))
    phone.expect_step("contribute")
    phone.write("We swap shifts without asking")
    phone.expect_standing("handedIn")
    phone.page.locator("label.segment").nth(1).click()
    phone.page.locator("#text").fill("Half a thought")
    wait_for(phone.page, lambda kept: "Half a thought" in json.dumps(kept))
    phone.page.goto("about:blank")
    group.run(end)

    phone.page.goto(host.url)
    wait_for(phone.page, lambda kept: len(kept[0]) == 3)
    kept = phone.page.evaluate(KEPT)
    assert sorted(kept[0]) == ["probe", f"session:{group.sid}:receipts", f"session:{group.sid}:record"]
    assert "thought" not in json.dumps(kept)
    # Whoever opens the session after all finds that it was counted.
    phone.page.get_by_role("button", name="Go back to").click()
    expect(phone.page.locator(".receipts[data-standing=counted]")).to_be_visible(timeout=20_000)
    expect(phone.page.get_by_role("main")).to_contain_text("has been deleted from this phone")
    scan(phone.page)


def wait_for(page: Page, come: Callable[[Any], bool]) -> None:
    """Until what the phone keeps is as awaited; fails after ten seconds."""
    for _ in range(100):
        if come(page.evaluate(KEPT)):
            return
        page.wait_for_timeout(100)
    raise AssertionError(page.evaluate(KEPT)[0])


async def end(leader: Leader) -> None:
    await leader.advance("judge")
    await leader._ask("POST", leader._path("close"), {"readable": True})
    while (await leader.view())["phase"] != "closed":
        await asyncio.sleep(0.1)
