"""A rehearsal: marked everywhere, kept nowhere for long, and gone with one tap; a real session is never deleted."""

import json
from typing import Any

import httpx
import pytest

from shared.objects import report_name
from tests.room import Room

pytestmark = pytest.mark.anyio


def auth(room: Room, **claims: Any) -> dict[str, str]:
    return {"Authorization": f"Bearer {room.token(**claims)}"}


async def rehearse(room: Room, **changes: Any) -> tuple[str, str]:
    body = {"unit": "Ward 2", "format": "dialogue", "language": "en", "rehearsal": True, **changes}
    opened = await room.request("POST", "/api/sessions", json=body, headers=auth(room))
    return opened.json()["session_id"], opened.json()["pin"]


async def delete(room: Room, sid: str, **claims: Any) -> httpx.Response:
    return await room.request("DELETE", f"/api/sessions/{sid}", headers=auth(room, **claims))


def everything(room: Room) -> list[Any]:
    return room.table._connection().execute("SELECT partition, sort FROM items").fetchall()


async def play(room: Room, sid: str, pin: str) -> None:
    """Three people join, write and judge; the leader closes; the report is built."""
    phones = await room.phones(pin, 3)
    for step in ("write", "judge"):
        version = (await room.request("GET", f"/api/sessions/{sid}", headers=auth(room))).json()["version"]
        headers = {**auth(room), "If-Match": f'"{version}"'}
        await room.request("POST", f"/api/sessions/{sid}/advance", json={"to": step}, headers=headers)
        for number, phone in enumerate(phones):
            if step == "write":
                await phone.submit("idea", f"Idea {number}")
            else:
                await phone.vote("judge", {one["id"]: 4 for one in await phone.contributions("judge")})
        room.pump()
    await room.request("POST", f"/api/sessions/{sid}/close", headers=auth(room))
    room.pump()


async def test_it_is_marked_wherever_it_is_shown(room: Room) -> None:
    sid, pin = await rehearse(room)
    assert (await room.request("GET", f"/api/join/{pin}")).json()["rehearsal"] is True
    assert (await room.request("GET", f"/api/sessions/{sid}/state")).json()["rehearsal"] is True
    assert (await room.request("GET", f"/api/sessions/{sid}", headers=auth(room))).json()["rehearsal"] is True
    (row,) = (await room.request("GET", "/api/sessions", headers=auth(room))).json()["sessions"]
    assert row["rehearsal"] is True


async def test_its_report_lies_apart_and_says_so(room: Room) -> None:
    sid, pin = await rehearse(room)
    await play(room, sid, pin)
    report = await room.request("GET", f"/api/sessions/{sid}/report.json", headers=auth(room))
    assert report.json()["session"]["rehearsal"] is True
    assert room.home.objects.get(report_name(sid, "json")) is None  # type: ignore[arg-type]
    html = (await room.request("GET", f"/api/sessions/{sid}/report.html", headers=auth(room))).text
    assert "rehearsal" in html.lower()


async def test_one_tap_removes_everything(room: Room) -> None:
    before = everything(room)
    sid, pin = await rehearse(room)
    await play(room, sid, pin)
    assert (await delete(room, sid)).status_code == 204
    room.pump()
    assert everything(room) == before
    assert not [path for path in (room.folder / "objects").rglob("*") if path.is_file()]
    assert (await room.request("GET", f"/api/sessions/{sid}/state")).json()["code"] == "session-unknown"
    assert (await room.request("GET", f"/api/join/{pin}")).json()["code"] == "pin-unknown"
    assert (await room.request("GET", "/api/sessions", headers=auth(room))).json() == {"sessions": []}


async def test_after_a_day_nothing_of_it_is_read_any_more(room: Room) -> None:
    sid, pin = await rehearse(room)
    await play(room, sid, pin)
    room.clock.wait(24 * 3600 + 1)
    room.pump()
    partitions = {partition for partition, _ in everything(room)}
    assert [row for one in partitions for row in room.table.query(one).rows] == []
    room.table.purge()
    assert everything(room) == []


async def test_people_who_answer_late_do_not_bring_it_back(room: Room) -> None:
    sid, pin = await rehearse(room)
    (phone,) = await room.phones(pin, 1)
    await delete(room, sid)
    room.pump()
    refused = await room.request(
        "POST", f"/api/sessions/{sid}/join", json={"attendee": "A" * 43, "blinded": {"judge": []}}
    )
    assert refused.json()["code"] == "session-unknown"
    assert phone.session_id == sid
    assert everything(room) == []


async def test_a_session_with_people_is_never_deleted(room: Room) -> None:
    leader, _ = await room.open()
    refused = await delete(room, leader.session_id)
    assert (refused.status_code, refused.json()["code"]) == (409, "not-a-rehearsal")
    assert (await leader.view())["phase"] == "open"


async def test_another_unit_does_not_delete_it(room: Room) -> None:
    sid, _ = await rehearse(room)
    assert (await delete(room, sid, unit="Ward 3")).json()["code"] == "unit-foreign"


async def test_a_real_report_says_that_it_is_no_rehearsal(room: Room) -> None:
    leader, pin = await room.open()
    await play(room, leader.session_id, pin)
    report = room.home.objects.get(report_name(leader.session_id, "json"))  # type: ignore[arg-type]
    assert json.loads(report or b"{}")["session"]["rehearsal"] is False
