"""Removing everything of a session from the tables."""

from collections.abc import Iterable, Iterator
from itertools import islice

from shared.domain.identifiers import ConnectionId
from shared.domain.session import Session
from shared.store import keys
from shared.store.listeners import forget
from shared.store.sessions import listed
from shared.store.table import Delete, Row, Table, query_all

TOGETHER = 100
"""Deletions of one transaction."""


def erase_rows(table: Table, seeds: Table, session: Session) -> None:
    """Deletes what the tables hold of a session that is marked as being erased; can be repeated at any point.

    The session itself and its line in the unit's list go last, together: until then somebody can find it and go on.
    """
    seeds.delete(keys.seed(session.id))
    own = list(query_all(table, keys.of_session(session.id), consistent=True))
    for row in own:
        if row.key.sort.startswith(keys.LISTENERS):
            forget(table, ConnectionId(row.key.sort.removeprefix(keys.LISTENERS)))
    # What the session decided lives on with its unit; an address that somebody wrote for it lies apart.
    own += query_all(table, keys.of_unit(session.unit), keys.actions_of(session.id), consistent=True)
    own += query_all(table, keys.REMINDERS, keys.reminders_of(session.id), consistent=True)
    last = keys.session(session.id)
    for some in _together(row for row in own if row.key != last):
        table.transact([Delete(row.key) for row in some])
    table.transact([Delete(listed(session)), Delete(last)])


def _together(rows: Iterable[Row]) -> Iterator[list[Row]]:
    left = iter(rows)
    while some := list(islice(left, TOGETHER)):
        yield some
