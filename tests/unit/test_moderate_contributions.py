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
