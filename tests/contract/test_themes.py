"""The store of themes keeps its word on both adapters: versions, and the way back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.domain.errors import NothingToUndo, VersionStale
from shared.domain.formats import Language, Theme
from shared.store import themes
from shared.store.sqlite import SqliteTable
from shared.store.table import Table
from tests.emulator import dynamo_table, fresh_table

OURS = (Theme("tools", {Language.NB: "Verktøy", Language.EN: "Tools"}, words={Language.NB: ("verktøy", "mal")}),)
THEIRS = (Theme("t1", {Language.SV: "Resor"}), Theme("tools", {Language.NB: "Utstyr"}, retired=True))


@pytest.fixture(params=["sqlite", "dynamodb"])
def table(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Table]:
    if request.param == "dynamodb":
        with fresh_table(request.getfixturevalue("aws")) as name:
            yield dynamo_table(request.getfixturevalue("aws"), name, clock=lambda: 0)
        return
    table = SqliteTable(tmp_path / "table.db")
    yield table
    table.close()


def in_table(table: Table) -> themes.KeptThemes:
    kept = themes.load_kept_themes(table)
    assert kept is not None
    return kept


def test_themes_come_back_as_they_were(table: Table) -> None:
    assert themes.load_kept_themes(table) is None
    themes.save_themes(table, THEIRS, before=OURS, seen=0)
    kept = in_table(table)
    assert kept.version == 1
    assert [(one.id, one.label, one.retired) for one in kept.themes] == [
        (one.id, one.label, one.retired) for one in THEIRS
    ]
    assert kept.before[0].words == {Language.NB: ["verktøy", "mal"]}


def test_only_the_version_that_was_seen_is_changed(table: Table) -> None:
    themes.save_themes(table, THEIRS, before=OURS, seen=0)
    for seen in (0, 2):
        with pytest.raises(VersionStale):
            themes.save_themes(table, OURS, before=THEIRS, seen=seen)
        with pytest.raises(VersionStale):
            themes.undo_themes(table, seen=seen)
    assert in_table(table).version == 1


def test_a_change_is_taken_back_and_brought_back(table: Table) -> None:
    with pytest.raises(NothingToUndo):
        themes.undo_themes(table, seen=0)
    themes.save_themes(table, THEIRS, before=OURS, seen=0)
    themes.undo_themes(table, seen=1)
    assert [(one.id, one.retired) for one in in_table(table).themes] == [("tools", False), ("t1", True)]
    themes.undo_themes(table, seen=2)
    assert [(one.id, one.retired) for one in in_table(table).themes] == [("t1", False), ("tools", True)]
