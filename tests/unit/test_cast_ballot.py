"""Ballots: one a ticket and step, the newer revision wins, and only what is in the step can be chosen."""

import pytest

from shared.domain.left_steps import COUNT_DOWN
from tests.load.phones import Phone, Problem
from tests.room import Room

pytestmark = pytest.mark.anyio


async def put(room: Room, phone: Phone, step: str, revision: int, choices: object) -> tuple[int, str]:
    path = f"/api/sessions/{phone.session_id}/steps/{step}/ballot"
    body = {"ticket": phone.tickets[step][0].shown(), "revision": revision, "choices": choices}
    answer = await room.request("PUT", path, json=body)
    return answer.status_code, answer.json()["code"] if answer.is_error else ""


async def test_the_newer_revision_wins_in_whatever_order_they_come(room: Room) -> None:
    leader, pin = await room.open()
    (phone, *others) = await room.phones(pin, 6)
    await leader.advance("trilemma-1")
    assert await put(room, phone, "trilemma-1", 3, {"choice": "b"}) == (204, "")
    assert await put(room, phone, "trilemma-1", 2, {"choice": "a"}) == (409, "ballot-older")
    assert await put(room, phone, "trilemma-1", 3, {"choice": "b"}) == (204, "")
    assert await put(room, phone, "trilemma-1", 3, {"choice": "c"}) == (409, "ballot-older")
    for other in others:
        await other.vote("trilemma-1", {"choice": "a"})
    room.pump()
    await leader.reveal("trilemma-1")
    room.count_down()
    assert (await leader.view())["results"]["trilemma-1"]["counts"] == {"a": 5, "b": 1, "c": 0}


async def test_a_phone_that_votes_twice_counts_once(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("pulse")
    await phone.vote("pulse", {"influence": 5})
    await phone.vote("pulse", {"influence": 2, "belief": "pass"})
    room.pump()
    assert (await leader.view())["submitted"] == 1


async def test_a_contribution_handed_in_a_moment_ago_can_be_judged_at_once(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("write")
    cid = await phone.submit("idea", "Shorter meetings")
    await leader.advance("judge")  # and the stream has not flowed yet
    assert await put(room, phone, "judge", 1, {cid: 4}) == (204, "")
    assert await put(room, phone, "judge", 2, {"00000000": 4}) == (422, "choices-invalid")


async def test_only_actions_of_the_plan_can_be_approved(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    view = await leader.plan([{"title": "Stand-up on Mondays"}])
    await leader.advance("plan")
    action = view["plan"]["actions"][0]["id"]
    assert await put(room, phone, "plan", 1, {"approve": [action]}) == (204, "")
    assert await put(room, phone, "plan", 2, {"approve": ["ffffffff"]}) == (422, "choices-invalid")


async def test_a_ballot_on_its_way_when_the_leader_moves_on_is_still_counted(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("trilemma-1")
    await leader.advance("trilemma-2")
    assert await put(room, phone, "trilemma-1", 1, {"choice": "a"}) == (204, "")
    room.clock.now += COUNT_DOWN
    assert await put(room, phone, "trilemma-1", 2, {"choice": "b"}) == (409, "step-not-open")


async def test_after_close_a_ticket_is_worth_nothing(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("pulse")
    await leader.close()
    room.pump()
    with pytest.raises(Problem) as refused:
        await phone.vote("pulse", {"influence": 5})
    assert (refused.value.status, refused.value.code) == (410, "session-closed")
