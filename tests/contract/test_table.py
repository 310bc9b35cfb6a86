"""The contract that every adapter of the table keeps. Uses the port only, so a new adapter is one more parameter."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from shared.domain.identifiers import ContributionId, SessionId, StepId, TicketHash
from shared.store import keys
from shared.store.keys import Key
from shared.store.sqlite import SqliteTable
from shared.store.table import (
    EXPIRES,
    AnyOf,
    Change,
    ConditionFailed,
    Delete,
    Equals,
    Exists,
    LessThan,
    Missing,
    Put,
    Table,
    Update,
    query_all,
)
from tests.emulator import dynamo_table, fresh_table

NOW = 1_800_000_000


@pytest.fixture(params=["sqlite", "dynamodb"])
def table(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Table]:
    """An adapter whose clock stands at NOW, on a table of its own."""
    if request.param == "dynamodb":
        aws = request.getfixturevalue("aws")
        with fresh_table(aws) as name, fresh_table(aws, stream="KEYS_ONLY") as people:
            yield dynamo_table(aws, name, people, clock=lambda: NOW)
        return
    table = SqliteTable(tmp_path / "table.db", clock=lambda: NOW)
    yield table
    table.close()


@pytest.fixture
def partition() -> str:
    """A partition that no other test uses, so that adapters may keep one table for all."""
    return f"test#{uuid4()}"


def read(table: Table, key: Key) -> Any:
    return table.get(key, consistent=True)


def changes_in(table: Table, partition: str, after: str | None = None) -> list[Change]:
    found: list[Change] = []
    position = after
    while (batch := table.changes(position, 7)).changes:
        found += [change for change in batch.changes if change.key.partition == partition]
        position = batch.position
    return found


@pytest.fixture
def session() -> SessionId:
    return SessionId(uuid4().hex[:22])


def people_of(session: SessionId) -> list[Key]:
    """One item of each kind that people hand in, in the order of their keys."""
    return [
        keys.attendee(session, "a" * 64),
        keys.ballot(session, StepId("judge"), TicketHash("b" * 64)),
        keys.contribution(session, ContributionId("cccccccc")),
    ]


def test_what_people_hand_in_is_kept_beside_the_rest_of_their_session(table: Table, session: SessionId) -> None:
    own = [*people_of(session), keys.session(session)]
    for number, key in enumerate(own):
        table.put(key, {"n": number})
    table.update(own[2], {"more": True}, when=Equals("n", 2))
    assert [table.get(key, consistent=True) for key in own] == [{"n": 0}, {"n": 1}, {"n": 2, "more": True}, {"n": 3}]
    everything = [row.key for row in query_all(table, keys.of_session(session), consistent=True)]
    assert sorted(everything) == sorted(own)
    (ballot,) = query_all(table, keys.of_session(session), keys.ballots(StepId("judge")), consistent=True)
    assert ballot.key == own[1]
    table.transact([Delete(key) for key in own])
    assert not list(query_all(table, keys.of_session(session), consistent=True))


def test_everything_of_a_session_is_found_page_by_page(table: Table, session: SessionId) -> None:
    own = [*people_of(session), keys.session(session), keys.attendance(session)]
    for key in own:
        table.put(key, {"n": 1})
    for size in range(1, 7):
        found, after = [], None
        while True:
            page = table.query(keys.of_session(session), limit=size, after=after, consistent=True)
            assert len(page.rows) <= size
            found += [row.key for row in page.rows]
            if page.next is None:
                break
            after = page.next
        assert sorted(found) == sorted(own), size


def test_the_stream_tells_where_people_changed_something_and_never_what(table: Table, session: SessionId) -> None:
    for key in people_of(session):
        table.put(key, {"text": "what somebody wrote"})
        table.update(key, {"text": "what somebody wrote then"})
        table.delete(key)
    seen = changes_in(table, keys.of_session(session))
    subjects = {(subject.what, subject.step) for change in seen if (subject := keys.subject(change.key))}
    assert subjects == {("attendee", None), ("ballot", "judge"), ("contribution", None)}
    assert {(change.old, change.new) for change in seen} == {(None, None)}


def test_what_is_settled_is_still_there(table: Table, session: SessionId) -> None:
    own = people_of(session)
    for key in own:
        table.put(key, {"n": 1})
    table.settle(keys.of_session(session))
    table.update(own[0], {"m": 2})
    assert table.get(own[0], consistent=True) == {"n": 1, "m": 2}
    rows = query_all(table, keys.of_session(session), consistent=True)
    assert sorted((row.key, dict(row.item)) for row in rows) == [
        (own[0], {"n": 1, "m": 2}),
        (own[1], {"n": 1}),
        (own[2], {"n": 1}),
    ]


def test_what_was_put_is_read_back_in_every_type(table: Table, partition: str) -> None:
    key = Key(partition, "a")
    item = {
        "text": "Grüße, 日本, 🙂",
        "whole": -7,
        "large": 2**53,
        "float": 1.5,
        "yes": True,
        "nothing": None,
        "bytes": bytes(range(256)),
        "list": [1, "two", [3.25, None]],
        "map": {"nested": {"bytes": b"\x00"}},
        "empty": {"text": "", "list": [], "map": {}},
    }
    table.put(key, item)
    assert read(table, key) == item


def test_an_absent_item_is_none(table: Table, partition: str) -> None:
    assert read(table, Key(partition, "nobody")) is None


def test_put_replaces_the_whole_item(table: Table, partition: str) -> None:
    key = Key(partition, "a")
    table.put(key, {"one": 1, "two": 2})
    table.put(key, {"three": 3})
    assert read(table, key) == {"three": 3}


def test_update_keeps_other_attributes_and_makes_what_is_missing(table: Table, partition: str) -> None:
    key = Key(partition, "a")
    table.update(key, {"one": 1})
    table.update(key, {"two": 2})
    assert read(table, key) == {"one": 1, "two": 2}


def test_delete_removes_and_may_be_repeated(table: Table, partition: str) -> None:
    key = Key(partition, "a")
    table.put(key, {"one": 1})
    table.delete(key)
    table.delete(key)
    assert read(table, key) is None


@pytest.mark.parametrize(
    ("condition", "on_missing", "on_present"),
    [
        (Missing(), True, False),
        (Exists(), False, True),
        (Equals("colour", "red"), False, True),
        (Equals("colour", "blue"), False, False),
        (Equals("size", 1), False, False),
        (LessThan("number", 6), False, True),
        (LessThan("number", 5), False, False),
        (LessThan("size", 5), False, False),
        (AnyOf([Missing(), LessThan("number", 9)]), True, True),
        (AnyOf([Missing(), Equals("colour", "blue")]), True, False),
    ],
)
@pytest.mark.parametrize("write", ["put", "update", "delete"])
def test_a_write_happens_exactly_when_its_condition_holds(
    table: Table, partition: str, write: str, condition: Any, on_missing: bool, on_present: bool
) -> None:
    before = {"colour": "red", "number": 5}
    for present, holds in ((False, on_missing), (True, on_present)):
        key = Key(partition, f"{present}")
        if present:
            table.put(key, before)
        try:
            match write:
                case "put":
                    table.put(key, {"new": 1}, when=condition)
                case "update":
                    table.update(key, {"new": 1}, when=condition)
                case _:
                    table.delete(key, when=condition)
            happened = True
        except ConditionFailed:
            happened = False
        assert happened == holds
        if not holds:
            assert read(table, key) == (before if present else None)


def test_query_gives_one_partitions_items_by_prefix_in_order(table: Table, partition: str) -> None:
    for sort in ("b#2", "a#1", "b#1", "b", "c#1", "b#10", "b#ø"):
        table.put(Key(partition, sort), {"own": sort})
    table.put(Key(partition + "x", "b#1"), {"foreign": True})
    page = table.query(partition, "b#", consistent=True)
    assert [row.key.sort for row in page.rows] == ["b#1", "b#10", "b#2", "b#ø"]
    assert [row.item["own"] for row in page.rows] == ["b#1", "b#10", "b#2", "b#ø"]
    assert page.next is None


def test_pages_follow_each_other_without_gap_or_overlap(table: Table, partition: str) -> None:
    for number in range(25):
        table.put(Key(partition, f"item#{number:02}"), {"number": number})
    seen: list[int] = []
    after: str | None = None
    for _ in range(10):
        page = table.query(partition, "item#", limit=7, after=after, consistent=True)
        assert len(page.rows) <= 7
        seen += [row.item["number"] for row in page.rows]
        after = page.next
        if after is None:
            break
    assert seen == list(range(25))
    assert [row.item["number"] for row in query_all(table, partition, "item#", consistent=True)] == seen


def test_a_transaction_writes_everything(table: Table, partition: str) -> None:
    table.put(Key(partition, "c"), {"old": True})
    table.transact(
        [
            Put(Key(partition, "a"), {"one": 1}, when=Missing()),
            Update(Key(partition, "b"), {"two": 2}),
            Delete(Key(partition, "c"), when=Exists()),
        ]
    )
    assert read(table, Key(partition, "a")) == {"one": 1}
    assert read(table, Key(partition, "b")) == {"two": 2}
    assert read(table, Key(partition, "c")) is None


def test_a_transaction_with_one_failing_condition_writes_nothing(table: Table, partition: str) -> None:
    table.put(Key(partition, "taken"), {"by": "somebody"})
    with pytest.raises(ConditionFailed):
        table.transact(
            [Put(Key(partition, "a"), {"one": 1}), Put(Key(partition, "taken"), {"by": "me"}, when=Missing())]
        )
    assert read(table, Key(partition, "a")) is None
    assert read(table, Key(partition, "taken")) == {"by": "somebody"}


def test_an_expired_item_is_as_good_as_absent(table: Table, partition: str) -> None:
    table.put(Key(partition, "past"), {EXPIRES: NOW - 1})
    table.put(Key(partition, "future"), {EXPIRES: NOW + 3600})
    assert read(table, Key(partition, "past")) is None
    assert [row.key.sort for row in query_all(table, partition, consistent=True)] == ["future"]
    table.put(Key(partition, "past"), {"again": 1}, when=Missing())
    assert read(table, Key(partition, "past")) == {"again": 1}


def test_an_update_of_an_expired_item_begins_anew(table: Table, partition: str) -> None:
    for sort in ("alone", "together"):
        table.put(Key(partition, sort), {EXPIRES: NOW - 1, "old": True})
    table.update(Key(partition, "alone"), {"new": 1}, when=Missing())
    table.transact([Update(Key(partition, "together"), {"new": 1})])
    assert [row.item for row in query_all(table, partition, consistent=True)] == [{"new": 1}, {"new": 1}]


def test_changes_tell_the_old_and_the_new_item_in_order(table: Table, partition: str) -> None:
    key = Key(partition, "a")
    table.put(key, {"n": 1})
    table.update(key, {"m": 2})
    table.delete(key)
    assert changes_in(table, partition) == [
        Change(key, None, {"n": 1}),
        Change(key, {"n": 1}, {"n": 1, "m": 2}),
        Change(key, {"n": 1, "m": 2}, None),
    ]


def test_a_write_that_changes_nothing_or_fails_is_no_change(table: Table, partition: str) -> None:
    key = Key(partition, "a")
    table.put(key, {"n": 1})
    table.put(key, {"n": 1})
    table.delete(Key(partition, "nobody"))
    with pytest.raises(ConditionFailed):
        table.put(key, {"n": 2}, when=Missing())
    assert changes_in(table, partition) == [Change(key, None, {"n": 1})]


def test_changes_go_on_from_a_position(table: Table, partition: str) -> None:
    for number in range(5):
        table.put(Key(partition, f"{number}"), {"n": number})
    first = table.changes(None, 3)
    table.put(Key(partition, "5"), {"n": 5})
    rest = table.changes(first.position, 100)
    numbers = [change.new["n"] for change in (*first.changes, *rest.changes) if change.new]
    assert numbers == [0, 1, 2, 3, 4, 5]
    assert table.changes(rest.position, 100).changes == []
    assert table.changes(rest.position, 100).position == rest.position


def test_of_many_writers_with_one_condition_exactly_one_wins(table: Table, partition: str) -> None:
    def claim(number: int) -> bool:
        try:
            table.put(Key(partition, "seat"), {"by": number}, when=Missing())
        except ConditionFailed:
            return False
        return True

    with ThreadPoolExecutor(16) as pool:
        wins = list(pool.map(claim, range(64)))
    assert wins.count(True) == 1
    assert read(table, Key(partition, "seat")) == {"by": wins.index(True)}


def test_concurrent_optimistic_updates_lose_nothing(table: Table, partition: str) -> None:
    key = Key(partition, "counter")
    table.put(key, {"n": 0})

    def add(_: int) -> None:
        while True:
            n = read(table, key)["n"]
            try:
                table.put(key, {"n": n + 1}, when=Equals("n", n))
            except ConditionFailed:
                continue
            return

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(add, range(80)))
    assert read(table, key) == {"n": 80}
    changes = changes_in(table, partition)
    assert [change.new["n"] for change in changes if change.new] == list(range(81))
