"""Joining: one set of tickets a phone, the same when it asks again, and none once the session takes nobody."""

import pytest

from shared.http import to_base64
from shared.store.sessions import SEED_LIFETIME
from tests.load.phones import Phone, Problem
from tests.load.tickets import Blinds
from tests.room import Room

pytestmark = pytest.mark.anyio


async def test_the_preview_tells_the_steps_and_their_keys(room: Room) -> None:
    _, pin = await room.open()
    preview = (await room.request("GET", f"/api/join/{pin}")).json()
    assert {step["id"]: step["tickets"] for step in preview["steps"]} == {
        "trilemma-1": 1, "trilemma-2": 1, "trilemma-3": 1, "write": 9, "judge": 1, "discuss": 1, "plan": 1, "pulse": 1,
    }  # fmt: skip
    state = (await room.request("GET", f"/api/sessions/{preview['session_id']}/state")).json()
    in_state = {step["id"]: step["public_key"] for step in state["steps"] if step["tickets"]}
    assert in_state == {step["id"]: step["public_key"] for step in preview["steps"]}


async def test_a_lost_answer_asked_for_again_gives_the_same_tickets_and_counts_once(room: Room) -> None:
    _, pin = await room.open()
    phone = Phone(room.client)
    await phone.join(pin)
    first = dict(phone.tickets)
    phone.tickets = {}  # the answer never came; attendee and blinds are kept
    await phone.join(pin)
    assert phone.tickets == first
    room.pump()
    assert (await phone.state())["joined"] == 1


async def test_another_set_for_the_same_attendee_is_refused(room: Room) -> None:
    _, pin = await room.open()
    phone = Phone(room.client)
    await phone.join(pin)
    body = {"attendee": to_base64(phone._attendee), "blinded": {"judge": Blinds(1).blinded}}
    answer = await room.request("POST", f"/api/sessions/{phone.session_id}/join", json=body)
    assert (answer.status_code, answer.json()["code"]) == (409, "attendee-conflict")


async def test_a_step_can_be_joined_later_for_itself(room: Room) -> None:
    _, pin = await room.open()
    sid = (await room.request("GET", f"/api/join/{pin}")).json()["session_id"]
    attendee = to_base64(bytes(32))
    for step, count in (("judge", 1), ("write", 9), ("judge", 1)):
        blinds = Blinds(count).blinded if step == "write" else _once(step)
        body = {"attendee": attendee, "blinded": {step: blinds}}
        answer = await room.request("POST", f"/api/sessions/{sid}/join", json=body)
        assert list(answer.json()["steps"]) == [step]
    room.pump()
    assert (await room.request("GET", f"/api/sessions/{sid}/state")).json()["joined"] == 1


_kept: dict[str, list[str]] = {}


def _once(step: str) -> list[str]:
    return _kept.setdefault(step, Blinds(1).blinded)


async def test_pins_are_eight_digits_and_differ_between_live_sessions(room: Room) -> None:
    pins = [(await room.open())[1] for _ in range(20)]
    assert len(set(pins)) == 20
    assert all(len(pin) == 8 and pin.isdigit() for pin in pins)


async def test_a_taken_pin_is_drawn_again(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = iter(["11111111", "11111111", "22222222"])
    monkeypatch.setattr("functions.open_session.handler._new_pin", lambda _: next(drawn))
    assert [(await room.open())[1] for _ in range(2)] == ["11111111", "22222222"]


async def test_nobody_joins_after_close_and_the_pin_is_free_again(room: Room) -> None:
    leader, pin = await room.open()
    phone = Phone(room.client)
    await phone.join(pin)
    await leader.close()
    with pytest.raises(Problem) as refused:
        await Phone(room.client).join(pin)
    assert (refused.value.status, refused.value.code) == (404, "pin-unknown")
    body = {"attendee": to_base64(bytes(32)), "blinded": {"judge": Blinds(1).blinded}}
    answer = await room.request("POST", f"/api/sessions/{leader.session_id}/join", json=body)
    assert (answer.status_code, answer.json()["code"]) == (410, "session-closed")


async def test_what_is_stored_of_an_attendee_is_a_hash(room: Room) -> None:
    _, pin = await room.open()
    phone = Phone(room.client)
    await phone.join(pin)
    stored = b"".join(path.read_bytes() for path in room.folder.glob("innspill.db*"))
    assert phone._attendee not in stored
    assert to_base64(phone._attendee).encode() not in stored


async def test_a_session_that_nobody_closes_takes_nothing_after_a_month(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("pulse")
    room.clock.now += SEED_LIFETIME
    with pytest.raises(Problem) as refused:
        await phone.vote("pulse", {"influence": 5})
    assert (refused.value.status, refused.value.code) == (410, "session-closed")
