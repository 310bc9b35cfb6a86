"""Moderating: hiding and merging, and undoing both."""

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


async def test_hiding_and_merging_take_a_contribution_from_the_list_and_can_be_undone(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("write")
    one, two = await phone.submit("idea", "Short meetings"), await phone.submit("idea", "Shorter meetings")
    await leader.advance("judge")
    room.count_down()

    async def listed() -> set[str]:
        return {contribution["id"] for contribution in await phone.contributions("judge")}

    await lead(room, leader, "PATCH", f"/contributions/{two}", json={"merged_into": one})
    assert await listed() == {one}
    await lead(room, leader, "PATCH", f"/contributions/{two}", json={"merged_into": None})
    await lead(room, leader, "PATCH", f"/contributions/{one}", json={"hidden": True})
    assert await listed() == {two}
    await lead(room, leader, "PATCH", f"/contributions/{one}", json={"hidden": False})
    assert await listed() == {one, two}
    everything = (await lead(room, leader, "GET", "/contributions")).json()["contributions"]
    assert {contribution["id"] for contribution in everything} == {one, two}


async def test_a_contribution_is_merged_only_into_another_visible_one(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("write")
    one, two = await phone.submit("idea", "One"), await phone.submit("idea", "Two")
    await lead(room, leader, "PATCH", f"/contributions/{two}", json={"hidden": True})
    for target in ("00000000", one, two):
        answer = await lead(room, leader, "PATCH", f"/contributions/{one}", json={"merged_into": target})
        assert (answer.status_code, answer.json()["code"]) == (422, "input-invalid")


async def test_a_merged_group_shows_all_its_texts_and_is_judged_once(room: Room) -> None:
    leader, pin = await room.open()
    phones = await room.phones(pin, 5)
    await leader.advance("write")
    one, two = await phones[0].submit("idea", "Short meetings"), await phones[1].submit("idea", "Shorter meetings")
    other = await phones[2].submit("idea", "Fruit on Fridays")
    await leader.advance("judge")
    room.count_down()
    for phone in phones:
        await phone.vote("judge", {one: 5, two: 2, other: 1})
    room.pump()
    await lead(room, leader, "PATCH", f"/contributions/{two}", json={"merged_into": one})
    room.pump()
    listed = {item["id"]: item["merged"] for item in await phones[0].contributions("judge")}
    assert listed == {one: [{"id": two, "text": "Shorter meetings"}], other: []}
    assert (await phones[0].state())["step"]["contributions"]["count"] == 2
    await leader.reveal("judge")
    room.count_down()
    first, second = (await phones[0].state())["results"]["judge"]["contributions"]
    assert (first["id"], first["merged"], first["judged"], first["mean"]) == (one, ["Shorter meetings"], 5, 3.0)
    assert second["id"] == other
    await lead(room, leader, "PATCH", f"/contributions/{two}", json={"merged_into": None})
    room.pump()
    apart = {item["id"]: item["mean"] for item in (await phones[0].state())["results"]["judge"]["contributions"]}
    assert apart == {one: 3.0, other: 1.0, two: None}, "what was published of a group does not come apart"


async def test_a_text_merged_into_one_that_is_withdrawn_is_shown_by_itself(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("write")
    one, two = await phone.submit("idea", "Short meetings"), await phone.submit("idea", "Shorter meetings")
    await lead(room, leader, "PATCH", f"/contributions/{two}", json={"merged_into": one})
    await phone.withdraw(one)
    room.pump()
    await leader.advance("judge")
    room.count_down()
    assert [item["id"] for item in await phone.contributions("judge")] == [two]
    await phone.vote("judge", {two: 4})


async def test_hiding_says_why_and_the_room_hears_how_many(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("write")
    one, two = await phone.submit("idea", "About a person"), await phone.submit("idea", "Something else")
    answer = await lead(room, leader, "PATCH", f"/contributions/{one}", json={"hidden": True, "reason": "names_person"})
    assert (answer.json()["reason"], answer.json()["shown_by"]) == ("names_person", None)
    answer = await lead(room, leader, "PATCH", f"/contributions/{two}", json={"hidden": True})
    assert answer.json()["reason"] == "other"
    room.pump()
    state = await phone.state()
    assert (state["hidden"], state["hidden_for"]) == (2, {"names_person": 1, "other": 1})
    await lead(room, leader, "PATCH", f"/contributions/{one}", json={"hidden": False})
    room.pump()
    assert (await phone.state())["hidden_for"] == {"other": 1}
