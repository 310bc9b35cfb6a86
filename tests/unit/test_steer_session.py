"""Her finer moves: a timer that cuts nobody off, a door that lets people come back, a step collected anew."""

import asyncio
from typing import Any

import httpx
import pytest

from shared.domain.identifiers import SessionId, StepId, TicketHash
from shared.http import to_base64
from shared.room import frozen_part
from shared.store.ballots import load_cast, save_ballot
from shared.store.contributions import load_contributions, save_contribution
from tests.load.phones import Leader, Phone, Problem
from tests.load.wire import ask
from tests.room import Room

pytestmark = pytest.mark.anyio


async def lead(room: Room, leader: Leader, method: str, tail: str, **kwargs: Any) -> httpx.Response:
    headers = {"Authorization": f"Bearer {leader.token}"}
    answer = await room.request(method, f"/api/sessions/{leader.session_id}{tail}", headers=headers, **kwargs)
    if answer.is_success and '"version"' in answer.text:
        leader._version = answer.json()["version"]
    return answer


async def writing(room: Room, number: int = 1) -> tuple[Leader, str, list[Phone]]:
    leader, pin = await room.open()
    phones = await room.phones(pin, number)
    await leader.advance("write")
    return leader, pin, phones


# The timer


async def test_a_timer_is_in_both_views_with_the_hosts_clock(room: Room) -> None:
    leader, _, (phone,) = await writing(room)
    view = (await lead(room, leader, "POST", "/timer", json={"step": "write", "seconds": 600})).json()
    assert view["timer"]["until"] - view["now"] == 600
    state = await phone.state()
    assert (state["timer"], state["now"]) == (view["timer"], room.clock.now)


async def test_more_time_is_added_to_what_is_left(room: Room) -> None:
    leader, _, _ = await writing(room)
    await lead(room, leader, "POST", "/timer", json={"step": "write", "seconds": 60})
    room.clock.wait(50)
    view = (await lead(room, leader, "POST", "/timer", json={"step": "write", "seconds": 120, "extend": True})).json()
    assert view["timer"]["until"] - room.clock.now == pytest.approx(130)


async def test_a_timer_that_has_run_out_closes_nothing(room: Room) -> None:
    leader, _, (phone,) = await writing(room)
    await lead(room, leader, "POST", "/timer", json={"step": "write", "seconds": 1})
    room.clock.wait(300)
    await phone.submit("idea", "Take the time to finish the sentence")


async def test_a_timer_is_stopped_and_leaves_with_its_step(room: Room) -> None:
    leader, _, _ = await writing(room)
    await lead(room, leader, "POST", "/timer", json={"step": "write", "seconds": 60})
    assert (await leader.advance("judge"))["timer"] is None
    assert (await leader.advance("write"))["timer"] is not None, "a move taken back finds it running"
    assert (await lead(room, leader, "DELETE", "/timer")).json()["timer"] is None


async def test_a_timer_that_had_run_out_does_not_come_back_with_its_step(room: Room) -> None:
    leader, _, _ = await writing(room)
    await lead(room, leader, "POST", "/timer", json={"step": "write", "seconds": 1})
    room.clock.wait(5)
    await leader.advance("judge")
    assert (await leader.advance("write"))["timer"] is None


async def test_a_late_tap_starts_no_timer_in_another_step(room: Room) -> None:
    leader, _, _ = await writing(room)
    answer = await lead(room, leader, "POST", "/timer", json={"step": "judge", "seconds": 60})
    assert answer.json()["code"] == "step-not-open"


async def test_the_leader_is_offered_minutes_and_a_hint(room: Room) -> None:
    leader, _ = await room.open()
    steps = {step["id"]: step for step in (await leader.view())["steps"]}
    assert steps["write"]["minutes"] == 10
    assert "Silence" in steps["write"]["hint"]


# The door


async def test_a_locked_door_takes_nobody_new_and_lets_everybody_come_back(room: Room) -> None:
    leader, pin, (phone,) = await writing(room)
    late = Phone(room.client)
    assert (await lead(room, leader, "PUT", "/door", json={"locked": True})).json()["locked"] is True
    with pytest.raises(Problem) as refused:
        await late.join(pin)
    assert (refused.value.status, refused.value.code) == (423, "session-locked")
    await phone.submit("idea", "I am in")
    state = await phone.state()
    assert (state["pin"], state["join_url"], state["locked"]) == (None, None, True)
    await lead(room, leader, "PUT", "/door", json={"locked": False})
    await late.join(pin)


async def test_whoever_read_the_pin_before_the_door_was_locked_stays_out_too(room: Room) -> None:
    leader, _, (phone,) = await writing(room)
    new, known = Phone(room.client), Phone(room.client, session_id=phone.session_id, _attendee=phone._attendee)
    for one in (new, known):
        one.prepare({"judge": 1})
    await lead(room, leader, "PUT", "/door", json={"locked": True})
    for one, code in ((new, "session-locked"), (known, "attendee-conflict")):
        body = {"attendee": to_base64(one._attendee), "blinded": {"judge": one._blinds["judge"].blinded}}
        answer = await room.request("POST", f"/api/sessions/{phone.session_id}/join", json=body)
        assert answer.json()["code"] == code


# Collecting anew


async def test_a_reset_deletes_what_was_handed_in_and_the_same_tickets_answer_anew(room: Room) -> None:
    leader, pin = await room.open()
    phones = await room.phones(pin, 5)
    await leader.advance("trilemma-1")
    await asyncio.gather(*(phone.vote("trilemma-1", {"choice": "a"}) for phone in phones))
    room.pump()
    await leader.reveal("trilemma-1")
    view = (await lead(room, leader, "POST", "/reset", json={"step": "trilemma-1"})).json()
    assert (view["submitted"], view["content"]["collecting"], view["content"]["round"]) == (0, True, 1)
    await _vote(phones[0], "b", round_=1, revision=1)
    room.pump()
    assert (await leader.view())["submitted"] == 1
    ballots = list(load_cast(room.table, SessionId(leader.session_id), StepId("trilemma-1")))
    assert [(cast.round, cast.marks) for cast in ballots] == [(1, {"choice": "b"})]


async def _vote(phone: Phone, choice: str, *, round_: int, revision: int) -> None:
    body = {
        "ticket": phone.tickets["trilemma-1"][0].shown(),
        "round": round_,
        "revision": revision,
        "choices": {"choice": choice},
    }
    await ask(phone.client, "PUT", f"/api/sessions/{phone.session_id}/steps/trilemma-1/ballot", body=body)


async def test_an_answer_of_the_round_before_is_refused(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("trilemma-1")
    await lead(room, leader, "POST", "/reset", json={"step": "trilemma-1"})
    with pytest.raises(Problem) as refused:
        await _vote(phone, "a", round_=0, revision=7)
    assert refused.value.code == "step-reset"
    with pytest.raises(Problem):
        await _vote(phone, "a", round_=2, revision=7)


async def test_a_write_that_slips_in_behind_the_deletion_is_not_counted(room: Room) -> None:
    """Given a request that was let in before a reset, when it writes afterwards, then nobody counts or shows it."""
    leader, pin = await room.open()
    await room.phones(pin, 1)
    sid = SessionId(leader.session_id)
    await leader.advance("trilemma-1")
    for step in ("trilemma-1", "write"):
        await lead(room, leader, "POST", "/reset", json={"step": step})
    trilemma = frozen_part(room.table, sid).script.step("trilemma-1")
    save_ballot(room.table, sid, trilemma, TicketHash("a" * 64), revision=3, marks={"choice": "a"})
    save_contribution(room.table, sid, StepId("write"), TicketHash("b" * 64), kind="idea", theme=None, text="Late")
    room.pump()
    assert (await leader.view())["submitted"] == 0
    await leader.advance("judge")
    assert (await leader.view())["content"]["contributions"]["count"] == 0
    assert (await lead(room, leader, "GET", "/contributions")).json() == {"contributions": []}
    await leader.close()
    room.pump()
    report = await leader.report()
    assert report["contributions"] == []
    assert report["steps"][1]["handed_in"] == 0


async def test_contributions_go_with_their_texts(room: Room) -> None:
    leader, _, (phone,) = await writing(room)
    await phone.submit("idea", "Soon gone")
    room.pump()
    view = (await lead(room, leader, "POST", "/reset", json={"step": "write"})).json()
    assert view["submitted"] == 0
    assert load_contributions(room.table, SessionId(leader.session_id)) == []


async def test_a_step_without_answers_cannot_be_reset(room: Room) -> None:
    leader, _ = await room.open()
    assert (await lead(room, leader, "POST", "/reset", json={"step": "frame"})).json()["code"] == "step-not-open"


# Small groups


async def talking(room: Room, number: int = 2) -> tuple[Leader, list[Phone]]:
    leader, pin = await room.open()
    phones = await room.phones(pin, number)
    await leader.advance("discuss")
    return leader, phones


async def test_small_groups_write_one_note_for_each_ticket(room: Room) -> None:
    leader, (phone, _) = await talking(room)
    with pytest.raises(Problem) as refused:
        await phone.submit("note", "Too early", step="discuss")
    assert refused.value.code == "step-not-open"
    view = (await lead(room, leader, "PUT", "/groups", json={"step": "discuss", "size": 4})).json()
    assert (view["content"]["groups"], view["content"]["collecting"]) == (4, True)
    assert (await phone.state())["step"]["groups"] == 4
    note = await phone.submit("note", "Start the meeting with what works", step="discuss")
    with pytest.raises(IndexError):
        await phone.submit("note", "A second one", step="discuss")
    await phone.edit(note, "note", "Start every meeting with what works", step="discuss")
    room.pump()
    assert (await leader.view())["submitted"] == 1


async def test_notes_are_shown_when_revealed_and_are_in_the_report(room: Room) -> None:
    leader, (one, other) = await talking(room)
    await lead(room, leader, "PUT", "/groups", json={"step": "discuss", "size": 3})
    await one.submit("note", "Shown", step="discuss")
    hidden = await other.submit("note", "Not for the room", step="discuss")
    room.pump()
    assert (await one.state())["results"] == {}
    await lead(room, leader, "PATCH", f"/contributions/{hidden}", json={"hidden": True})
    room.pump()
    await leader.reveal("discuss")
    room.count_down()
    shown = (await one.state())["results"]["discuss"]["notes"]
    assert [note["text"] for note in shown] == ["Shown"]
    await leader.close()
    room.pump()
    report = await leader.report()
    assert next(step for step in report["steps"] if step["id"] == "discuss")["notes"] == ["Shown"]
    assert report["contributions"] == []
    page = await lead(room, leader, "GET", "/report.html")
    assert "Notes from the groups" in page.text
    assert "Shown" in page.text
    assert "Not for the room" not in page.text


async def test_groups_that_stop_still_hand_in_what_is_on_its_way(room: Room) -> None:
    leader, (one, other) = await talking(room)
    await lead(room, leader, "PUT", "/groups", json={"step": "discuss", "size": 3})
    view = (await lead(room, leader, "PUT", "/groups", json={"step": "discuss", "size": None})).json()
    assert (view["content"]["groups"], view["content"]["collecting"]) == (None, False)
    await one.submit("note", "On its way", step="discuss")
    room.clock.wait(60)
    with pytest.raises(Problem):
        await other.submit("note", "Too late", step="discuss")


async def test_notes_are_neither_judged_nor_listed_as_contributions(room: Room) -> None:
    leader, (one, other) = await talking(room)
    await lead(room, leader, "PUT", "/groups", json={"step": "discuss", "size": 5})
    await one.submit("note", "A note", step="discuss")
    for kind, step, code in (("idea", "discuss", "input-invalid"), ("note", "write", "step-not-open")):
        with pytest.raises(Problem) as refused:
            await other.submit(kind, "Something else", step=step)
        assert refused.value.code == code
    answer = await room.request("GET", f"/api/sessions/{leader.session_id}/steps/discuss/contributions")
    assert answer.json()["code"] == "step-not-open"
    room.pump()
    await leader.view()
    view = await leader.advance("judge")
    assert view["content"]["contributions"]["count"] == 0


async def test_groups_are_for_the_talk(room: Room) -> None:
    leader, _, _ = await writing(room)
    for step, size, code in (
        ("write", 4, "step-not-open"),
        ("discuss", 4, "step-not-open"),
        ("write", 9, "input-invalid"),
    ):
        answer = await lead(room, leader, "PUT", "/groups", json={"step": step, "size": size})
        assert answer.json()["code"] == code
