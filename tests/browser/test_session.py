"""A leader, a wall and six phones hold a whole session, in four languages, one offline and one reloaded on the way."""

import re
from typing import Any

import httpx
from playwright.sync_api import expect

from tests.browser.axe import scan, scan_all
from tests.browser.conftest import Open, wait_until
from tests.browser.people import LeaderPage, PhonePage
from tests.load.host import Started

LANGUAGES = ["nb", "sv", "nl", "en", "nb", "en"]
TEXTS = [
    "Vi hjelper hverandre uten å spørre",
    "Mötena drar alltid över tiden",
    "Het rooster komt te laat",
    "A shared checklist for mornings <b>=1+1</b>",
    "Stille rapport i ti minutter",
    "Written while the network was away",
]


def report_of(host: Started, leader: LeaderPage, session_id: str) -> Any:
    token = leader.page.evaluate("Object.values({...localStorage, ...sessionStorage}).join(' ')")
    found = next(word.strip('"{},:') for word in token.replace('"', " ").split() if word.count(".") == 2)
    answer = httpx.get(
        f"{host.url}/api/sessions/{session_id}/report.json", headers={"Authorization": f"Bearer {found}"}
    )
    answer.raise_for_status()
    return answer.json()


def test_a_whole_session(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    scan(leader.page)
    pin = leader.start(title="How we start the day")
    session_id = leader.session_id
    wall = open_page(f"{host.url}/wall#{session_id}")
    expect(wall.get_by_text(f"{pin[:4]} {pin[4:]}").first).to_be_visible()

    # Joining: by the link in the code, and one by typing the PIN.
    phones = [PhonePage(open_page(f"{host.url}/#{pin}", language=one, phone=True)) for one in LANGUAGES[:5]]
    typing = open_page(host.url, language="en", phone=True)
    scan(typing)
    typing.get_by_label("PIN").fill(f"{pin[:4]} {pin[4:]}")
    typing.get_by_role("button", name="Join").click()
    phones.append(PhonePage(typing))
    expect(phones[3].primary).to_be_visible()
    scan(phones[3].page)
    for phone in phones:
        phone.enter()
    leader.expect_handed_in("6")
    expect(wall.locator("body")).to_contain_text("6")
    reloading, offline = phones[1], phones[5]
    scan_all(leader.page, wall, phones[3].page)

    # A warm-up: everyone chooses, one changes its mind, and nobody sees a number before the leader shows it.
    leader.next("Warm-up 1")
    for number, phone in enumerate(phones):
        phone.expect_step("trilemma")
        phone.choose(number % 3)
        phone.expect_standing("handedIn")
    scan_all(leader.page, wall, phones[3].page)
    phones[0].choose(2)
    phones[0].expect_standing("handedIn")
    reloading.page.reload()
    expect(reloading.page.locator("input[type=radio]:checked")).to_have_value("b")
    leader.expect_handed_in("6 of 6")
    leader.show()
    for page in (wall, phones[3].page, leader.page):
        expect(page.locator(".plot").first).to_be_visible()
        scan(page)
    leader.next("Warm-up 2")
    leader.next("Warm-up 3")

    # Writing: one loses the network in the middle, one reloads with a draft, one is still writing when it ends.
    leader.next("Write")
    for phone, text in zip(phones[:5], TEXTS, strict=False):
        phone.expect_step("contribute")
        phone.write(text, kind=2 if text == TEXTS[4] else 1)
    offline.expect_step("contribute")
    offline.page.context.set_offline(True)
    offline.write(TEXTS[5], kind=2)
    offline.expect_standing("waiting")
    scan(offline.page)
    reloading.page.locator("#text").fill("A draft that a reload must not lose")
    reloading.page.reload()
    expect(reloading.page.locator("#text")).to_have_value("A draft that a reload must not lose")
    offline.page.context.set_offline(False)
    offline.expect_standing("handedIn")
    leader.expect_handed_in("6")
    expect(phones[3].page.locator("footer.status")).to_contain_text("6 contributions so far")
    scan_all(leader.page, wall, phones[3].page)

    # Going through: all contributions for everyone; the draft is kept and offered.
    leader.next("Go through the contributions")
    kept = reloading.page.locator("details.kept")
    expect(kept).to_contain_text("A draft that a reload must not lose")
    scan_all(reloading.page, leader.page, wall)
    kept.locator("button").last.click()
    for number, phone in enumerate(phones):
        phone.expect_step("judge")
        marks = {TEXTS[0]: "5", TEXTS[1]: "1" if number < 3 else "5", TEXTS[3]: "4"}
        phone.judge_all(marks)
        phone.expect_standing("handedIn")
    leader.expect_handed_in("6 of 6")
    expect(leader.page.get_by_text(TEXTS[0])).to_have_count(0)
    scan(phones[3].page)
    leader.show()
    first = leader.page.locator("main ol li").first
    expect(first).to_contain_text(TEXTS[0])
    expect(wall.locator("body")).to_contain_text(TEXTS[0])
    scan_all(leader.page, wall, phones[3].page)

    # The talk: what was agreed, and an action from a contribution.
    leader.next("Talk it through")
    leader.page.get_by_label("What was agreed").fill("We want calmer mornings.")
    leader.page.get_by_role("button", name=re.compile(f"Make an action.*{TEXTS[0]}")).click()
    leader.page.get_by_label("Action 1").fill("Keep helping without being asked")
    leader.page.get_by_label("Responsible").fill("The shift leader")
    leader.page.get_by_label("By when").fill("2027-01-31")
    expect(leader.page.locator(".saved")).to_contain_text("Saved")
    scan_all(leader.page, wall, phones[3].page)

    # Choosing actions and the closing pulse.
    leader.next("Choose actions")
    for phone in phones[:5]:
        phone.expect_step("plan")
        phone.approve("Keep helping without being asked")
        phone.expect_standing("handedIn")
    leader.expect_handed_in("5 of 6")
    scan_all(leader.page, wall, phones[3].page)
    leader.show()
    scan_all(leader.page, wall, phones[3].page)
    leader.next("To finish")
    for phone in phones:
        phone.expect_step("pulse")
        phone.answer_pulse(4)
        phone.expect_standing("handedIn")
    leader.expect_handed_in("6 of 6")
    scan_all(leader.page, wall, phones[3].page)
    leader.show()
    scan_all(leader.page, wall, phones[3].page)

    # The end: a question, a report, and phones that say what the group chose.
    leader.page.get_by_role("button", name="End session").click()
    scan(leader.page)
    leader.page.get_by_role("dialog").get_by_role("button", name="End session").click()
    with leader.page.expect_popup() as popup:
        leader.page.get_by_role("link", name="Open the report").click()
    page = popup.value
    expect(page.get_by_role("heading", level=1)).to_contain_text("How we start the day")
    expect(page.locator("body")).to_contain_text("A shared checklist for mornings <b>=1+1</b>")
    scan(page)
    for phone in phones:
        expect(phone.page.locator("main")).to_contain_text("Keep helping without being asked", timeout=20_000)
    scan_all(leader.page, wall, phones[3].page)

    report = report_of(host, leader, session_id)
    assert report["participants"] == 6
    contributions = {one["text"]: one for one in report["contributions"]}
    assert set(contributions) == set(TEXTS)
    assert contributions[TEXTS[0]]["counts"] == {"1": 0, "2": 0, "3": 0, "4": 0, "5": 6, "pass": 0}
    assert contributions[TEXTS[1]]["counts"] == {"1": 3, "2": 0, "3": 0, "4": 0, "5": 3, "pass": 0}
    assert contributions[TEXTS[1]]["split"] is True
    assert contributions[TEXTS[2]]["counts"]["pass"] == 6
    (action,) = report["actions"]
    assert (action["approvals"], action["owner"], action["due"]) == (5, "The shift leader", "2027-01-31")
    results = {step["id"]: step["results"] for step in report["steps"]}
    assert results["trilemma-1"]["counts"] == {"a": 1, "b": 2, "c": 3}
    assert {item["mean"] for item in results["pulse"]["items"]} == {4.0}
    assert report["agreed"] == "We want calmer mornings."
    wait_until(leader.page, lambda: (host.data / "objects" / "reports" / session_id / "report.html").exists())
