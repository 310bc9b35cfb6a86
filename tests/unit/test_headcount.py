"""Extra joins are seen by everybody, and lift no threshold until the leader has counted with the room."""

import html
import io
import json
from dataclasses import replace
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from shared.domain.headcount import MOST_JOINS, Headcount
from shared.domain.identifiers import SessionId
from shared.insights import lake
from shared.objects import session_file
from shared.reporting.html import render_html
from shared.reporting.pages import render_report_pdf
from shared.reporting.sheets import sheets_of
from shared.reporting.verify import Verdict, verify
from shared.reporting.words import words
from shared.store import keys
from shared.store.sessions import load_session
from tests.load.phones import Leader, Phone, Problem
from tests.reports import a_report, a_withheld_report, checked, summed
from tests.room import UNIT, Room

pytestmark = pytest.mark.anyio

COUNTS = st.one_of(st.none(), st.integers(1, MOST_JOINS))


@pytest.mark.parametrize(
    ("joined", "expected", "confirmed", "people", "unconfirmed"),
    [
        (7, None, None, 7, False),  # nobody said how many
        (3, 5, None, 3, False),
        (5, 5, None, 5, False),
        (7, 5, None, 5, True),
        (7, 5, 6, 6, True),  # another one since she counted
        (7, 5, 7, 7, False),
        (8, 5, 7, 7, True),
        (7, 5, 3, 5, True),
    ],
)
def test_who_counts_as_people(
    joined: int, expected: int | None, confirmed: int | None, people: int, unconfirmed: bool
) -> None:
    headcount = Headcount(joined, expected, confirmed)
    assert (headcount.people, headcount.unconfirmed) == (people, unconfirmed)


@given(joined=st.integers(0, MOST_JOINS), expected=COUNTS, confirmed=COUNTS, more=st.integers(1, 50))
def test_joining_again_never_makes_more_people_than_somebody_vouches_for(
    joined: int, expected: int | None, confirmed: int | None, more: int
) -> None:
    before, after = Headcount(joined, expected, confirmed), Headcount(joined + more, expected, confirmed)
    assert before.people <= before.joined
    if expected is not None:
        assert after.people <= max(expected, confirmed or 0)
        assert not before.unconfirmed or after.unconfirmed


async def opened(room: Room, expected: int | None, phones: int, **wishes: Any) -> tuple[Leader, str, list[Phone]]:
    """A session for so many people with so many phones in it, all of which have answered one trilemma."""
    leader = Leader(room.client, UNIT, room.token())
    pin = (await leader.open("en", expected=expected, settings={"trilemmas": 1}, **wishes))["pin"]
    joined = await room.phones(pin, phones)
    await leader.advance("trilemma-1")
    for phone in joined:
        await phone.vote("trilemma-1", {"choice": "a"})
    room.pump()
    return leader, pin, joined


async def confirm(room: Room, leader: Leader, number: int | None, *, seen: int | None = None) -> httpx.Response:
    version = (await leader.view())["version"] if seen is None else seen
    headers = {"Authorization": f"Bearer {leader.token}", "If-Match": f'"{version}"'}
    path = f"/api/sessions/{leader.session_id}/headcount"
    answer = await room.request("PUT", path, headers=headers, json={"confirmed": number})
    await leader.view()
    return answer


async def test_three_people_and_two_more_tabs_lift_no_threshold(room: Room) -> None:
    leader, _, (phone, *_) = await opened(room, expected=3, phones=5)
    await leader.reveal("trilemma-1")
    room.count_down()
    state = await phone.state()
    results = {
        "type": "trilemma",
        "ballots": 5,
        "withheld": True,
        "unconfirmed": True,
        "kept": False,
        "counts": None,
    }
    assert state["results"]["trilemma-1"] == results
    assert (state["joined"], state["expected"]) == (5, 3)
    assert state["headcount"] == {"confirmed": None, "unconfirmed": True}
    assert state["small_group"], "it is as small as it was meant to be"
    view = await leader.view()
    assert view["results"]["trilemma-1"] == results, "she does not see them either"
    assert view["headcount"] == state["headcount"]


async def test_numbers_come_when_the_leader_says_that_it_is_right_and_stay_when_more_join(room: Room) -> None:
    leader, pin, (phone, *others) = await opened(room, expected=5, phones=7)
    await leader.reveal("trilemma-1")
    room.count_down()
    view = (await confirm(room, leader, 7)).json()
    assert view["headcount"] == {"confirmed": 7, "unconfirmed": False}
    assert view["results"]["trilemma-1"]["counts"] == {"a": 7, "b": 0, "c": 0}
    assert (await phone.state())["results"]["trilemma-1"]["counts"]["a"] == 7
    late = Phone(room.client)
    await late.join(pin)
    room.pump()
    state = await phone.state()
    assert state["headcount"] == {"confirmed": 7, "unconfirmed": True}
    assert state["results"]["trilemma-1"]["counts"]["a"] == 7, "nobody who comes later takes away what was shown"
    await leader.advance("pulse")
    item = (await phone.state())["step"]["items"][0]["id"]
    for voter in [phone, *others, late]:
        await voter.vote("pulse", {item: 5})
    room.pump()
    await leader.reveal("pulse")
    room.count_down()
    assert (await phone.state())["results"]["pulse"]["items"][0]["counts"] is None, "what comes next waits"
    await leader.close()
    room.pump()
    report = await leader.report()
    results = {step["type"]: step["results"] for step in report["steps"]}
    assert results["trilemma"]["counts"]["a"] == 7
    assert (results["pulse"]["unconfirmed"], report["headcount"]["unconfirmed"]) == (True, True)


async def test_a_confirmation_is_taken_back(room: Room) -> None:
    leader, _, _ = await opened(room, expected=5, phones=7)
    await confirm(room, leader, 7)
    assert (await confirm(room, leader, None)).json()["headcount"] == {"confirmed": None, "unconfirmed": True}


async def test_fewer_than_expected_or_an_unknown_number_wait_for_nothing(room: Room) -> None:
    for expected in (9, 5, None):
        leader, _, (phone, *_) = await opened(room, expected=expected, phones=5)
        await leader.reveal("trilemma-1")
        room.count_down()
        state = await phone.state()
        assert state["headcount"]["unconfirmed"] is False
        assert state["results"]["trilemma-1"]["counts"]["a"] == 5


async def test_a_rehearsal_waits_for_nobody(room: Room) -> None:
    leader, _, (phone, *_) = await opened(room, expected=5, phones=7)
    table, sid = room.table, SessionId(leader.session_id)
    session = load_session(table, sid)
    assert session.headcount(7).unconfirmed
    assert not replace(session, rehearsal=True).headcount(7).unconfirmed
    assert (await phone.state())["headcount"]["unconfirmed"]


@pytest.mark.parametrize(
    ("number", "code"), [(8, "input-invalid"), (0, "input-invalid"), (MOST_JOINS + 1, "input-invalid")]
)
async def test_only_those_who_are_here_can_be_confirmed(room: Room, number: int, code: str) -> None:
    leader, _, _ = await opened(room, expected=5, phones=7)
    answer = await confirm(room, leader, number)
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert (await leader.view())["headcount"] == {"confirmed": None, "unconfirmed": True}


async def test_a_confirmation_is_a_move_like_others(room: Room) -> None:
    leader, _, _ = await opened(room, expected=5, phones=7)
    assert (await confirm(room, leader, 7, seen=1)).status_code == 412
    headers = {"Authorization": f"Bearer {leader.token}"}
    path = f"/api/sessions/{leader.session_id}/headcount"
    answer = await room.request("PUT", path, headers=headers, json={"confirmed": 7})
    assert answer.status_code == 428
    await leader.close()
    assert (await confirm(room, leader, 7)).json()["code"] == "session-closed"


async def judged(room: Room, expected: int, phones: int) -> tuple[Leader, list[Phone]]:
    """A session with contributions that were judged and a plan that was chosen from."""
    leader, _, joined = await opened(room, expected=expected, phones=phones)
    await leader.advance("write")
    good, bad = await joined[0].submit("idea", "A good one"), await joined[1].submit("idea", "A bad one")
    room.pump()
    await leader.advance("judge")
    room.count_down()
    for phone in joined:
        await phone.vote("judge", {good: 5, bad: 1})
    view = await leader.plan([{"title": "First"}, {"title": "Second"}])
    await leader.advance("plan")
    for phone in joined:
        await phone.vote("plan", {"approve": [view["plan"]["actions"][0]["id"]]})
    room.pump()
    return leader, joined


def numbers(report: dict[str, Any]) -> list[Any]:
    """Every number about what people think, and the order that follows from such numbers."""
    found = [one[name] for one in report["contributions"] for name in ("counts", "mean", "score", "rank", "place")]
    found += [action["approvals"] for action in report["actions"]] + [action["chosen"] for action in report["actions"]]
    for step in report["steps"]:
        found += [step["results"][name] for name in ("counts", "chosen", "readers") if name in (step["results"] or ())]
    return [one for one in found if one is not None]


async def closed(room: Room, leader: Leader) -> dict[str, Any]:
    await leader.close()
    room.pump()
    files = [
        json.loads(room.home.objects.get(session_file(SessionId(leader.session_id), name)) or b"null")
        for name in ("report.json", "ballots.json", "receipts.json")
    ]
    assert not [one for one in verify(*files) if one.verdict is Verdict.DIFFERS]
    assert [step["slips"] is None for step in files[1]["steps"] if step["ballots"]] == (
        [files[0]["headcount"]["unconfirmed"]] * 3
    )
    return checked(files[0])


async def test_the_report_says_both_numbers_and_waits_too(room: Room) -> None:
    leader, _ = await judged(room, expected=4, phones=6)
    report = await closed(room, leader)
    assert report["participants"] == 6
    assert report["headcount"] == {"expected": 4, "confirmed": None, "unconfirmed": True}
    assert report["small_group"]
    assert numbers(report) == []
    assert report["summary"]["order"] == "too_few"
    assert not any(kind["top"] for kind in report["summary"]["kinds"])
    session = load_session(room.table, SessionId(leader.session_id))
    assert room.home.objects.get(lake.raw_name(session.id, session.opened_on)) is None, "HR's thresholds cannot count"


async def test_the_report_of_a_confirmed_session_has_its_numbers(room: Room) -> None:
    leader, _ = await judged(room, expected=4, phones=6)
    await confirm(room, leader, 6)
    report = await closed(room, leader)
    assert report["headcount"] == {"expected": 4, "confirmed": 6, "unconfirmed": False}
    assert report["contributions"][0]["counts"]["5"] == 6
    assert (report["summary"]["order"], report["actions"][0]["approvals"]) == ("ranked", 6)
    session = load_session(room.table, SessionId(leader.session_id))
    assert room.home.objects.get(lake.raw_name(session.id, session.opened_on)) is not None


async def test_sessions_and_reports_of_an_earlier_release_are_read(room: Room) -> None:
    leader, _ = await judged(room, expected=9, phones=6)
    key = keys.session(SessionId(leader.session_id))
    stored = room.table.get(key) or {}
    room.table.put(key, {name: value for name, value in stored.items() if name != "confirmed"})
    await closed(room, leader)
    sid = SessionId(leader.session_id)
    report, ballots, receipts = (
        json.loads(room.home.objects.get(session_file(sid, name)) or b"")
        for name in ("report.json", "ballots.json", "receipts.json")
    )
    del report["headcount"], receipts["expected"], receipts["confirmed"]
    for step in report["steps"]:
        (step["results"] or {}).pop("unconfirmed", None)
    assert not [one for one in verify(report, ballots, receipts) if one.verdict is Verdict.DIFFERS]


async def test_while_it_waits_nobodys_order_is_told_and_no_reading_steers(room: Room) -> None:
    leader, (phone, *_) = await judged(room, expected=4, phones=6)
    await leader.reveal("judge")
    room.count_down()
    path = f"/api/sessions/{leader.session_id}/steps/judge"
    results = (await room.request("GET", f"{path}/results")).json()
    ids = [one["id"] for one in results["contributions"]]
    assert ids == sorted(ids)
    assert all(one["score"] is None for one in results["contributions"])
    assert (await room.request("GET", f"{path}/exposure")).json()["readers"] == {}
    await leader.reveal("plan")
    room.count_down()
    assert (await phone.state())["results"]["plan"]["chosen"] is None


@pytest.mark.parametrize("language", ["nb", "sv", "nl", "en"])
@pytest.mark.parametrize("confirmed", [7, None])
def test_every_form_of_the_report_says_how_many_were_expected(language: str, confirmed: int | None) -> None:
    headcount = {"expected": 5, "confirmed": confirmed, "unconfirmed": confirmed is None}
    report = a_report(participants=7, headcount=headcount) if confirmed else a_withheld_report()
    report |= {"participants": 7, "headcount": headcount}
    report["session"]["language"] = language
    report = summed(report)
    key = "headcount_confirmed" if confirmed else "headcount_unconfirmed"
    said = words(language)(key, joined=7, expected=5)
    assert said in html.unescape(render_html(report))
    pages = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(render_report_pdf(report))).pages)
    assert "".join(said.split()) in "".join(pages.replace("\u00ad", "").split())
    told = {
        row[0]: row[1]
        for sheet in sheets_of(report)
        if sheet.name == words(language)("participation")
        for row in sheet.rows
    }
    assert told[words(language)("expected")] == 5
    assert told.get(words(language)("confirmed")) == confirmed


async def test_a_copied_set_of_blinded_elements_joins_once(room: Room) -> None:
    _, pin = await room.open()
    phone = Phone(room.client)
    await phone.join(pin)
    copy = Phone(room.client)
    copy._blinds = phone._blinds
    with pytest.raises(Problem, match="attendee-conflict"):
        await copy.join(pin)
    phone.tickets = {}
    await phone.join(pin)  # its own, asked for again
    room.pump()
    assert (await phone.state())["joined"] == 1


async def test_a_full_session_takes_nobody_new_and_keeps_who_is_there(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shared.store.attendees.MOST_JOINS", 3)
    leader, pin, (phone, *_) = await opened(room, expected=None, phones=3)
    with pytest.raises(Problem, match="session-full"):
        await Phone(room.client).join(pin)
    phone.tickets = {}
    await phone.join(pin)
    assert (await leader.view())["joined"] == 3


async def test_joins_are_bounded_even_when_the_stream_stands_still(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is pumped here, so the tally is as old as it gets."""
    monkeypatch.setattr("shared.store.attendees.MOST_JOINS", 3)
    monkeypatch.setattr("functions.join_session.handler.COUNTED_BY_CHANCE", 256)
    _, pin = await room.open()
    phones = [Phone(room.client) for _ in range(4)]
    for phone in phones[:3]:
        await phone.join(pin)
    with pytest.raises(Problem, match="session-full"):
        await phones[3].join(pin)
