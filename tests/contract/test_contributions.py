"""What tickets and batches rely on, on every adapter: one text a ticket, and a batch is shown whole or not at all."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import pairwise
from pathlib import Path
from uuid import uuid4

import pytest

from shared.domain.formats import Language
from shared.domain.identifiers import ContributionId, Pin, SessionId, StepId, TicketHash
from shared.domain.session import Session
from shared.store.contributions import (
    load_contributions,
    moderate_contribution,
    save_contribution,
    withdraw_contribution,
)
from shared.store.released import catch_up, forget_released, load_released, release
from shared.store.sqlite import SqliteTable
from shared.store.table import Table
from tests.emulator import dynamo_table, fresh_table

WRITE = StepId("write")


@pytest.fixture(params=["sqlite", "dynamodb"])
def table(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Table]:
    if request.param == "dynamodb":
        with fresh_table(request.getfixturevalue("aws")) as name:
            yield dynamo_table(request.getfixturevalue("aws"), name, clock=lambda: 1_800_000_000)
        return
    table = SqliteTable(tmp_path / "table.db", clock=lambda: 1_800_000_000)
    yield table
    table.close()


@pytest.fixture
def session() -> Session:
    return Session(
        id=SessionId(uuid4().hex[:22]),
        unit="Ward 2",
        format="dialogue",
        language=Language.EN,
        title="Contract",
        expected=None,
        pin=Pin("12345678"),
        opened_on=date(2026, 12, 1),
        step=WRITE,
    )


def write(table: Table, session: Session, who: int, text: str, *, id_: int | None = None, round_: int = 0) -> str:
    ticket = TicketHash(f"{who:08x}" * 8)
    cid = ContributionId(f"{100_000 + who if id_ is None else id_:08x}")
    return save_contribution(
        table, session.id, WRITE, ticket, id_=cid, kind="idea", theme=None, text=text, round_=round_
    )


def test_requests_with_the_same_ticket_make_one_text(table: Table, session: Session) -> None:
    with ThreadPoolExecutor(8) as pool:
        ids = set(pool.map(lambda at: write(table, session, 1, "The same", id_=at), range(8)))
    (found,) = load_contributions(table, session.id)
    assert ids == {found.id}


def test_a_new_round_and_a_withdrawal_make_new_texts(table: Table, session: Session) -> None:
    ids = [write(table, session, 1, "First", id_=1)]
    moderate_contribution(table, session.id, ContributionId(ids[0]), {"hidden_for": "hurtful"})
    ids.append(write(table, session, 1, "Next round", id_=2, round_=1))
    withdraw_contribution(table, session.id, TicketHash("00000001" * 8))
    ids.append(write(table, session, 1, "Third", id_=3, round_=1))
    assert len(set(ids)) == 3
    (found,) = load_contributions(table, session.id)
    assert (found.id, found.text, found.hidden) == (ids[2], "Third", False)


def test_leaders_who_look_at_the_same_moment_see_the_same_batches(table: Table, session: Session) -> None:
    """Each batch is as large as the first; and nothing is shown that another look has shown otherwise."""

    def look(seed: int) -> frozenset[str]:
        seen = release(table, session, [WRITE], seed=bytes([seed]))
        return frozenset(seen[WRITE].texts) if WRITE in seen else frozenset()

    looks: set[frozenset[str]] = set()
    for number in range(20):
        write(table, session, number, "Text")
        with ThreadPoolExecutor(3) as pool:
            looks |= set(pool.map(look, range(3)))
    ordered = sorted(looks, key=len)
    assert [len(seen) for seen in ordered] == [0, 5, 10, 15]
    assert all(before < after for before, after in pairwise(ordered))


def test_more_texts_than_one_transaction_takes_are_all_shown(table: Table, session: Session) -> None:
    for number in range(230):
        write(table, session, number, "Text")
    assert len(release(table, session, [WRITE], seed=b"seed")[WRITE].texts) == 225
    for number in range(100):
        write(table, session, number, "Edited")
        if number % 2:
            withdraw_contribution(table, session.id, TicketHash(f"{number:08x}" * 8))
    catch_up(table, session, WRITE)
    shown = load_released(table, session)[WRITE].texts
    assert {id_: text.text for id_, text in shown.items()} == {
        text.id: text.text for text in load_contributions(table, session.id)
    }
    forget_released(table, session.id)
    assert load_released(table, session) == {}
