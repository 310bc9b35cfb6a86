"""Where SQLite keeps what people hand in while their session runs: in slots of one size, each taken at random.

A B-tree cannot: it appends to its pages, and leaves copies behind in their gaps, so that its bytes tell who came first.
Here nothing moves and nothing grows by one: an item takes free slots at random, a changed item takes others, and what
is left is overwritten with zeros. When half as much again is needed, everything is dealt out again. So where something
lies says nothing about when it came. The items themselves are in memory, too; a session that has ended is moved to the
tree of all items, in the order of its keys.
"""

import secrets
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from random import SystemRandom
from sqlite3 import Connection
from threading import Lock

import msgpack

from shared.store.keys import Key

SCHEMA = """
CREATE TABLE IF NOT EXISTS slots (id INTEGER PRIMARY KEY, body BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS dealt (id INTEGER PRIMARY KEY CHECK (id = 0), times INTEGER NOT NULL);
INSERT OR IGNORE INTO dealt VALUES (0, 0);
"""

SLOT = 1_024
"""Bytes of a slot. Most ballots and contributions fit into one."""

TOKEN, HEAD = 8, 12
"""A slot begins with the random token of its item, its place in it, the number of slots of the item (a byte each) and
how many bytes of it are used (two)."""

FIRST = 256
"""Slots of a new file."""

SPARE = 0.5
"""At most this share of the slots is taken, so that every item has many to choose from."""

EMPTY = bytes(SLOT)

_random = SystemRandom()


@dataclass
class _Plan:
    """Which items a transaction gives which slots. The last ``taken`` of ``free`` are given away with its commit."""

    moved: dict[Key, bytes | None]
    capacity: int
    free: list[int]
    taken: int = 0
    places: dict[Key, tuple[int, ...]] = field(default_factory=dict)


class Slots:
    """The items in slots, as they were when the last transaction was committed; and what the present one changes.

    One writer at a time, inside a transaction of its own: `stage`, then `write` before the commit, then `commit`.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._items: dict[str, dict[str, bytes]] = {}
        self._sorts: dict[str, list[str]] = {}
        self._places: dict[Key, tuple[int, ...]] = {}
        self._free: list[int] = []
        self._capacity = 0
        self._dealt = -1
        self.staged: dict[Key, bytes | None] = {}

    def load(self, connection: Connection) -> None:
        """Reads all slots, unless what is in memory is what the file holds: another process may have written."""
        (dealt,) = connection.execute("SELECT times FROM dealt").fetchone()
        if dealt == self._dealt:
            return
        parts: dict[bytes, dict[int, tuple[int, bytes]]] = {}
        capacity = 0
        for id_, body in connection.execute("SELECT id, body FROM slots"):
            capacity += 1
            if body != EMPTY:
                used = int.from_bytes(body[HEAD - 2 : HEAD], "big")
                parts.setdefault(body[:TOKEN], {})[body[TOKEN]] = (id_, body[HEAD : HEAD + used])
        with self._lock:
            self._items, self._sorts, self._places = {}, {}, {}
            for chunks in parts.values():
                ordered = [chunks[at] for at in sorted(chunks)]
                partition, sort, item = msgpack.unpackb(b"".join(data for _, data in ordered))
                self._set(Key(partition, sort), item, tuple(id_ for id_, _ in ordered))
            taken = {slot for slots in self._places.values() for slot in slots}
            self._free = [id_ for id_ in range(capacity) if id_ not in taken]
            self._capacity, self._dealt = capacity, dealt

    def get(self, key: Key) -> bytes | None:
        with self._lock:
            return self._items.get(key.partition, {}).get(key.sort)

    def staged_or_stored(self, key: Key) -> bytes | None:
        """The same as the writer sees it, in the midst of its transaction."""
        return self.staged[key] if key in self.staged else self.get(key)

    def query(self, partition: str, prefix: str, after: str, limit: int) -> list[tuple[str, bytes]]:
        """Items of a partition whose sort keys begin with ``prefix`` and lie behind ``after``, in their order."""
        with self._lock:
            sorts, items = self._sorts.get(partition, []), self._items.get(partition, {})
            found: list[tuple[str, bytes]] = []
            for at in range(bisect_left(sorts, max(prefix, after)), len(sorts)):
                sort = sorts[at]
                if not sort.startswith(prefix) or len(found) == limit:
                    break
                if sort > after:
                    found.append((sort, items[sort]))
            return found

    def every(self) -> list[tuple[Key, bytes]]:
        with self._lock:
            return [
                (Key(partition, sort), item) for partition, own in self._items.items() for sort, item in own.items()
            ]

    def stage(self, key: Key, item: bytes | None) -> None:
        """Stores an item, or (None) removes it, with the present transaction."""
        self.staged[key] = item

    def write(self, connection: Connection) -> None:
        """Writes what is staged, before the transaction is committed."""
        if not self.staged:
            return
        needed = sum(_slots(key, item) for key, item in self.staged.items() if item is not None)
        taken = self._capacity - len(self._free)
        if taken + needed > SPARE * self._capacity:
            self._plan = self._deal(connection, taken + needed)
        else:
            self._plan = _Plan(dict(self.staged), self._capacity, self._free)
        written = dict.fromkeys((slot for key in self._plan.moved for slot in self._places.get(key, ())), EMPTY)
        free, places = self._plan.free, self._plan.places
        for key, item in self._plan.moved.items():
            if item is not None:
                bodies = list(_bodies(key, item))
                places[key] = tuple(_any_but_the_last(free, self._plan.taken + at) for at in range(len(bodies)))
                self._plan.taken += len(bodies)
                written.update(zip(places[key], bodies, strict=True))
        connection.executemany("UPDATE slots SET body = ? WHERE id = ?", ((body, id_) for id_, body in written.items()))
        connection.execute("UPDATE dealt SET times = times + 1")

    def _deal(self, connection: Connection, wanted: int) -> "_Plan":
        """Everything again, in so many more slots that it will be long before it happens once more."""
        capacity = max(FIRST, self._capacity)
        while wanted > SPARE * capacity:
            capacity *= 2
        fresh = ((id_, EMPTY) for id_ in range(self._capacity, capacity))
        connection.executemany("INSERT INTO slots VALUES (?, ?)", fresh)
        return _Plan({**dict(self.every()), **self.staged}, capacity, list(range(capacity)))

    def commit(self) -> None:
        """What is staged is stored now."""
        if self.staged:
            with self._lock:
                plan = self._plan
                left = [slot for key in plan.moved for slot in self._places.get(key, ())]
                del plan.free[len(plan.free) - plan.taken :]
                if plan.free is self._free:
                    plan.free.extend(left)
                self._free, self._capacity = plan.free, plan.capacity
                self._dealt += 1
                for key, item in plan.moved.items():
                    self._set(key, item, plan.places.get(key, ()))
        self.staged = {}

    def abort(self) -> None:
        """Nothing of what is staged is stored."""
        self.staged = {}

    def _set(self, key: Key, item: bytes | None, slots: tuple[int, ...]) -> None:
        own, sorts = self._items.setdefault(key.partition, {}), self._sorts.setdefault(key.partition, [])
        if item is None:
            self._places.pop(key, None)
            if own.pop(key.sort, None) is not None:
                sorts.pop(bisect_left(sorts, key.sort))
            if not own:
                del self._items[key.partition], self._sorts[key.partition]
            return
        if key.sort not in own:
            insort(sorts, key.sort)
        own[key.sort] = item
        self._places[key] = slots


def _any_but_the_last(free: list[int], given: int) -> int:
    """One of the free slots at random, put before the last ``given``, which are given away already."""
    last = len(free) - 1 - given
    at = _random.randrange(last + 1)
    free[at], free[last] = free[last], free[at]
    return free[last]


def _record(key: Key, item: bytes) -> bytes:
    record: bytes = msgpack.packb([*key, item])
    return record


def _slots(key: Key, item: bytes) -> int:
    return -(-len(_record(key, item)) // (SLOT - HEAD))


def _bodies(key: Key, item: bytes) -> Iterator[bytes]:
    record, token, size = _record(key, item), secrets.token_bytes(TOKEN), SLOT - HEAD
    chunks: Iterable[bytes] = [record[start : start + size] for start in range(0, len(record), size)]
    for at, chunk in enumerate(chunks):
        head = token + bytes([at, len(record) // size]) + len(chunk).to_bytes(2, "big")
        yield (head + chunk).ljust(SLOT, b"\0")
