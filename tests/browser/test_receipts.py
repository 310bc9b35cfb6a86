"""After a session: a phone finds what it handed in among what was counted, and opens what was shown again later."""

import asyncio
import base64
import json
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.axe import scan
from tests.browser.conftest import Open
from tests.browser.people import PhonePage
from tests.load.host import Started, client, operator_secret
from tests.load.meter import Meter
from tests.load.phones import Leader, Phone

OTHERS = 5
TITLE = "How we share what we know"


@dataclass
class Group:
    """A leader and five more people, driven beside the browser, whose own loop is in the test's thread."""

    url: str
    operator: str
    pin: str = ""
    leader: Leader | None = None
    phones: list[Phone] = field(default_factory=list)

    def run(self, act: Callable[[Leader], Awaitable[object]]) -> None:
        async def inside() -> None:
            async with client(self.url, Meter(20)) as http:
                self.leader = self.leader or await Leader.sign_in(http, unit="Receipts", operator=self.operator)
                self.leader.client = http
                for phone in self.phones:
                    phone.client = http
                await act(self.leader)

        with ThreadPoolExecutor(1) as beside:
            beside.submit(asyncio.run, inside()).result()

    @property
    def sid(self) -> str:
        assert self.leader is not None
        return self.leader.session_id

    async def opened(self, leader: Leader) -> None:
        opened = await leader.open("en", title=TITLE, settings={"trilemmas": 1})
        self.pin = opened["pin"]
        await leader.view()
        self.phones = [Phone(leader.client) for _ in range(OTHERS)]
        for phone in self.phones:
            await phone.join(self.pin)

    async def all_vote(self, step: str, choices: dict[str, object]) -> None:
        for phone in self.phones:
            await phone.vote(step, choices)


def held(host: Started, page: Page, group: Group, *, readable: bool = True) -> PhonePage:
    """A session in which the phone of ``page`` does everything; one of its two contributions is hidden at the end."""
    phone = PhonePage(page)
    phone.enter()
    group.run(lambda leader: leader.advance("trilemma-1"))
    phone.expect_step("trilemma")
    phone.choose(0)
    phone.expect_standing("handedIn")

    async def answer_and_show(leader: Leader) -> None:
        await group.all_vote("trilemma-1", {"choice": "b"})
        await leader.reveal("trilemma-1")
        await group.phones[0].settled()
        await leader.advance("write")

    group.run(answer_and_show)
    phone.expect_step("contribute")
    phone.write("We swap shifts without asking", kind=0)
    phone.write("Kim never listens", kind=1)
    phone.expect_standing("handedIn")

    async def hide_and_judge(leader: Leader) -> None:
        for number, other in enumerate(group.phones):
            await other.submit("idea", f"An idea of somebody else, number {number + 1}")
        await leader.advance("judge")
        while any(step["waiting"] for step in (await leader.view())["steps"]):
            await asyncio.sleep(0.2)
        mine = (await leader._ask("GET", leader._path("contributions"))).json()["contributions"]
        bad = next(one["id"] for one in mine if one["text"] == "Kim never listens")
        await leader._ask("PATCH", leader._path("contributions", bad), {"hidden": True, "reason": "names_person"})

    group.run(hide_and_judge)
    phone.expect_step("judge")
    phone.judge_all({"We swap shifts without asking": "5"}, cards=1 + len(group.phones))
    phone.expect_standing("handedIn")

    async def judge_and_end(leader: Leader) -> None:
        listed = await group.phones[0].contributions("judge")
        await group.all_vote("judge", {one["id"]: 4 for one in listed})
        await leader.reveal("judge")
        await leader.plan([{"title": "A board for swaps", "owner": "The shift leader"}], agreed="We try it in May.")
        await leader.advance("pulse")
        await leader._ask("POST", leader._path("close"), {"readable": readable})

    group.run(judge_and_end)
    return phone


@pytest.fixture
def group(host: Started) -> Group:
    group = Group(host.url, operator_secret(host.data))
    group.run(group.opened)
    return group


def test_what_was_handed_in_is_found_and_can_be_opened_again(host: Started, open_page: Open, group: Group) -> None:
    page = open_page(f"{host.url}/#{group.pin}", phone=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    held(host, page, group)

    # Counted, found by the phone itself: it asks for the whole list once, and for nothing of its own.
    found = page.locator(".receipts[data-standing=counted]")
    expect(found).to_contain_text("Everything you handed in, 4 in all", timeout=20_000)
    assert [url for url in asked if url.endswith("/receipts")] == [f"{host.url}/api/sessions/{group.sid}/receipts"]
    found.get_by_text("Step by step").click()
    expect(found).to_contain_text("counted; the leader has hidden it: names a person")
    expect(found.locator("li")).to_have_count(3)
    scan(page)

    # What is left of the tickets on the phone leads to no contribution.
    kept = page.evaluate(
        """() => new Promise((done) => {
          const open = indexedDB.open('innspill');
          open.onsuccess = () => {
            const keys = open.result.transaction('kept').objectStore('kept').getAllKeys();
            keys.onsuccess = () => done(keys.result);
          };
        })"""
    )
    assert f"session:{group.sid}:wallet" not in kept
    assert f"session:{group.sid}:receipts" in kept

    # Later, on the PIN page of the same phone.
    link = page.get_by_label("Link to the results").input_value()
    assert link == f"{host.url}/#r={group.sid}"
    page.get_by_role("button", name="Join another session").click()
    expect(page.get_by_role("heading", name="Earlier sessions")).to_be_visible()
    scan(page)
    page.get_by_role("button", name=TITLE).click()
    expect(page.get_by_role("heading", level=1, name=TITLE)).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("We try it in May.")
    page.get_by_text("Go through the contributions").click()
    expect(page.get_by_role("main")).to_contain_text("We swap shifts without asking")
    expect(page.get_by_role("main")).not_to_contain_text("Kim never listens")
    scan(page)

    # Deleted from this phone, it is in no list; the link opens it on another one, in that one's language.
    page.get_by_role("button", name="Delete from this phone").click()
    expect(page.get_by_label("PIN")).to_be_visible()
    expect(page.get_by_role("heading", name="Earlier sessions")).to_have_count(0)
    other = open_page(link, phone=True, language="nb")
    expect(other.get_by_role("heading", level=2, name="Det som ble bestemt")).to_be_visible()
    expect(other.get_by_role("main")).to_contain_text("A board for swaps")
    expect(other.get_by_role("button", name="Slett fra denne telefonen")).to_have_count(0)
    scan(other)


def test_what_is_missing_from_the_list_is_said(host: Started, open_page: Open, group: Group) -> None:
    def without_the_trilemma(route: Route) -> None:
        list_ = json.loads(route.fetch().body())
        step = next(step for step in list_["steps"] if step["id"] == "trilemma-1")
        others = base64.urlsafe_b64encode(bytes(8 * OTHERS)).decode().rstrip("=")
        route.fulfill(
            json=list_ | {"steps": [one | ({"spent": others} if one is step else {}) for one in list_["steps"]]}
        )

    page = open_page(f"{host.url}/#{group.pin}", phone=True)
    page.route("**/receipts", without_the_trilemma)
    held(host, page, group, readable=False)
    found = page.locator(".receipts[data-standing=missing]")
    expect(found).to_contain_text("1 of 4 are not in the list of what was counted.", timeout=20_000)
    expect(found).to_contain_text("Show this to the leader")
    found.get_by_text("Step by step").click()
    expect(found.locator("li", has_text="Warm-up 1")).to_contain_text("not found")
    expect(page.get_by_role("main")).to_contain_text("The leader has chosen that the results cannot be opened again")
    scan(page)
    later = open_page(f"{host.url}/#r={group.sid}", phone=True)
    expect(later.get_by_role("alert")).to_contain_text("These results are not kept any more")
    scan(later)


def test_a_list_that_cannot_be_fetched_is_asked_for_again(host: Started, open_page: Open, group: Group) -> None:
    page = open_page(f"{host.url}/#{group.pin}", phone=True)
    page.route("**/receipts", lambda route: route.abort())
    held(host, page, group)
    expect(page.locator(".receipts[data-standing=unreachable]")).to_be_visible(timeout=20_000)
    scan(page)
    page.unroute("**/receipts")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".receipts[data-standing=counted]")).to_be_visible()


def test_the_leader_decides_at_the_end_whether_it_stays_readable(host: Started, open_page: Open, group: Group) -> None:
    assert group.leader is not None
    leader = open_page(f"{host.url}/lead#token={group.leader.token}&session={group.sid}")
    group.run(lambda one: one.advance("pulse"))
    leader.get_by_role("button", name="End session").click()
    dialog = leader.get_by_role("dialog")
    expect(dialog.get_by_label("Participants can read the results afterwards")).to_be_checked()
    scan(leader)
    dialog.get_by_label("Participants can read the results afterwards").uncheck()
    dialog.get_by_role("button", name="End session").click()
    expect(leader.get_by_role("link", name="Open the report")).to_be_visible(timeout=20_000)
    answer = leader.request.get(f"{host.url}/api/sessions/{group.sid}/shared")
    assert (answer.status, answer.json()["code"]) == (404, "not-shared")
