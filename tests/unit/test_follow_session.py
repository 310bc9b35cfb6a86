"""Opening and closing a socket: who listens is noted, and anything that is no session or language is refused."""

from pathlib import Path
from typing import Any

import pytest

from functions.follow_session.handler import connect, handler
from shared.domain.formats import Language
from shared.domain.identifiers import ConnectionId
from shared.domain.session import Session
from shared.home import Home
from shared.store import keys
from shared.store.listeners import LIFETIME, listeners
from shared.store.sessions import change_session
from shared.store.table import query_all
from tests.sample import SID, sample_home

SOCKET = ConnectionId("c2FtcGxlPQ==")
QUERY = {"session": SID, "language": "sv"}


@pytest.fixture
def home(tmp_path: Path) -> Any:
    home = sample_home(tmp_path, step="write")
    yield home
    home.table.close()  # type: ignore[attr-defined]


def event(kind: str, **more: Any) -> dict[str, Any]:
    return {"requestContext": {"eventType": kind, "connectionId": SOCKET}, **more}


def test_a_socket_listens_in_its_language_until_it_closes(home: Home) -> None:
    assert handler(event("CONNECT", queryStringParameters=QUERY), None) == {"statusCode": 200}
    assert listeners(home.table, SID) == {Language.SV: [SOCKET]}
    assert handler(event("DISCONNECT"), None) == {"statusCode": 200}
    assert listeners(home.table, SID) == {}
    assert home.table.get(keys.connection(SOCKET)) is None


def test_a_socket_that_nobody_knows_may_close(home: Home) -> None:
    assert handler(event("DISCONNECT"), None) == {"statusCode": 200}


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({}, 400),
        ({"session": SID}, 400),
        ({"session": SID, "language": "xx"}, 400),
        ({"session": "a/b", "language": "nb"}, 400),
        ({"session": "x" * 65, "language": "nb"}, 400),
        ({"session": "nobody", "language": "nb"}, 404),
    ],
)
def test_what_is_no_session_or_language_is_refused(home: Home, query: dict[str, str], status: int) -> None:
    assert connect(home, SOCKET, query) == status
    assert listeners(home.table, SID) == {}


def test_a_connect_without_a_query_is_refused(home: Home) -> None:
    assert handler(event("CONNECT", queryStringParameters=None), None) == {"statusCode": 400}


def test_a_closed_session_has_nothing_to_hear(home: Home) -> None:
    change_session(home.table, SID, lambda session: session.closing(now=0.0))
    change_session(home.table, SID, Session.closed)
    assert connect(home, SOCKET, QUERY) == 410


def test_nothing_is_kept_of_a_socket_but_its_language_and_its_end(home: Home) -> None:
    before = home.clock()
    connect(home, SOCKET, QUERY)
    (row,) = query_all(home.table, keys.of_session(SID), keys.LISTENERS)
    assert set(row.item) == {"language", "expires_at"}
    assert before + LIFETIME - 1 <= row.item["expires_at"] <= home.clock() + LIFETIME
    assert set(home.table.get(keys.connection(SOCKET)) or {}) == {"session", "expires_at"}
