"""The facts that a session leaves on closing: what people did, without a text, and never about too few."""

import json

import pytest

from shared.domain.identifiers import SessionId
from shared.insights import lake
from shared.reporting.facts import read_rows
from shared.store.sessions import load_session
from tests.room import Room
from tests.unit.test_build_report import hold

pytestmark = pytest.mark.anyio


async def left(room: Room, people: int) -> tuple[bytes, dict[tuple[str, str], tuple[int, int, int]]]:
    """The file of a session of so many, and people, count and sum of each of its subjects and measures."""
    leader, _, _ = await hold(room, people)
    await leader.close()
    room.pump()
    session = load_session(room.table, SessionId(leader.session_id))
    content = room.home.objects.get(lake.raw_name(session.id, session.opened_on)) or b""
    rows = read_rows(content) if content else []
    return content, {(row.subject, row.measure.value): (row.people, row.count, row.sum) for row in rows}


async def test_what_people_did_is_counted(room: Room) -> None:
    content, rows = await left(room, 6)
    assert rows["session", "held"] == (6, 1, 6)
    assert rows["judge", "answered"] == (6, 6, 6)
    assert rows["works_well/none", "rated"] == (6, 6, 30)
    assert rows["works_well/none", "confirmed"] == (6, 1, 1)
    assert rows["challenging/none", "rated"] == (5, 5, 5)
    assert rows["challenging/none", "confirmed"] == (6, 1, 0)
    assert rows["dialogue/influence", "rated"] == (6, 6, 24)
    assert rows["planned", "reached"] == (6, 1, 1)
    assert {subject.rpartition("/")[2] for subject, measure in rows if measure == "chosen"} == {"a", "b", "c", "plan"}
    assert b"We help each other" not in content
    assert b"Tidy" not in content


async def test_an_item_that_everybody_skipped_has_no_row(room: Room) -> None:
    _, rows = await left(room, 6)
    assert ("dialogue/safety", "rated") not in rows


async def test_two_people_leave_nothing(room: Room) -> None:
    assert await left(room, 2) == (b"", {})


async def test_three_people_leave_what_three_did_and_nothing_of_two(room: Room) -> None:
    content, rows = await left(room, 3)
    assert rows["session", "held"] == (3, 1, 3)
    assert ("challenging/none", "rated") not in rows  # one of the three passed
    assert min(json.loads(line)["people"] for line in content.splitlines()) == 3
