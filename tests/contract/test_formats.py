"""The store of formats keeps its word on both adapters: versions, units, publishing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.domain.errors import FormatUnknown, VersionStale
from shared.store import formats
from shared.store.formats import Stored
from shared.store.sqlite import SqliteTable
from shared.store.table import Table
from tests.emulator import dynamo_table, fresh_table
from tests.formats import OWN, small

OTHER = "ba9876543210"


@pytest.fixture(params=["sqlite", "dynamodb"])
def table(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Table]:
    if request.param == "dynamodb":
        with fresh_table(request.getfixturevalue("aws")) as name:
            yield dynamo_table(request.getfixturevalue("aws"), name, clock=lambda: 0)
        return
    table = SqliteTable(tmp_path / "table.db")
    yield table
    table.close()


def test_a_format_comes_back_as_it_was(table: Table) -> None:
    formats.save_format(table, "A", OWN, small(), seen=0)
    assert formats.load_unit_format(table, "A", OWN) == Stored(OWN, 1, small())
    assert formats.list_of_unit(table, "A") == [Stored(OWN, 1, small())]
    assert formats.list_of_unit(table, "B") == formats.list_published(table) == []


def test_only_the_version_that_was_seen_is_changed(table: Table) -> None:
    formats.save_format(table, "A", OWN, small(), seen=0)
    formats.save_format(table, "A", OWN, small(title={"en": "Two"}), seen=1)
    for seen in (0, 1, 3):
        with pytest.raises(VersionStale):
            formats.save_format(table, "A", OWN, small(), seen=seen)
        with pytest.raises(VersionStale):
            formats.delete_format(table, "A", OWN, seen=seen)
    formats.delete_format(table, "A", OWN, seen=2)
    with pytest.raises(FormatUnknown):
        formats.delete_format(table, "A", OWN, seen=2)


def test_a_units_own_goes_before_what_is_published(table: Table) -> None:
    formats.publish_format(table, Stored(OWN, 4, small()))
    assert formats.find_format(table, "A", OWN) == Stored(OWN, 4, small())
    formats.save_format(table, "A", OWN, small(title={"en": "Ours"}), seen=0)
    assert formats.find_format(table, "A", OWN) == Stored(OWN, 1, small(title={"en": "Ours"}))
    assert formats.find_format(table, "A", OTHER) is None


def test_what_is_withdrawn_is_gone_for_all(table: Table) -> None:
    formats.publish_format(table, Stored(OWN, 1, small()))
    formats.withdraw_format(table, OWN)
    assert formats.list_published(table) == []
    with pytest.raises(FormatUnknown):
        formats.withdraw_format(table, OWN)
