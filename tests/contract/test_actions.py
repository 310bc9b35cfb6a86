"""The store of living actions keeps its word on both adapters: whole, once, version by version, unit by unit."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from functions.release_insights.handler import run as release_insights
from shared.domain.errors import ActionUnknown, VersionStale
from shared.domain.facts import ENDINGS, Quarter
from shared.domain.follow_up import LivingAction, Status
from shared.domain.formats import Language
from shared.domain.identifiers import ActionId, SessionId
from shared.home import Home
from shared.insights import lake
from shared.insights.parquet import read_cells
from shared.objects import FolderStore
from shared.store.actions import actions_of_unit, begin_action, load_action, replace_action
from shared.store.sqlite import SqliteTable
from shared.store.table import Table
from tests.emulator import dynamo_table, fresh_table
from tests.facts import fact, leave

DAY = date(2026, 11, 2)
TIDY = LivingAction(
    SessionId("s1"), ActionId("a1"), "A", Language.SV, DAY, "Städa", "Därför", "Skiftledaren", DAY, "Det syns", True
)


@pytest.fixture(params=["sqlite", "dynamodb"])
def table(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Table]:
    if request.param == "dynamodb":
        with fresh_table(request.getfixturevalue("aws")) as name:
            yield dynamo_table(request.getfixturevalue("aws"), name, clock=lambda: 0)
        return
    table = SqliteTable(tmp_path / "table.db")
    yield table
    table.close()


def test_an_action_comes_back_as_it_was(table: Table) -> None:
    begin_action(table, TIDY)
    assert load_action(table, "A", TIDY.ref) == TIDY
    ended = replace_action(table, TIDY, TIDY.changed(today=DAY, status=Status.DONE, learned="Det räckte"))
    assert load_action(table, "A", TIDY.ref) == ended


def test_an_action_that_lives_is_not_begun_again(table: Table) -> None:
    begin_action(table, TIDY)
    replace_action(table, TIDY, TIDY.changed(today=DAY, status=Status.UNDER_WAY))
    begin_action(table, TIDY)
    assert load_action(table, "A", TIDY.ref).status is Status.UNDER_WAY


def test_only_the_version_that_was_seen_is_changed(table: Table) -> None:
    begin_action(table, TIDY)
    replace_action(table, TIDY, TIDY.changed(today=DAY, notes="One"))
    with pytest.raises(VersionStale):
        replace_action(table, TIDY, TIDY.changed(today=DAY, notes="Two"))
    assert load_action(table, "A", TIDY.ref).notes == "One"


def test_a_unit_sees_its_own_and_a_session_can_be_asked_for(table: Table) -> None:
    for one in (TIDY, replace(TIDY, session=SessionId("s2")), replace(TIDY, unit="B")):
        begin_action(table, one)
    assert [one.session for one in actions_of_unit(table, "A")] == ["s1", "s2"]
    assert [one.session for one in actions_of_unit(table, "A", SessionId("s2"))] == ["s2"]
    with pytest.raises(ActionUnknown):
        load_action(table, "C", TIDY.ref)


def test_what_became_of_a_units_actions_is_released_from_either_table(table: Table, tmp_path: Path) -> None:
    held: dict[str, Any] = {"session": "s1", "unit": "A", "count": 2, "sum": 2}
    home = Home(table, table, FolderStore(tmp_path / "objects"), clock=lambda: 1_776_700_000)  # 20 April 2026
    leave(home.objects, [fact("planned", "reached", **held)])
    begun = replace(TIDY, decided_on=date(2026, 2, 2), due=None)
    for one in (begun, replace(begun, id=ActionId("a2"))):
        begin_action(table, one)
    replace_action(table, begun, begun.changed(today=date(2026, 3, 1), status=Status.DROPPED))
    release_insights(home)
    content = home.objects.get(lake.cells_name(Quarter(2026, 1))) or b""
    found = {cell.subject: cell for cell in read_cells(content, organisation="main", quarter="2026-Q1")}
    assert {subject: (found[subject].count, found[subject].sum) for subject in ENDINGS} == {
        "done": (2, 0),
        "dropped": (2, 1),
        "changed": (2, 0),
    }
