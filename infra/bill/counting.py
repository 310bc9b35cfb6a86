"""Adapters that count: a table and an object store that do their work and note what DynamoDB and S3 would charge."""

from collections.abc import Callable, Sequence

from infra.bill.capacity import item_size, query_units, read_units, write_units
from infra.bill.usage import Usage
from shared.objects import ObjectStore
from shared.store.keys import Key
from shared.store.table import (
    Changes,
    Condition,
    Delete,
    Item,
    Page,
    Put,
    Row,
    Table,
    Update,
    Write,
)


class CountingTable:
    """A `Table` in front of another. ``who`` tells which function is running."""

    def __init__(self, inner: Table, usage: Usage, who: Callable[[], str]) -> None:
        self._inner, self._usage, self._who = inner, usage, who

    def get(self, key: Key, *, consistent: bool = False) -> Item | None:
        item = self._inner.get(key, consistent=consistent)
        self._usage.reach(self._who(), "GetItem", key)
        self._read(1, read_units(item_size(key, item), consistent=consistent))
        return item

    def put(self, key: Key, item: Item, when: Condition | None = None) -> None:
        self._write([Put(key, item, when)], lambda: self._inner.put(key, item, when))

    def update(self, key: Key, attributes: Item, when: Condition | None = None) -> None:
        self._write([Update(key, attributes, when)], lambda: self._inner.update(key, attributes, when))

    def delete(self, key: Key, when: Condition | None = None) -> None:
        self._write([Delete(key, when)], lambda: self._inner.delete(key, when))

    def query(
        self,
        partition: str,
        prefix: str = "",
        *,
        limit: int | None = None,
        after: str | None = None,
        consistent: bool = False,
    ) -> Page:
        page = self._inner.query(partition, prefix, limit=limit, after=after, consistent=consistent)
        self._usage.reach(self._who(), "Query", Key(partition, prefix))
        self._read(*query_units([_size(row) for row in page.rows], consistent=consistent))
        return page

    def transact(self, writes: Sequence[Write]) -> None:
        self._write(writes, lambda: self._inner.transact(writes), transaction=True)

    def settle(self, partition: str) -> None:
        self._inner.settle(partition)

    def changes(self, after: str | None = None, limit: int = 100) -> Changes:
        # Lambda reads the stream, and pays for that itself.
        return self._inner.changes(after, limit)

    def _read(self, calls: int, units: float) -> None:
        self._usage.add(self._who(), "table_calls", calls)
        self._usage.add(self._who(), "read_units", units)

    def _write(self, writes: Sequence[Write], act: Callable[[], None], *, transaction: bool = False) -> None:
        for write in writes:
            self._usage.reach(self._who(), f"{type(write).__name__}Item", write.key)
        before = [item_size(write.key, self._inner.get(write.key)) for write in writes]
        after = before
        try:
            act()
            after = [item_size(write.key, self._inner.get(write.key)) for write in writes]
        finally:  # a write that is refused costs the same
            pairs = zip(before, after, strict=True)
            units = sum(write_units(old, new, transaction=transaction) for old, new in pairs)
            self._usage.add(self._who(), "table_calls")
            self._usage.add(self._who(), "write_units", units)


def _size(row: Row) -> int:
    return item_size(row.key, row.item)


class CountingObjects:
    """An `ObjectStore` in front of another."""

    def __init__(self, inner: ObjectStore, usage: Usage, who: Callable[[], str]) -> None:
        self._inner, self._usage, self._who = inner, usage, who

    def put(self, name: str, content: bytes, *, years: int | None = None) -> None:
        self._inner.put(name, content, years=years)
        self._usage.add(self._who(), "object_puts")
        self._usage.add(self._who(), "object_byte_months", len(content))

    def get(self, name: str) -> bytes | None:
        self._usage.add(self._who(), "object_gets")
        return self._inner.get(name)

    def delete(self, name: str) -> None:
        self._inner.delete(name)  # S3 does not charge for it

    def delete_folder(self, folder: str) -> None:
        self._inner.delete_folder(folder)

    def names(self, prefix: str) -> list[str]:
        self._usage.add(self._who(), "object_puts")  # a list costs what a put does
        return self._inner.names(prefix)
