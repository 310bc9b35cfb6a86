"""The table in one SQLite file, for the embedded host and for tests.

No byte of the file tells who came first. What people hand in lies in slots taken at random until its session is over
(`shared.store.slots`), and in the tree of all items afterwards. The change log names only where something changed, and
the write-ahead log is emptied with every commit. Writes that arrive together share one. ``secure_delete`` overwrites
what is deleted, such as a seed.
"""

import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgpack

from shared.store import slots
from shared.store.keys import Key, is_peoples, part_of
from shared.store.slots import Slots
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

SCHEMA = (
    """
CREATE TABLE IF NOT EXISTS items (
    partition TEXT NOT NULL, sort TEXT NOT NULL, item BLOB NOT NULL, PRIMARY KEY (partition, sort)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS changes (
    position INTEGER PRIMARY KEY AUTOINCREMENT, partition TEXT NOT NULL, sort TEXT NOT NULL, old BLOB, new BLOB
);
CREATE TABLE IF NOT EXISTS consumers (name TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID;
"""
    + slots.SCHEMA
)

PAGE = 1_000
"""Rows of one page of a query when no limit is asked for."""

BUSY_SECONDS = 30
"""How long a connection waits for another process that holds the file."""

AFTER_ANY_TEXT = "\U0010ffff"

TOGETHER = 200
"""Items that are moved at a time when a session is over. Others who want to write wait no longer than for these."""

READERS_MS = 100
"""How long emptying the write-ahead log waits for those who read in it."""

PATIENCE_SECONDS = 1.0
"""After waiting in vain, nobody does so again for that long: a backup that reads must not slow every write down."""

FORM = 1
"""The form of the file, kept in it as its ``user_version``. Those of releases before there were slots have none (0)."""


@dataclass
class _Request:
    """A caller's writes, waiting for the commit that they share with others'."""

    writes: Sequence[Write]
    done: bool = False
    error: BaseException | None = None


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
        self._waiting: deque[_Request] = deque()
        self._slots = Slots()
        self._log_is_empty = False
        self._patient_from = 0.0
        self._connections: list[sqlite3.Connection] = []
        self._connection().executescript(SCHEMA)
        self._renew()
        with self._transaction():
            pass  # reads the slots, and empties what a killed process has left

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

    def _renew(self) -> None:
        """Writes the file of an earlier release again, once, in the order of keys: its pages tell who came first."""
        connection = self._connection()
        if connection.execute("PRAGMA user_version").fetchone()[0] < FORM:
            connection.execute("VACUUM")
            connection.execute(f"PRAGMA user_version = {FORM}")

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._writing, self._begun() as connection:
            yield connection

    @contextmanager
    def _begun(self) -> Iterator[sqlite3.Connection]:
        """A transaction of whoever has the lock; slots and write-ahead log are in order when it ends."""
        connection = self._connection()
        connection.execute("BEGIN IMMEDIATE")
        try:
            self._slots.load(connection)
            yield connection
            self._slots.write(connection)
            connection.execute("COMMIT")
        except BaseException:
            self._slots.abort()
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        self._slots.commit()
        self._empty_log(connection)

    def _empty_log(self, connection: sqlite3.Connection) -> None:
        """Empties the write-ahead log, whose frames would tell what was written after what.

        Waits a moment for readers at the most; what they kept from being emptied goes with the next commit, or when the
        stream looks for changes. So does what a full disk kept: the commit before is safe in the log all the same, and
        its caller must not hear that it failed.
        """
        patient = time.monotonic() >= self._patient_from
        connection.execute(f"PRAGMA busy_timeout = {READERS_MS if patient else 0}")
        try:
            (busy, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.OperationalError:
            busy = True
        finally:
            connection.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
        self._log_is_empty = not busy
        if busy and patient:
            self._patient_from = time.monotonic() + PATIENCE_SECONDS

    def get(self, key: Key, *, consistent: bool = False) -> Item | None:
        # Slots on both sides of the tree: what a transaction moves from one to the other meanwhile is found in either.
        stored = self._slots.get(key)
        item = self._read(self._connection(), key) if stored is None else None
        return self._alive(stored or self._slots.get(key)) if item is None else item

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
        before = self._slots.query(partition, prefix, after or "", wanted + 1)
        rows = self._connection().execute(
            "SELECT sort, item FROM items WHERE partition = ? AND sort >= ? AND sort < ? AND sort > ?"
            " ORDER BY sort LIMIT ?",
            (partition, prefix, prefix + AFTER_ANY_TEXT, after or "", wanted + 1),
        )
        stored = rows.fetchall()
        # On both sides of the tree, as in `get`; what is in several of them is the newest in the last.
        everything = dict([*before, *stored, *self._slots.query(partition, prefix, after or "", wanted + 1)])
        found = [(sort, _unpack(everything[sort])) for sort in sorted(everything)]
        more = found[wanted - 1][0] if len(found) > wanted else None
        live = [Row(Key(partition, sort), item) for sort, item in found[:wanted] if not self._expired(item)]
        return Page(live, more)

    def transact(self, writes: Sequence[Write]) -> None:
        """Whoever comes while another commits waits, and all who waited share the next commit."""
        request = _Request(writes)
        self._waiting.append(request)
        with self._writing:
            if not request.done:
                self._commit_together()
        if request.error is not None:
            raise request.error
        self.on_change()

    def _commit_together(self) -> None:
        together = [self._waiting.popleft() for _ in range(len(self._waiting))]
        try:
            with self._begun() as connection:
                for request in together:
                    self._attempt(connection, request)
        except BaseException as error:
            for request in together:
                request.error = request.error or error
        finally:
            for request in together:
                request.done = True

    def _attempt(self, connection: sqlite3.Connection, request: _Request) -> None:
        """The writes of one request, or none of them when one cannot be made."""
        staged = dict(self._slots.staged)
        connection.execute("SAVEPOINT request")
        try:
            for write in request.writes:
                self._write(connection, write)
        except sqlite3.Error:
            raise
        except Exception as error:
            request.error = error
            self._slots.staged = staged
            connection.execute("ROLLBACK TO request")
        connection.execute("RELEASE request")

    def settle(self, partition: str) -> None:
        """Moves what people handed in to the tree of all items, in the order of its keys: its session is over.

        Other sessions go on: between two parts, those who wait to write have their turn.
        """
        while own := self._slots.query(partition, "", "", TOGETHER):
            with self._transaction() as connection:
                # Read again: somebody may have changed it since.
                own = self._slots.query(partition, "", "", TOGETHER)
                connection.executemany(
                    "INSERT OR REPLACE INTO items VALUES (?, ?, ?)", [(partition, sort, item) for sort, item in own]
                )
                for sort, _ in own:
                    self._slots.stage(Key(partition, sort), None)
            with self._writing:  # a lock is not fair: who releases it and asks again may well get it first
                if self._waiting:
                    self._commit_together()

    def changes(self, after: str | None = None, limit: int = 100) -> Changes:
        if not self._log_is_empty:
            with self._writing:
                self._empty_log(self._connection())
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

    def forget_changes(self, about: str) -> None:
        """Empties the change log of what has ``about`` in its key, for what nobody needs to hear of any more."""
        with self._transaction() as connection:
            connection.execute("DELETE FROM changes WHERE instr(partition || ' ' || sort, ?)", (about,))

    def purge(self, first: Callable[[Key], None] = lambda key: None) -> None:
        """Removes what has expired, as DynamoDB does by itself; nobody could read it any more.

        ``first`` is called with the key of each item before it goes, and again when the host is killed meanwhile.
        """
        with self._transaction() as connection:
            rows = connection.execute(
                "SELECT partition, sort, item FROM items WHERE instr(item, CAST(? AS BLOB))", (EXPIRES,)
            ).fetchall()
            stored = [(Key(partition, sort), item) for partition, sort, item in rows]
            ended = [key for key, item in [*stored, *self._slots.every()] if self._expired(_unpack(item))]
            for key in ended:
                first(key)
                self._store(connection, key, None)

    def _read(self, connection: sqlite3.Connection, key: Key) -> Item | None:
        row = connection.execute("SELECT item FROM items WHERE partition = ? AND sort = ?", key).fetchone()
        return self._alive(row[0] if row else None)

    def _alive(self, stored: bytes | None) -> Item | None:
        item = _unpack(stored)
        return None if item is None or self._expired(item) else item

    def _store(self, connection: sqlite3.Connection, key: Key, item: Item | None) -> None:
        """What people hand in goes to slots, also where an earlier release had put it into the tree."""
        if is_peoples(key):
            self._slots.stage(key, None if item is None else _pack(item))
        if item is None or is_peoples(key):
            connection.execute("DELETE FROM items WHERE partition = ? AND sort = ?", key)
        else:
            connection.execute("INSERT OR REPLACE INTO items VALUES (?, ?, ?)", (*key, _pack(item)))

    def _write(self, connection: sqlite3.Connection, write: Write) -> None:
        staged = self._slots.staged_or_stored(write.key)
        old = self._alive(staged) if staged is not None else self._read(connection, write.key)
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
        self._store(connection, write.key, new)
        if is_peoples(write.key):
            logged: tuple[Any, ...] = (*part_of(write.key), None, None)
        else:
            logged = (*write.key, None if old is None else _pack(old), None if new is None else _pack(new))
        connection.execute("INSERT INTO changes (partition, sort, old, new) VALUES (?, ?, ?, ?)", logged)

    def _expired(self, item: Item) -> bool:
        return EXPIRES in item and item[EXPIRES] <= self._clock()


def _pack(item: Item) -> bytes:
    packed: bytes = msgpack.packb(item)
    return packed


def _unpack(blob: bytes | None) -> Any:
    return None if blob is None else msgpack.unpackb(blob)
