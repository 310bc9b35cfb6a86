"""The leader's own notes: hers alone, in no report, gone when the session closes."""

from typing import Any

import httpx
import pytest

from tests.load.phones import Leader
from tests.room import Room

pytestmark = pytest.mark.anyio

NOTE = "Ask about the handover on Mondays"


async def lead(room: Room, leader: Leader, method: str, tail: str, **kwargs: Any) -> httpx.Response:
    headers = {"Authorization": f"Bearer {leader.token}"}
    return await room.request(method, f"/api/sessions/{leader.session_id}{tail}", headers=headers, **kwargs)


async def test_notes_are_kept_by_step_and_emptied(room: Room) -> None:
    leader, _ = await room.open()
    for step, text in (("write", "First"), ("write", NOTE), ("judge", "x"), ("judge", "  ")):
        assert (await lead(room, leader, "PUT", f"/notes/{step}", json={"text": text})).status_code == 204
    assert (await lead(room, leader, "GET", "/notes")).json() == {"notes": {"write": NOTE}}


async def test_notes_are_gone_with_the_close_and_in_no_report(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await lead(room, leader, "PUT", "/notes/write", json={"text": NOTE})
    await leader.advance("write")
    assert NOTE not in str(await phone.state())
    await leader.close()
    room.pump()
    assert NOTE not in str(await leader.report())
    assert (await lead(room, leader, "GET", "/notes")).json() == {"notes": {}}
    items = room.table._connection().execute("SELECT sort FROM items").fetchall()
    assert ("notes",) not in items
    answer = await lead(room, leader, "PUT", "/notes/write", json={"text": NOTE})
    assert answer.json()["code"] == "session-closed"


async def test_a_co_leader_does_not_see_them(room: Room) -> None:
    leader, _ = await room.open()
    url = (await lead(room, leader, "POST", "/links", json={})).json()["url"]
    secret = url.rpartition(".")[2]
    path = f"/api/co/sessions/{leader.session_id}/notes"
    answer = await room.request("GET", path, headers={"Authorization": f"Bearer {secret}"})
    assert answer.json()["code"] == "role-missing"
