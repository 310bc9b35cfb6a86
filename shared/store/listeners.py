"""Which open sockets listen to a session, in which language: kept while they are open, two hours at the longest."""

from collections import defaultdict

from shared.domain.formats import Language
from shared.domain.identifiers import ConnectionId, SessionId
from shared.store import keys
from shared.store.table import EXPIRES, Table, query_all

LIFETIME = 2 * 3600 + 60
"""Seconds: the gateway ends every connection after two hours."""


def remember(table: Table, sid: SessionId, connection: ConnectionId, language: Language, *, now: float) -> None:
    """Notes a socket. The way back from the socket to its session comes first, so that nothing stays behind."""
    expires = int(now) + LIFETIME
    table.put(keys.connection(connection), {"session": sid, EXPIRES: expires})
    table.put(keys.listener(sid, connection), {"language": language.value, EXPIRES: expires})


def forget(table: Table, connection: ConnectionId) -> None:
    """Forgets a socket that has closed; nothing happens when it is forgotten already."""
    item = table.get(keys.connection(connection), consistent=True)
    if item is not None:
        table.delete(keys.listener(SessionId(item["session"]), connection))
        table.delete(keys.connection(connection))


def listeners(table: Table, sid: SessionId) -> dict[Language, list[ConnectionId]]:
    """Every socket that listens to a session now, by language."""
    found: dict[Language, list[ConnectionId]] = defaultdict(list)
    for row in query_all(table, keys.of_session(sid), keys.LISTENERS, consistent=True):
        connection = ConnectionId(row.key.sort.removeprefix(keys.LISTENERS))
        found[Language(row.item["language"])].append(connection)
    return dict(found)
