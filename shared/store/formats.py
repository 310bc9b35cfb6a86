"""Prepared formats in the table: a unit's own, and those that HR has published for all units.

What is stored is the data as it was checked (`shared/domain/format_data.py`) with a version that grows by one with
each change, so that two windows cannot overwrite each other.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from shared.domain.errors import FormatsFull, FormatUnknown, VersionStale
from shared.store import keys
from shared.store.table import ConditionFailed, Equals, Exists, Missing, Table, query_all

MOST_FORMATS = 50
"""How many formats one unit may keep."""

STALE = "The format was changed in another window since you read it. Read it again, then decide."

Data = Mapping[str, Any]


class Stored(NamedTuple):
    """A format as it lies in the table."""

    id: str
    version: int
    data: Data


def load_unit_format(table: Table, unit: str, format_id: str) -> Stored | None:
    return _load(table, keys.unit_format(unit, format_id), format_id)


def load_published(table: Table, format_id: str) -> Stored | None:
    return _load(table, keys.published_format(format_id), format_id)


def find_format(table: Table, unit: str, format_id: str) -> Stored | None:
    """What a unit opens under an id: its own, else what is published."""
    return load_unit_format(table, unit, format_id) or load_published(table, format_id)


def list_of_unit(table: Table, unit: str) -> list[Stored]:
    return _list(table, keys.of_unit(unit))


def list_published(table: Table) -> list[Stored]:
    return _list(table, keys.ORGANISATION)


def save_format(table: Table, unit: str, format_id: str, data: Data, *, seen: int) -> Stored:
    """Stores a unit's format if it still is as it was ``seen`` (0: not there). Raises VersionStale or FormatsFull."""
    if seen == 0 and len(list_of_unit(table, unit)) >= MOST_FORMATS:
        raise FormatsFull(f"A unit keeps at most {MOST_FORMATS} formats. Delete one first.")
    try:
        table.put(
            keys.unit_format(unit, format_id),
            {"version": seen + 1, "data": data},
            when=Equals("version", seen) if seen else Missing(),
        )
    except ConditionFailed:
        raise VersionStale(STALE) from None
    return Stored(format_id, seen + 1, data)


def delete_format(table: Table, unit: str, format_id: str, *, seen: int) -> None:
    """Raises FormatUnknown or VersionStale. What is published of it stays."""
    key = keys.unit_format(unit, format_id)
    try:
        table.delete(key, when=Equals("version", seen))
    except ConditionFailed:
        if table.get(key, consistent=True) is None:
            raise FormatUnknown("Your unit has no such format.") from None
        raise VersionStale(STALE) from None


def publish_format(table: Table, stored: Stored) -> None:
    """Shows this version to all units. They open the new one from now on; sessions that run keep theirs."""
    table.put(keys.published_format(stored.id), {"version": stored.version, "data": stored.data})


def withdraw_format(table: Table, format_id: str) -> None:
    """Raises FormatUnknown when nothing is published under this id."""
    try:
        table.delete(keys.published_format(format_id), when=Exists())
    except ConditionFailed:
        raise FormatUnknown("No format is published under this id.") from None


def _load(table: Table, key: keys.Key, format_id: str) -> Stored | None:
    item = table.get(key, consistent=True)
    return None if item is None else Stored(format_id, item["version"], item["data"])


def _list(table: Table, partition: str) -> list[Stored]:
    rows = query_all(table, partition, keys.FORMATS, consistent=True)
    return [Stored(row.key.sort.removeprefix(keys.FORMATS), row.item["version"], row.item["data"]) for row in rows]
