"""Suggesting: what probably says the same and is not merged or hidden, for the leader's eyes only."""

import pytest

from tests.load.phones import Leader
from tests.room import Room

pytestmark = pytest.mark.anyio

SAME = ["Meetings always run over time", "Our meetings run over time nearly every week", "The meetings run over"]


async def similar(room: Room, leader: Leader) -> list[set[str]]:
    headers = {"Authorization": f"Bearer {leader.token}"}
    answer = await room.request("GET", f"/api/sessions/{leader.session_id}/similar", headers=headers)
    answer.raise_for_status()
    return [set(group["ids"]) for group in answer.json()["groups"]]


async def moderate(room: Room, leader: Leader, cid: str, **body: object) -> None:
    headers = {"Authorization": f"Bearer {leader.token}"}
    path = f"/api/sessions/{leader.session_id}/contributions/{cid}"
    (await room.request("PATCH", path, json=body, headers=headers)).raise_for_status()


async def test_what_says_the_same_is_suggested_until_it_is_merged_or_hidden(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("write")
    one, two, three = [await phone.submit("challenging", text) for text in SAME]
    await phone.submit("idea", "Fruit on Fridays")
    assert await similar(room, leader) == [], "people are writing"
    await leader.advance("judge")
    room.count_down()
    await leader.view()
    assert await similar(room, leader) == [{one, two, three}]
    await moderate(room, leader, two, merged_into=one)
    assert await similar(room, leader) == [{one, three}]
    await moderate(room, leader, three, hidden=True)
    assert await similar(room, leader) == []
    await moderate(room, leader, two, merged_into=None)
    assert await similar(room, leader) == [{one, two}]


async def test_an_empty_session_has_nothing_to_suggest(room: Room) -> None:
    leader, _ = await room.open()
    assert await similar(room, leader) == []


async def test_only_the_leader_is_told(room: Room) -> None:
    leader, _ = await room.open()
    path = f"/api/sessions/{leader.session_id}/similar"
    assert (await room.request("GET", path)).status_code == 401
    foreign = {"Authorization": f"Bearer {room.token(unit='Ward 3')}"}
    assert (await room.request("GET", path, headers=foreign)).status_code == 403
