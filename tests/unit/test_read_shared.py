"""Receipts and the shared part over HTTP: open to whoever knows the session, there when it has ended."""

import pytest

from shared.domain.identifiers import SessionId
from shared.objects import erase_files
from shared.store import keys
from tests.room import Room

pytestmark = pytest.mark.anyio


async def ended(room: Room, **body: bool) -> str:
    leader, pin = await room.open(trilemmas=1)
    phones = await room.phones(pin, 5)
    await leader.advance("trilemma-1")
    for phone in phones:
        await phone.vote("trilemma-1", {"choice": "b"})
    headers = {"Authorization": f"Bearer {leader.token}"}
    path = f"/api/sessions/{leader.session_id}"
    await room.request("POST", f"{path}/reveal", json={"step": "trilemma-1"}, headers=headers)
    early = [await room.request("GET", f"{path}/{what}") for what in ("receipts", "shared")]
    assert [(one.status_code, one.json()["code"]) for one in early] == [(404, "report-not-ready")] * 2
    closed = await room.request("POST", f"{path}/close", json=body or None, headers=headers)
    assert closed.status_code == 202
    room.pump()
    return path


async def test_they_are_there_for_everybody_when_the_session_has_ended(room: Room) -> None:
    path = await ended(room)
    receipts = await room.request("GET", f"{path}/receipts")
    assert {step["id"] for step in receipts.json()["steps"]} >= {"trilemma-1", "write", "judge"}
    shared = await room.request("GET", f"{path}/shared")
    assert shared.json()["steps"][0]["results"]["counts"] == {"a": 0, "b": 5, "c": 0}
    assert shared.headers["cache-control"] == "public, max-age=0, s-maxage=60"
    again = await room.request("GET", f"{path}/shared", headers={"If-None-Match": shared.headers["etag"]})
    assert again.status_code == 304


async def test_what_the_leader_leaves_closed_is_not_there(room: Room) -> None:
    path = await ended(room, readable=False)
    shared = await room.request("GET", f"{path}/shared")
    assert (shared.status_code, shared.json()["code"]) == (404, "not-shared")
    assert (await room.request("GET", f"{path}/receipts")).status_code == 200


async def test_nothing_is_read_of_a_session_that_is_not(room: Room) -> None:
    for what in ("receipts", "shared"):
        answer = await room.request("GET", f"/api/sessions/nobody/{what}")
        assert (answer.status_code, answer.json()["code"]) == (404, "session-unknown")


async def test_it_can_be_read_for_as_long_as_it_is_kept(room: Room) -> None:
    path = await ended(room)
    sid = SessionId(path.rpartition("/")[2])
    room.table.delete(keys.session(sid))  # its raw items may go long before its report
    assert (await room.request("GET", f"{path}/shared")).status_code == 200
    erase_files(room.home.objects, sid)
    assert (await room.request("GET", f"{path}/shared")).json()["code"] == "session-unknown"
