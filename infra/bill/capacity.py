"""How many units DynamoDB charges: item sizes and roundings, as its developer guide describes them."""

from collections.abc import Mapping, Sequence
from typing import Any

from shared.store.attributes import PARTITION, SORT
from shared.store.keys import Key
from shared.store.table import Item

READ_UNIT = 4 * 1024
WRITE_UNIT = 1024
PAGE = 1024 * 1024
"""Bytes after which a query's page ends."""


def item_size(key: Key, item: Item | None) -> int:
    """Bytes of an item with its key; 0 when there is none."""
    if item is None:
        return 0
    keys = len(PARTITION) + len(key.partition.encode()) + len(SORT) + len(key.sort.encode())
    return keys + sum(len(name.encode()) + _value_size(value) for name, value in item.items())


def _value_size(value: Any) -> int:
    match value:
        case None | bool():
            return 1
        case int() | float():
            return (len(str(abs(value)).replace(".", "").strip("0")) + 1) // 2 + 1 + (value < 0)
        case str():
            return len(value.encode())
        case bytes():
            return len(value)
        case Mapping():
            return 3 + sum(1 + len(str(name).encode()) + _value_size(one) for name, one in value.items())
        case Sequence():
            return 3 + sum(1 + _value_size(one) for one in value)
        case _:
            raise TypeError(f"the table has no attributes of type {type(value).__name__}")


def read_units(size: int, *, consistent: bool) -> float:
    """Of one read of so many bytes; at least one unit's worth, even when nothing is there."""
    units = max(1, -(-size // READ_UNIT))
    return float(units) if consistent else units / 2


def query_units(sizes: Sequence[int], *, consistent: bool) -> tuple[int, float]:
    """The calls and read units of a query over items of these sizes: a page is rounded up as a whole."""
    pages, page = [], 0
    for size in sizes:
        if page + size > PAGE:
            pages.append(page)
            page = 0
        page += size
    pages.append(page)
    return len(pages), sum(read_units(one, consistent=consistent) for one in pages)


def write_units(before: int, after: int, *, transaction: bool = False) -> float:
    """Of one write, by the larger of the item before and after; a transaction writes twice."""
    units = max(1, -(-max(before, after) // WRITE_UNIT))
    return float(units * (2 if transaction else 1))
