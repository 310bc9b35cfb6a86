"""The host's stream: at least once, in order, with a failing change set aside and nobody blocked."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from infra.stream import Consumer, Stream
from shared.store.keys import Key
from shared.store.sqlite import SqliteTable
from shared.store.table import Change

SECONDS = 10


class Seen:
    """What a consumer was given, and a way to wait for it."""

    def __init__(self, fails: Callable[[Change], bool] = lambda _: False) -> None:
        self.sorts: list[str] = []
        self._fails = fails
        self._grown = threading.Condition()

    def consume(self, changes: Sequence[Change]) -> None:
        if any(self._fails(change) for change in changes):
            raise ValueError("poison")
        with self._grown:
            self.sorts += [change.key.sort for change in changes]
            self._grown.notify_all()

    def wait_for(self, number: int) -> None:
        with self._grown:
            assert self._grown.wait_for(lambda: len(self.sorts) >= number, SECONDS), self.sorts


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("infra.stream.BACKOFF", 0.001)


def test_changes_reach_every_consumer_in_order(tmp_path: Path) -> None:
    table = SqliteTable(tmp_path / "t.db")
    one, two = Seen(), Seen()
    consumers = [Consumer("one", one.consume, 0.0), Consumer("two", two.consume, 0.01)]
    stream = Stream(table, consumers, tmp_path / "failures.log")
    stream.start()
    expected = [f"{number:02}" for number in range(20)]
    for sort in expected:
        table.put(Key("p", sort), {"a": 1})
    for seen in (one, two):
        seen.wait_for(20)
        assert seen.sorts == expected
    stream.stop()
    table.close()


def test_a_poison_change_is_set_aside_by_its_key_and_the_others_go_on(tmp_path: Path) -> None:
    table = SqliteTable(tmp_path / "t.db")
    seen = Seen(fails=lambda change: change.key.sort == "poison")
    stream = Stream(table, [Consumer("one", seen.consume, 0.01)], tmp_path / "failures.log")
    for sort in ("before", "poison", "behind"):
        table.put(Key("p", sort), {"text": "secret words"})
    stream.start()
    seen.wait_for(2)
    table.put(Key("p", "later"), {"a": 1})
    seen.wait_for(3)
    assert seen.sorts == ["before", "behind", "later"]
    stream.stop()
    assert (tmp_path / "failures.log").read_text() == "one p poison\n"
    table.close()


def test_what_was_not_acknowledged_comes_again_after_a_restart(tmp_path: Path) -> None:
    table = SqliteTable(tmp_path / "t.db")
    stream = Stream(table, [Consumer("one", Seen().consume, 0.0)], tmp_path / "failures.log")
    table.put(Key("p", "a"), {"a": 1})
    stream.stop()  # never started: as if the host had been killed in time
    seen = Seen()
    again = Stream(table, [Consumer("one", seen.consume, 0.0)], tmp_path / "failures.log")
    again.start()
    seen.wait_for(1)
    again.stop()
    assert seen.sorts == ["a"]
    table.close()
