"""The port: what the product asks of its one table. Adapters: `sqlite` here, DynamoDB in the cloud.

What travels in numbers is a named tuple: a frozen dataclass takes seven times as long to define, at every cold start.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from shared.store.keys import Key

Item = Mapping[str, Any]
"""Attributes by name: strings, whole numbers, floats, booleans, None, bytes, lists and maps of these."""

EXPIRES = "expires_at"
"""The attribute that holds when an item ends to exist, in whole seconds since the epoch."""

NEVER: Mapping[str, int] = {}
"""The expiry of what does not end."""


class ConditionFailed(Exception):
    """The item is not as the condition of a write asks; nothing was written."""


@dataclass(frozen=True)
class Missing:
    """There is no item under the key."""


@dataclass(frozen=True)
class Exists:
    """There is an item under the key."""


@dataclass(frozen=True)
class Equals:
    """The item's attribute has this value."""

    name: str
    value: str | int | bool


@dataclass(frozen=True)
class LessThan:
    """The item's attribute is a number below this one."""

    name: str
    value: int


@dataclass(frozen=True)
class AnyOf:
    """At least one of the conditions holds."""

    conditions: Sequence["Condition"]


Condition = Missing | Exists | Equals | LessThan | AnyOf


class Put(NamedTuple):
    """Replaces the whole item."""

    key: Key
    item: Item
    when: Condition | None = None


class Update(NamedTuple):
    """Sets the given attributes and leaves the others; makes the item where there is none."""

    key: Key
    attributes: Item
    when: Condition | None = None


class Delete(NamedTuple):
    """Removes the item; nothing happens where there is none."""

    key: Key
    when: Condition | None = None


Write = Put | Update | Delete


class Row(NamedTuple):
    """An item with its key, as a query gives it."""

    key: Key
    item: Item


class Page(NamedTuple):
    """A part of a query's answer. ``next`` is where to go on, None at the end."""

    rows: Sequence[Row]
    next: str | None = None


class Change(NamedTuple):
    """One write as consumers see it: the item before (None: new) and after (None: deleted).

    Of what people hand in (`shared.store.keys.is_peoples`) only where it lies is told, never what it says.
    """

    key: Key
    old: Item | None
    new: Item | None


class Changes(NamedTuple):
    """A batch of changes, in order within each partition, and the position after it."""

    changes: Sequence[Change] = ()
    position: str = ""


class Table(Protocol):
    """One table of items under (partition, sort) keys.

    Every write is durable when the call returns. A read straight after a write sees it when ``consistent``;
    without, it may be a moment behind. An expired item is never returned.
    """

    def get(self, key: Key, *, consistent: bool = False) -> Item | None:
        """The item, or None."""
        ...

    def put(self, key: Key, item: Item, when: Condition | None = None) -> None:
        """Replaces the item. Raises ConditionFailed."""
        ...

    def update(self, key: Key, attributes: Item, when: Condition | None = None) -> None:
        """Sets attributes of the item, which is made where there is none. Raises ConditionFailed."""
        ...

    def delete(self, key: Key, when: Condition | None = None) -> None:
        """Removes the item. Raises ConditionFailed."""
        ...

    def query(
        self,
        partition: str,
        prefix: str = "",
        *,
        limit: int | None = None,
        after: str | None = None,
        consistent: bool = False,
    ) -> Page:
        """Items whose sort key begins with ``prefix``, in the order of sort keys; ``after`` is a page's ``next``."""
        ...

    def transact(self, writes: Sequence[Write]) -> None:
        """All writes or none (at most 100, each on another key). Raises ConditionFailed."""
        ...

    def settle(self, partition: str) -> None:
        """Says that nobody will hand in anything more in a partition: an adapter may keep it for good now."""
        ...

    def changes(self, after: str | None = None, limit: int = 100) -> Changes:
        """What was written after a position (None: from the oldest that is kept), at most ``limit`` changes."""
        ...


def query_all(table: Table, partition: str, prefix: str = "", *, consistent: bool = False) -> Iterator[Row]:
    """Every row of a query, page by page."""
    after: str | None = None
    while True:
        page = table.query(partition, prefix, after=after, consistent=consistent)
        yield from page.rows
        if page.next is None:
            return
        after = page.next


def holds(condition: Condition | None, item: Item | None) -> bool:
    """Whether a condition holds for an item (None: there is none), for adapters without a language of their own."""
    match condition:
        case None:
            return True
        case Missing():
            return item is None
        case Exists():
            return item is not None
        case Equals(name, value):
            return item is not None and name in item and bool(item[name] == value)
        case LessThan(name, value):
            return item is not None and isinstance(item.get(name), (int, float)) and item[name] < value
        case AnyOf(conditions):
            return any(holds(one, item) for one in conditions)
