"""The tally function: recounts what the stream says has changed, and nothing else."""

import pytest

from functions.tally_ballots.handler import consume
from shared.domain.identifiers import SessionId, StepId
from shared.store.keys import Key
from shared.store.table import Change
from shared.store.tallies import load_tallies
from tests.load.phones import Leader
from tests.room import Room

pytestmark = pytest.mark.anyio


def listed(room: Room, leader: Leader) -> tuple[int, int]:
    """How many contributions are counted, and how many of them visible."""
    roster = load_tallies(room.table, SessionId(leader.session_id)).rosters[StepId("write")]
    return roster.total, len(roster.visible)


async def test_each_count_follows_the_stream(room: Room) -> None:
    leader, pin = await room.open()
    phones = await room.phones(pin, 3)
    await leader.advance("write")
    await phones[0].submit("idea", "Shorter meetings")
    await leader.advance("judge")
    sid = SessionId(leader.session_id)
    assert load_tallies(room.table, sid).joined == 3
    assert listed(room, leader) == (0, 0)
    room.pump()
    assert listed(room, leader) == (1, 1)


async def test_revisions_grow_only_when_a_count_changes(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("pulse")
    await phone.vote("pulse", {"influence": 5})
    room.pump()
    sid = SessionId(leader.session_id)
    before = load_tallies(room.table, sid).revision
    consume(room.table.changes(None, 1_000).changes, room.home)
    assert load_tallies(room.table, sid).revision == before
    await phone.vote("pulse", {"influence": 4})
    room.pump()
    assert load_tallies(room.table, sid).revision == before + 1


async def test_a_withdrawn_last_contribution_leaves_an_empty_list(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("write")
    cid = await phone.submit("idea", "Shorter meetings")
    room.pump()
    await phone.withdraw(cid)
    room.pump()
    assert listed(room, leader) == (0, 0)


async def test_changes_that_nobody_counts_are_passed_over(room: Room) -> None:
    strangers = [Key("pin#1", "pin"), Key("unit#u", "session#1"), Key("session#s", "seed"), Key("session#s", "tally#x")]
    consume([Change(key, None, {"a": 1}) for key in strangers], room.home)
    assert room.table.changes(None).changes == []
