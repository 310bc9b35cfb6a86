"""More than anybody can read: a phone gets its part, the leader sees how far all of it is covered, the wall says so."""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from random import Random

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import scan, scan_all
from tests.browser.conftest import Open
from tests.browser.people import PhonePage
from tests.load.host import Started, client, operator_secret
from tests.load.meter import Meter
from tests.load.phones import Leader, Phone

PEOPLE, EACH, QUOTA = 6, 9, 6


@dataclass
class Crowd:
    """Simulated phones in a session with 54 contributions and a quota of six."""

    url: str
    operator: str
    pin: str = ""
    session: str = ""
    token: str = ""

    def __post_init__(self) -> None:
        self.version_of: dict[str, int] = {}
        self._phones: list[Phone] = []

    def run(self, what: str) -> None:
        """Does something beside the browser, whose own loop is in this thread."""
        with ThreadPoolExecutor(1) as beside:
            beside.submit(asyncio.run, getattr(self, what)()).result()

    async def write(self) -> None:
        async with client(self.url, Meter(20)) as http:
            leader = await Leader.sign_in(http, unit="Reading", operator=self.operator)
            opened = await leader.open("en", title="Much to read", settings={"trilemmas": 0, "readings": QUOTA})
            self.pin, self.session, self.token = opened["pin"], opened["session_id"], leader.token
            await leader.view()
            self._phones = [Phone(http, rng=Random(seed)) for seed in range(PEOPLE)]
            for phone in self._phones:
                await phone.join(self.pin)
            await leader.advance("write")
            for number, phone in enumerate(self._phones):
                for at in range(EACH):
                    text = f"What we learnt on shift {number + 1}, point {at + 1}: ask early, and write it down."
                    await phone.submit(("works_well", "challenging", "idea")[at % 3], text)

    async def read(self) -> None:
        async with client(self.url, Meter(20)) as http:
            for phone in self._phones:
                phone.client = http
                step = (await phone.settled())["step"]
                listed = [one["id"] for one in await phone.contributions("judge")]
                drawn = await phone.read_on(step, listed, [], 12)
                await phone.vote("judge", {one: 1 + len(one) % 5 for one in drawn})
                await asyncio.sleep(0.3)


@pytest.fixture
def crowd(host: Started) -> Crowd:
    crowd = Crowd(host.url, operator_secret(host.data))
    crowd.run("write")
    return crowd


def judge(page: Page) -> str:
    """Answers the card that is shown, and waits for the next screen; gives the text."""
    card = page.locator("article.contribution .prose")
    text = card.inner_text()
    page.locator(".step-button").nth(3).click()
    expect(card.filter(has_text=re.compile(f"^{re.escape(text)}$"))).to_have_count(0)
    return text


def test_a_part_for_everyone(host: Started, open_page: Open, crowd: Crowd) -> None:
    phone = PhonePage(open_page(f"{host.url}/#{crowd.pin}", phone=True))
    phone.primary.click()
    leader = open_page(f"{host.url}/lead#token={crowd.token}&session={crowd.session}")
    wall = open_page(f"{host.url}/wall#{crowd.session}")
    leader.get_by_role("button", name="Next: Go through the contributions").click()

    # The phone has its part, and says so once.
    phone.card()
    position = phone.page.get_by_test_id("position")
    expect(position).to_have_text(f"1 of {QUOTA}")
    expect(phone.page.get_by_role("main")).to_contain_text(f"There are 54 contributions. You get {QUOTA} of them")
    expect(wall.get_by_role("main")).to_contain_text(f"Everyone gets {QUOTA} of them")
    expect(leader.get_by_role("heading", name="How often each is read")).to_be_visible()
    scan_all(phone.page, leader, wall)
    seen = [judge(phone.page), judge(phone.page)]

    # Others read; the leader sees how far everything is covered, and nothing of what they think.
    crowd.run("read")
    coverage = leader.get_by_role("region", name="How often each is read")
    expect(coverage.get_by_role("img")).to_have_accessible_name(re.compile(r"From \d+ to \d+ readers"))
    expect(coverage).to_contain_text(re.compile(r"has been read|have not been read"))
    expect(leader.locator(".plot")).to_have_count(0)
    scan_all(leader, wall)

    # A reload keeps the place, and without a network it goes on with the last table.
    expect(position).to_have_text(f"3 of {QUOTA}")
    card = phone.page.locator("article.contribution .prose").inner_text()
    phone.page.reload()
    expect(phone.page.locator("article.contribution .prose")).to_have_text(card)
    expect(position).to_have_text(f"3 of {QUOTA}")
    phone.page.context.set_offline(True)
    seen += [judge(phone.page) for _ in range(3)]
    expect(position).to_have_text(f"{QUOTA} of {QUOTA}")
    phone.page.get_by_role("button", name="Back").click()
    expect(phone.page.locator("article.contribution .prose")).to_have_text(seen[-1])
    phone.page.keyboard.press("ArrowRight")
    seen.append(judge(phone.page))
    assert len(set(seen)) == QUOTA
    phone.page.context.set_offline(False)

    # Through, and as many more as one likes.
    main = phone.page.get_by_role("main")
    expect(main).to_contain_text(f"You have gone through your {QUOTA}.")
    expect(phone.page.locator(".judged")).to_have_count(QUOTA)
    phone.expect_standing("handedIn")
    scan(phone.page)
    phone.page.get_by_role("button", name="Go through 5 more").click()
    expect(position).to_have_text(f"{QUOTA + 1} of {QUOTA + 5}")
    seen.append(judge(phone.page))
    assert len(set(seen)) == QUOTA + 1
    phone.page.get_by_role("button", name="Answers").click()
    phone.page.locator(".judged").first.click()
    expect(position).to_have_text(f"1 of {QUOTA + 5}")
