"""Who listens, on both adapters: remembered with a language, forgotten by the socket's name, gone after its time."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from shared.domain.formats import Language
from shared.domain.identifiers import ConnectionId, SessionId
from shared.store.listeners import LIFETIME, forget, listeners, remember
from shared.store.sqlite import SqliteTable
from shared.store.table import Table
from tests.emulator import dynamo_table, fresh_table

NOW = 1_800_000_000
ONE, TWO, THREE = (ConnectionId(name) for name in ("L0SM9cOFvHcCIhw=", "L0SM9dGeIHcCJcQ=", "two"))


@pytest.fixture(params=["sqlite", "dynamodb"])
def table(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Table]:
    """An adapter whose clock stands at NOW."""
    if request.param == "dynamodb":
        with fresh_table(request.getfixturevalue("aws")) as name:
            yield dynamo_table(request.getfixturevalue("aws"), name, clock=lambda: NOW)
        return
    table = SqliteTable(tmp_path / "table.db", clock=lambda: NOW)
    yield table
    table.close()


@pytest.fixture
def sid() -> SessionId:
    return SessionId(str(uuid4()))


def test_listeners_are_found_by_language(table: Table, sid: SessionId) -> None:
    remember(table, sid, ONE, Language.NB, now=NOW)
    remember(table, sid, TWO, Language.NL, now=NOW)
    remember(table, SessionId("another"), THREE, Language.NL, now=NOW)
    assert listeners(table, sid) == {Language.NB: [ONE], Language.NL: [TWO]}


def test_a_socket_is_forgotten_by_its_own_name(table: Table, sid: SessionId) -> None:
    remember(table, sid, ONE, Language.NB, now=NOW)
    remember(table, sid, TWO, Language.NB, now=NOW)
    forget(table, ONE)
    forget(table, ONE)
    assert listeners(table, sid) == {Language.NB: [TWO]}


def test_a_socket_that_the_gateway_has_ended_long_ago_is_no_listener(table: Table, sid: SessionId) -> None:
    remember(table, sid, ONE, Language.NB, now=NOW - LIFETIME - 1)
    assert listeners(table, sid) == {}


def test_five_hundred_listen(table: Table, sid: SessionId) -> None:
    for number in range(500):
        remember(table, sid, ConnectionId(f"socket-{number}"), Language.NB, now=NOW)
    assert len(listeners(table, sid)[Language.NB]) == 500
