"""Erasing: a rehearsal with one tap, a session with people when it has ended and its leader says which."""

import json
from typing import Any

import httpx
import pytest

from functions.build_report.handler import consume as build_report
from functions.tally_ballots.handler import consume as tally_ballots
from shared.cache import Cache
from shared.domain.identifiers import SessionId
from shared.erasing import erase_session
from shared.objects import FolderStore, report_name
from shared.store import keys
from shared.store.sessions import load_session
from shared.store.sqlite import SqliteTable
from tests.load.phones import Leader
from tests.room import Room

pytestmark = [pytest.mark.anyio, pytest.mark.slow]


def auth(room: Room, **claims: Any) -> dict[str, str]:
    return {"Authorization": f"Bearer {room.token(**claims)}"}


async def rehearse(room: Room, **changes: Any) -> tuple[str, str]:
    body = {"unit": "Ward 2", "format": "dialogue", "language": "en", "rehearsal": True, **changes}
    opened = await room.request("POST", "/api/sessions", json=body, headers=auth(room))
    return opened.json()["session_id"], opened.json()["pin"]


async def delete(room: Room, sid: str, seen: int | None = None, **claims: Any) -> httpx.Response:
    match = {} if seen is None else {"If-Match": f'"{seen}"'}
    return await room.request("DELETE", f"/api/sessions/{sid}", headers=auth(room, **claims) | match)


def everything(room: Room) -> list[Any]:
    return room.table._connection().execute("SELECT partition, sort FROM items").fetchall()


def files(room: Room) -> list[str]:
    return sorted(path.name for path in (room.folder / "objects").rglob("*") if path.is_file())


async def play(room: Room, sid: str, pin: str) -> None:
    """Three people join, write and judge; the leader closes; the report is built."""
    phones = await room.phones(pin, 3)
    for step in ("write", "judge"):
        version = (await room.request("GET", f"/api/sessions/{sid}", headers=auth(room))).json()["version"]
        headers = {**auth(room), "If-Match": f'"{version}"'}
        await room.request("POST", f"/api/sessions/{sid}/advance", json={"to": step}, headers=headers)
        room.count_down()
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
    assert files(room) == []
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


@pytest.fixture
async def ended(room: Room) -> Leader:
    """A session in which three people took part, with its report."""
    leader, pin = await room.open()
    await play(room, leader.session_id, pin)
    assert "report.json" in files(room)
    await leader.view()
    return leader


async def test_an_ended_session_goes_whole(room: Room, ended: Leader) -> None:
    assert (await delete(room, ended.session_id, ended._version)).status_code == 204
    room.pump()
    assert everything(room) == []
    assert files(room) == []
    assert (await room.request("GET", "/api/sessions", headers=auth(room))).json() == {"sessions": []}


async def test_another_session_of_the_unit_stays_whole(room: Room, ended: Leader) -> None:
    before = everything(room), files(room)
    other, pin = await room.open()
    await play(room, other.session_id, pin)
    await other.view()
    await delete(room, other.session_id, other._version)
    room.pump()
    assert (everything(room), files(room)) == before


async def test_a_session_that_runs_is_not_erased(room: Room) -> None:
    leader, _ = await room.open()
    await leader.view()
    refused = await delete(room, leader.session_id, leader._version)
    assert (refused.status_code, refused.json()["code"]) == (409, "session-not-closed")
    assert (await leader.view())["phase"] == "open"


async def test_a_session_whose_report_is_being_built_is_not_erased_unless_it_never_comes(room: Room) -> None:
    leader, _ = await room.open()
    await leader.close()
    refused = await delete(room, leader.session_id, leader._version)
    assert refused.json()["code"] == "session-not-closed"
    room.clock.wait(60)
    assert (await delete(room, leader.session_id, leader._version)).status_code == 204
    room.pump()
    assert (everything(room), files(room)) == ([], [])


async def test_erasing_needs_the_version_that_was_seen(room: Room, ended: Leader) -> None:
    assert (await delete(room, ended.session_id)).json()["code"] == "version-missing"
    assert (await delete(room, ended.session_id, ended._version - 1)).json()["code"] == "version-stale"
    assert "report.json" in files(room)


async def test_only_its_own_unit_and_who_administers_all_erase_it(room: Room, ended: Leader) -> None:
    for claims in ({"unit": "Ward 3"}, {"unit": "Ward 3", "roles": ["leader", "hr"]}):
        assert (await delete(room, ended.session_id, ended._version, **claims)).json()["code"] == "unit-foreign"
    assert (await delete(room, ended.session_id, ended._version, unit="Ward 3", roles=["admin"])).status_code == 204


async def test_erasing_twice_finds_nothing_the_second_time(room: Room, ended: Leader) -> None:
    await delete(room, ended.session_id, ended._version)
    assert (await delete(room, ended.session_id, ended._version)).json()["code"] == "session-unknown"


class Killed(Exception):
    """The process ends here."""


@pytest.mark.parametrize("survived", range(6))
async def test_killed_at_any_point_it_is_read_by_nobody_and_can_be_finished(
    room: Room, ended: Leader, monkeypatch: pytest.MonkeyPatch, survived: int
) -> None:
    """Given a process that ends after some of its writes, when it is asked again, then everything is gone."""
    left = survived

    real = SqliteTable.transact

    def transact(self: SqliteTable, writes: Any) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise Killed
        real(self, writes)

    monkeypatch.setattr("shared.store.erasing.TOGETHER", 4)
    monkeypatch.setattr(SqliteTable, "transact", transact)
    assert (await delete(room, ended.session_id, ended._version)).status_code == 500
    monkeypatch.setattr(SqliteTable, "transact", real)
    room.pump()
    seen = (await room.request("GET", f"/api/sessions/{ended.session_id}", headers=auth(room))).json()
    if survived == 0:
        assert seen["phase"] == "closed"
    else:
        assert seen["code"] == "session-unknown"
        (row,) = (await room.request("GET", "/api/sessions", headers=auth(room))).json()["sessions"]
        assert row["phase"] == "erasing"
    assert (await delete(room, ended.session_id, ended._version)).status_code == 204
    room.pump()
    assert (everything(room), files(room)) == ([], [])


async def test_a_report_that_is_built_again_does_not_outlive_its_session(room: Room, ended: Leader) -> None:
    """Given a change that comes a second time, when the session is erased meanwhile, then no file comes back."""
    changes = room.table.changes(None, 10_000).changes
    await delete(room, ended.session_id, ended._version)
    build_report(changes, room.home)
    assert files(room) == []


async def test_a_report_written_at_the_moment_of_erasing_is_erased_by_whoever_wrote_it(
    room: Room, ended: Leader, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes = room.table.changes(None, 10_000).changes
    session = load_session(room.table, SessionId(ended.session_id))
    real = FolderStore.put

    def erased_before_the_last_file(self: FolderStore, name: str, *content: Any, **more: Any) -> None:
        if name.endswith(".xlsx"):
            erase_session(room.home, session)
        real(self, name, *content, **more)

    monkeypatch.setattr(FolderStore, "put", erased_before_the_last_file)
    build_report(changes, room.home)
    assert (everything(room), files(room)) == ([], [])


async def test_a_count_on_its_way_does_not_bring_a_session_back(
    room: Room, ended: Leader, monkeypatch: pytest.MonkeyPatch
) -> None:
    await delete(room, ended.session_id, ended._version)
    monkeypatch.setattr("shared.room._frozen", Cache(1))  # as in a process that has just started
    tally_ballots(room.table.changes(None, 10_000).changes, room.home)
    assert everything(room) == []


async def test_the_pin_that_another_session_has_by_now_stays(room: Room, ended: Leader) -> None:
    session = load_session(room.table, SessionId(ended.session_id))
    room.table.put(keys.pin(session.pin), {"session": "another"})
    await delete(room, ended.session_id, ended._version)
    assert room.table.get(keys.pin(session.pin)) == {"session": "another"}


async def test_another_unit_does_not_delete_it(room: Room) -> None:
    sid, _ = await rehearse(room)
    assert (await delete(room, sid, unit="Ward 3")).json()["code"] == "unit-foreign"


async def test_a_real_report_says_that_it_is_no_rehearsal(room: Room) -> None:
    leader, pin = await room.open()
    await play(room, leader.session_id, pin)
    report = room.home.objects.get(report_name(leader.session_id, "json"))  # type: ignore[arg-type]
    assert json.loads(report or b"{}")["session"]["rehearsal"] is False
