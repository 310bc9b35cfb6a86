"""Leading: move without skipping, reveal, close, and only with what is true now."""

import asyncio
from typing import Any

import httpx
import pytest

from tests.load.phones import Leader
from tests.room import Room

pytestmark = pytest.mark.anyio


def auth(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


async def lead(room: Room, leader: Leader, method: str, path: str, **kwargs: Any) -> httpx.Response:
    headers = auth(leader.token) | kwargs.pop("headers", {})
    return await room.request(method, f"/api/sessions/{leader.session_id}{path}", headers=headers, **kwargs)


async def test_a_double_tap_never_skips_a_step(room: Room) -> None:
    leader, _ = await room.open()
    version = (await leader.view())["version"]
    steps = ("trilemma-1", "trilemma-2")
    answers = await asyncio.gather(
        *(lead(room, leader, "POST", "/advance", json={"to": to}, headers={"If-Match": f'"{version}"'}) for to in steps)
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412]
    won = steps[[answer.status_code for answer in answers].index(200)]
    assert (await leader.view())["step"] == won


async def test_counts_that_come_in_do_not_make_the_leaders_version_stale(room: Room) -> None:
    leader, pin = await room.open()
    version = (await leader.view())["version"]
    await room.phones(pin, 3)
    answer = await lead(room, leader, "POST", "/advance", json={"to": "write"}, headers={"If-Match": f'"{version}"'})
    assert answer.status_code == 200
    assert answer.headers["etag"] == f'"{answer.json()["version"]}"'


async def test_going_back_is_the_undo(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    for step in ("trilemma-1", "trilemma-2", "trilemma-1"):
        await leader.advance(step)
    await phone.vote("trilemma-1", {"choice": "a"})
    assert (await leader.view())["step"] == "trilemma-1"


async def test_results_can_be_revealed_and_hidden_again(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("trilemma-1")
    await lead(room, leader, "POST", "/reveal", json={"step": "trilemma-1"})
    room.count_down()
    assert "trilemma-1" in (await phone.state())["results"]
    await lead(room, leader, "POST", "/reveal", json={"step": "trilemma-1", "revealed": False})
    assert (await phone.state())["results"] == {}
    await phone.vote("trilemma-1", {"choice": "a"})


async def test_the_leader_sees_no_result_of_a_step_that_collects(room: Room) -> None:
    leader, pin = await room.open()
    phones = await room.phones(pin, 5)
    await leader.advance("trilemma-1")
    for phone in phones:
        await phone.vote("trilemma-1", {"choice": "a"})
    room.pump()
    view = await leader.view()
    assert (view["submitted"], view["results"]) == (5, {})
    assert (await lead(room, leader, "GET", "/results/trilemma-1")).json()["code"] == "step-not-open"
    await leader.advance("trilemma-2")
    assert (await leader.view())["results"] == {}, "ballots may still be on their way"
    assert (await lead(room, leader, "GET", "/results/trilemma-1")).json()["code"] == "step-not-open"
    room.count_down()
    assert (await leader.view())["results"]["trilemma-1"]["counts"]["a"] == 5
    assert (await lead(room, leader, "GET", "/results/trilemma-1")).json()["counts"]["a"] == 5


async def test_closing_is_accepted_once_and_repeating_it_is_fine(room: Room) -> None:
    leader, _ = await room.open()
    first = await lead(room, leader, "POST", "/close")
    again = await lead(room, leader, "POST", "/close")
    assert (first.status_code, again.status_code) == (202, 202)
    assert first.json() == again.json()
    assert first.json()["pin"] is None
    assert (await lead(room, leader, "GET", "/report.json")).json()["code"] == "report-not-ready"
    room.pump()
    assert (await lead(room, leader, "GET", "/report.json")).status_code == 200
    assert (await lead(room, leader, "GET", "/qr.svg")).json()["code"] == "session-closed"
