"""The raw bytes of all files, while a session runs and after it, tell no order: not of texts, ballots or who joined."""

from pathlib import Path

import pytest

from shared.domain.identifiers import SessionId
from shared.store import keys
from shared.store.sqlite import SqliteTable
from shared.store.table import query_all
from tests.raw import orders_told
from tests.room import Room

pytestmark = pytest.mark.anyio

PEOPLE, EACH = 40, 3


def in_order_of_arrival(room: Room, sid: str, prefix: str, known: list[bytes]) -> None:
    """Adds the sort keys that have come since the last look."""
    rows = query_all(room.table, keys.of_session(SessionId(sid)), prefix)
    known += [hash_ for row in rows if (hash_ := row.key.sort.rpartition("#")[2].encode()) not in known]


async def test_while_people_write_and_vote_and_afterwards(tmp_path: Path) -> None:
    room = Room(tmp_path)
    async with room.client:
        leader, pin = await room.open()
        sid = leader.session_id
        attendees: list[bytes] = []
        phones = []
        for _ in range(PEOPLE):
            phones += await room.phones(pin, 1)
            in_order_of_arrival(room, sid, keys.ATTENDEES, attendees)
        assert orders_told(tmp_path, attendees) == {}
        await leader.advance("write")
        texts = []
        for number in range(PEOPLE * EACH):
            text = f"What we could do better, number {number * 7919 % 100_003:06d}"
            await phones[number % PEOPLE].submit("idea", text + " with a few words more" * (number % 5))
            texts.append(text.encode())
            if number % 30 == 29:
                assert orders_told(tmp_path, texts) == {}, "before the stream is read"
                room.pump()
                assert orders_told(tmp_path, texts) == {}, "and after"
        await leader.advance("trilemma-1")
        ballots: list[bytes] = []
        for number, phone in enumerate(phones):
            await phone.vote("trilemma-1", {"choice": "abc"[number % 3]})
            in_order_of_arrival(room, sid, keys.BALLOTS, ballots)
        assert orders_told(tmp_path, ballots) == {}
        room.pump()
        await leader.close()
        room.pump()
        for things in (attendees, texts, ballots):
            assert orders_told(tmp_path, things) == {}, "after the session"
    room.close()
    for things in (attendees, texts, ballots):
        assert orders_told(tmp_path, things) == {}, "after the host has stopped"


def test_what_is_changed_and_removed_leaves_no_copy(tmp_path: Path) -> None:
    table = SqliteTable(tmp_path / "table.db")
    at = [keys.Key("session#s", f"contribution#{number:08x}") for number in range(50)]
    for version in ("first", "second"):
        for number, key in enumerate(at):
            table.put(key, {"text": f"{version} {number:04d}!"})
    for key in at[:25]:
        table.delete(key)
    stored = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"first" not in stored
    for number in range(50):
        assert stored.count(f"second {number:04d}!".encode()) == (number >= 25)
    table.close()
