"""Who joins, on both adapters: once with a set of blinded elements, however many ask at the same moment."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import pytest

from shared.domain.errors import AttendeeConflict, SessionFull
from shared.domain.headcount import MOST_JOINS
from shared.domain.identifiers import SessionId, StepId
from shared.store import keys
from shared.store.attendees import admit, count_attendees, is_attendee
from shared.store.sqlite import SqliteTable
from shared.store.table import Table
from tests.emulator import dynamo_table, fresh_table

ME, OTHER = b"m" * 32, b"o" * 32
SETS = {StepId("judge"): "1", StepId("write"): "2"}


@pytest.fixture(params=["sqlite", "dynamodb"])
def table(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Table]:
    if request.param == "dynamodb":
        with fresh_table(request.getfixturevalue("aws")) as name:
            yield dynamo_table(request.getfixturevalue("aws"), name, clock=time.time)
        return
    table = SqliteTable(tmp_path / "table.db")
    yield table
    table.close()


@pytest.fixture
def sid() -> SessionId:
    return SessionId(str(uuid4()))


def admitted(table: Table, sid: SessionId, attendee: bytes) -> bool:
    try:
        admit(table, sid, attendee, SETS)
    except AttendeeConflict:
        return False
    return True


def test_the_same_again_counts_once_and_a_copy_not_at_all(table: Table, sid: SessionId) -> None:
    assert [admitted(table, sid, one) for one in (ME, ME, OTHER)] == [True, True, False]
    assert count_attendees(table, sid) == 1
    assert not is_attendee(table, sid, OTHER)
    admit(table, SessionId("another"), OTHER, SETS)  # a set is a session's own


def test_a_step_added_later_is_claimed_too(table: Table, sid: SessionId) -> None:
    admit(table, sid, ME, SETS)
    admit(table, sid, ME, {StepId("later"): "3"})
    with pytest.raises(AttendeeConflict):
        admit(table, sid, OTHER, {StepId("later"): "3"})
    assert count_attendees(table, sid) == 1


def test_at_the_same_moment_a_phone_gets_in_and_its_copies_do_not(table: Table, sid: SessionId) -> None:
    attendees = [ME, ME, *(bytes([at]) * 32 for at in range(6))]
    with ThreadPoolExecutor(len(attendees)) as together:
        got_in = list(together.map(lambda one: admitted(table, sid, one), attendees))
    assert count_attendees(table, sid) == 1
    assert got_in.count(True) in (1, 2)  # two where it was the one that asked twice
    assert got_in[0] is got_in[1]


def test_a_full_session_takes_nobody_new(table: Table, sid: SessionId) -> None:
    table.put(keys.attendance(sid), {"joined": MOST_JOINS - 1, "revision": 1})
    admit(table, sid, ME, SETS)
    table.put(keys.attendance(sid), {"joined": MOST_JOINS, "revision": 2})
    admit(table, sid, ME, SETS)
    with pytest.raises(SessionFull):
        admit(table, sid, OTHER, {StepId("judge"): "9"})
