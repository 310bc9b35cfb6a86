"""The table while others use its file: a backup that reads, a session that is put away, a full disk, an old file."""

import resource
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import msgpack
import pytest

from shared.store.keys import Key
from shared.store.sqlite import TOGETHER, SqliteTable, _Request
from shared.store.table import Put

OLD_SCHEMA = """
CREATE TABLE items (
    partition TEXT NOT NULL, sort TEXT NOT NULL, item BLOB NOT NULL, PRIMARY KEY (partition, sort)
) WITHOUT ROWID;
CREATE TABLE changes (
    position INTEGER PRIMARY KEY AUTOINCREMENT, partition TEXT NOT NULL, sort TEXT NOT NULL, old BLOB, new BLOB
);
CREATE TABLE consumers (name TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID;
"""


def ballot(number: int, partition: str = "session#s") -> Key:
    return Key(partition, f"ballot#judge#{number:032x}")


def log_of(path: Path) -> bytes:
    return path.with_name(f"{path.name}-wal").read_bytes()


def test_a_reader_who_stays_does_not_slow_every_write_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Given a backup that has begun to read the file and does not end
    path = tmp_path / "table.db"
    table = SqliteTable(path)
    table.put(ballot(0), {"marks": b"before"})
    backup = sqlite3.connect(path)
    backup.execute("BEGIN")
    backup.execute("SELECT count(*) FROM slots").fetchall()
    # When twenty people hand in something within a second
    monkeypatch.setattr("shared.store.sqlite.time.monotonic", lambda: 100.0)
    asked: list[str] = []
    table._connection().set_trace_callback(asked.append)
    for number in range(20):
        table.put(ballot(number), {"marks": b"while it reads"})
    # Then one of them has waited for the reader
    assert asked.count("PRAGMA busy_timeout = 100") == 1
    # And when it has left, nothing stays behind it
    backup.close()
    table.put(ballot(20), {"marks": b"after"})
    assert log_of(path) == b""
    table.close()


def test_putting_a_session_away_lets_others_write_between(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Given a large session that is over, and somebody in another one who waits for the file
    table = SqliteTable(tmp_path / "table.db")
    everything = [Put(ballot(number), {"number": number}) for number in range(3 * TOGETHER)]
    table.transact(everything)
    waiting = _Request([Put(ballot(0, "session#other"), {"marks": b"meanwhile"})])
    table._waiting.append(waiting)
    left: list[int] = []
    commit = table._commit_together

    def commit_and_look() -> None:
        commit()
        left.append(len(table._slots.query("session#s", "", "", len(everything))))

    monkeypatch.setattr(table, "_commit_together", commit_and_look)
    # When the session is put away
    table.settle("session#s")
    # Then the other one was stored before that had ended, and everything is found
    assert waiting.done and waiting.error is None
    assert left == [2 * TOGETHER]
    assert table.get(ballot(0, "session#other")) == {"marks": b"meanwhile"}
    assert [row.item["number"] for row in table.query("session#s", limit=len(everything)).rows] == list(
        range(len(everything))
    )
    table.close()


def test_what_is_safe_in_the_log_is_not_called_lost_when_the_disk_is_full(tmp_path: Path) -> None:
    # Given a file that cannot grow any more, beside a log that can
    path = tmp_path / "table.db"
    table = SqliteTable(path)
    table.put(ballot(0), {"marks": b"before"})
    actions = [Key("unit#u", f"action#{number:04d}") for number in range(10)]
    with largest_file(path.stat().st_size):
        # When more is stored than it has room for
        for key in actions:
            table.put(key, {"title": bytes(8_000)})
        assert log_of(path) != b""
    # Then nobody was told that it failed, the log is emptied when there is room again, and everything is there
    table.put(ballot(1), {"marks": b"after"})
    assert log_of(path) == b""
    table.close()
    again = SqliteTable(path)
    assert len(again.query("unit#u").rows) == len(actions)
    assert len(again.query("session#s").rows) == 2
    again.close()


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_file_of_an_earlier_release_forgets_the_order_when_it_is_opened(tmp_path: Path) -> None:
    # Given two files of the release before, with the same items written in different orders
    rows = [
        (*ballot(number), msgpack.packb({"revision": 1, "marks": bytes([number % 251]) * (20 + number % 300)}))
        for number in range(300)
    ]
    written = []
    for seed in (1, 2):
        path = tmp_path / f"{seed}.db"
        old = sqlite3.connect(path, isolation_level=None)
        old.executescript("PRAGMA journal_mode=WAL; PRAGMA secure_delete=ON;" + OLD_SCHEMA)
        for row in Random(seed).sample(rows, len(rows)):
            old.execute("INSERT INTO items VALUES (?, ?, ?)", row)
        old.close()
        before = path.read_bytes()
        # When each is opened
        table = SqliteTable(path)
        assert len(table.query("session#s", limit=400).rows) == len(rows)
        table.close()
        written.append((before, path.read_bytes()))
    # Then nothing in them tells the orders apart, which it did before
    (one_before, one), (other_before, other) = written
    header = 100
    assert one_before[header:] != other_before[header:]
    assert one[header:] == other[header:]
