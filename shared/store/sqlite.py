"""The table in one SQLite file, for the embedded host and for tests.

Items lie in a table without row ids, so the file keeps no order of arrival; the change log, which must have one,
is emptied as soon as every consumer has read it. ``secure_delete`` overwrites what is deleted, such as a seed, and the
write-ahead log is emptied with the change log.
"""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgpack

from shared.store.keys import Key
from shared.store.table import (
    EXPIRES,
    Change,
    Changes,
    Condition,
    ConditionFailed,
    Delete,
    Item,
    Page,
    Put,
    Row,
    Update,
    Write,
    holds,
)

SCHEMA = """
CREATE TABLE IF NOT EXISTS items (
    partition TEXT NOT NULL, sort TEXT NOT NULL, item BLOB NOT NULL, PRIMARY KEY (partition, sort)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS changes (
    position INTEGER PRIMARY KEY AUTOINCREMENT, partition TEXT NOT NULL, sort TEXT NOT NULL, old BLOB, new BLOB
);
CREATE TABLE IF NOT EXISTS consumers (name TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID;
"""

PAGE = 1_000
"""Rows of one page of a query when no limit is asked for."""

BUSY_SECONDS = 30
"""How long a connection waits for another process that holds the file."""

AFTER_ANY_TEXT = "\U0010ffff"


class SqliteTable:
    """A `Table` in a file (WAL, synchronous=FULL: an acknowledged write survives a kill and a power cut).

    Safe for concurrent threads: each has its own connection, writers take turns. ``on_change`` is called after
    each commit, outside of any lock.
    """

    def __init__(
        self,
        path: Path | str,
        *,
        clock: Callable[[], float] = time.time,
        on_change: Callable[[], None] = lambda: None,
    ) -> None:
        self._path = str(path)
        self._clock = clock
        self.on_change = on_change
        self._local = threading.local()
        self._writing = threading.Lock()
        self._connections: list[sqlite3.Connection] = []
        self._connection().executescript(SCHEMA)

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = sqlite3.connect(
                self._path,
                isolation_level=None,
                timeout=BUSY_SECONDS,
                check_same_thread=False,
            )
            connection.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;")
            self._local.connection = connection
            self._connections.append(connection)
        return connection

    def close(self) -> None:
        """Ends all connections and leaves one clean file behind."""
        with self._writing:
            for connection in self._connections:
                connection.close()
            self._connections.clear()
            self._local = threading.local()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        connection = self._connection()
        with self._writing:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    def get(self, key: Key, *, consistent: bool = False) -> Item | None:
        return self._read(self._connection(), key)

    def put(self, key: Key, item: Item, when: Condition | None = None) -> None:
        self.transact([Put(key, item, when)])

    def update(self, key: Key, attributes: Item, when: Condition | None = None) -> None:
        self.transact([Update(key, attributes, when)])

    def delete(self, key: Key, when: Condition | None = None) -> None:
        self.transact([Delete(key, when)])

    def query(
        self,
        partition: str,
        prefix: str = "",
        *,
        limit: int | None = None,
        after: str | None = None,
        consistent: bool = False,
    ) -> Page:
        wanted = PAGE if limit is None else limit
        rows = self._connection().execute(
            "SELECT sort, item FROM items WHERE partition = ? AND sort >= ? AND sort < ? AND sort > ?"
            " ORDER BY sort LIMIT ?",
            (partition, prefix, prefix + AFTER_ANY_TEXT, after or "", wanted + 1),
        )
        found = [(sort, _unpack(blob)) for sort, blob in rows.fetchall()]
        more = found[wanted - 1][0] if len(found) > wanted else None
        live = [Row(Key(partition, sort), item) for sort, item in found[:wanted] if not self._expired(item)]
        return Page(live, more)

    def transact(self, writes: Sequence[Write]) -> None:
        with self._transaction() as connection:
            for write in writes:
                self._write(connection, write)
        self.on_change()

    def changes(self, after: str | None = None, limit: int = 100) -> Changes:
        rows = (
            self._connection()
            .execute(
                "SELECT position, partition, sort, old, new FROM changes WHERE position > ? ORDER BY position LIMIT ?",
                (int(after or 0), limit),
            )
            .fetchall()
        )
        changes = [Change(Key(partition, sort), _unpack(old), _unpack(new)) for _, partition, sort, old, new in rows]
        return Changes(changes, str(rows[-1][0]) if rows else after or "0")

    def position(self, consumer: str) -> str:
        """Where a consumer had come to; registers it, so that no change is dropped before it has read it."""
        with self._transaction() as connection:
            connection.execute("INSERT OR IGNORE INTO consumers VALUES (?, 0)", (consumer,))
            row = connection.execute("SELECT position FROM consumers WHERE name = ?", (consumer,)).fetchone()
        return str(row[0])

    def acknowledge(self, consumer: str, position: str) -> None:
        """Remembers where a consumer has come to, and drops the changes that all have read."""
        with self._transaction() as connection:
            connection.execute("UPDATE consumers SET position = ? WHERE name = ?", (int(position), consumer))
            connection.execute("DELETE FROM changes WHERE position <= (SELECT min(position) FROM consumers)")
            (waiting,) = connection.execute("SELECT EXISTS (SELECT 1 FROM changes)").fetchone()
        if not waiting:
            self._forget()

    def forget_changes(self, about: str) -> None:
        """Empties the change log of what has ``about`` in its key, for what nobody needs to hear of any more."""
        with self._transaction() as connection:
            connection.execute("DELETE FROM changes WHERE instr(partition || ' ' || sort, ?)", (about,))
        self._forget()

    def _forget(self) -> None:
        """Empties the write-ahead log, in which what was deleted would lie on until something is written over it.

        Waits a moment for readers at the most; what they kept from being emptied goes the next time.
        """
        connection = self._connection()
        with self._writing:
            connection.execute("PRAGMA busy_timeout = 100")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            connection.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")

    def purge(self, first: Callable[[Key], None] = lambda key: None) -> None:
        """Removes what has expired, as DynamoDB does by itself; nobody could read it any more.

        ``first`` is called with the key of each item before it goes, and again when the host is killed meanwhile.
        """
        with self._transaction() as connection:
            rows = connection.execute(
                "SELECT partition, sort, item FROM items WHERE instr(item, CAST(? AS BLOB))", (EXPIRES,)
            ).fetchall()
            ended = [Key(partition, sort) for partition, sort, item in rows if self._expired(_unpack(item))]
            for key in ended:
                first(key)
            connection.executemany("DELETE FROM items WHERE partition = ? AND sort = ?", ended)

    def _read(self, connection: sqlite3.Connection, key: Key) -> Item | None:
        row = connection.execute("SELECT item FROM items WHERE partition = ? AND sort = ?", key).fetchone()
        item = _unpack(row[0]) if row else None
        return None if item is None or self._expired(item) else item

    def _write(self, connection: sqlite3.Connection, write: Write) -> None:
        old = self._read(connection, write.key)
        if not holds(write.when, old):
            raise ConditionFailed(type(write).__name__)
        match write:
            case Put():
                new: Item | None = dict(write.item)
            case Update():
                new = {**(old or {}), **write.attributes}
            case Delete():
                new = None
        if new == old:
            return
        if new is None:
            connection.execute("DELETE FROM items WHERE partition = ? AND sort = ?", write.key)
        else:
            connection.execute("INSERT OR REPLACE INTO items VALUES (?, ?, ?)", (*write.key, _pack(new)))
        connection.execute(
            "INSERT INTO changes (partition, sort, old, new) VALUES (?, ?, ?, ?)",
            (*write.key, None if old is None else _pack(old), None if new is None else _pack(new)),
        )

    def _expired(self, item: Item) -> bool:
        return EXPIRES in item and item[EXPIRES] <= self._clock()


def _pack(item: Item) -> bytes:
    packed: bytes = msgpack.packb(item)
    return packed


def _unpack(blob: bytes | None) -> Any:
    return None if blob is None else msgpack.unpackb(blob)
