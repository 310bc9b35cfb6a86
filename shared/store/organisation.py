"""The organisation's units in the table: one item with the whole history, one with that before the last change.

One item, since a list of thousands of units is taken over as a whole or not at all, and every question reads the whole
tree. Packed, 5,000 units are some 60 KB of the 400 that DynamoDB takes.
"""

import json
import zlib
from datetime import date
from typing import NamedTuple

from shared.domain.errors import NothingToUndo, OrganisationFull, VersionStale
from shared.domain.organisation import Organisation, Tree, Unit, lines_of
from shared.store import keys
from shared.store.table import ConditionFailed, Equals, Missing, Put, Table

MOST_BYTES = 380_000

STALE = "The units were changed in another window since you read them. Read them again, then decide."


class Kept(NamedTuple):
    """The organisation as it lies in the table, as which version, and whether there is a change to take back."""

    organisation: Organisation
    version: int
    undoable: bool


def load_organisation(table: Table) -> Kept:
    item = table.get(keys.ORGANISATION_UNITS, consistent=True)
    if item is None:
        return Kept(Organisation(), 0, False)
    return Kept(_unpacked(item["units"]), item["version"], True)


def load_tree(table: Table, day: date) -> Tree:
    """The tree as it was on a day: what everybody but the administrator needs."""
    return load_organisation(table).organisation.tree_on(day)


def save_organisation(table: Table, organisation: Organisation, *, seen: int) -> Kept:
    """Raises VersionStale unless the units still are as they were ``seen``, and OrganisationFull."""
    item = table.get(keys.ORGANISATION_UNITS, consistent=True)
    before = _packed(Organisation()) if item is None else item["units"]
    return _write(table, _packed(organisation), before, seen=seen)


def undo_change(table: Table, *, seen: int) -> Kept:
    """The units as they were before the last change; undone once more, that change is back. Raises NothingToUndo."""
    item = table.get(keys.ORGANISATION_UNITS, consistent=True)
    kept = table.get(keys.ORGANISATION_BEFORE, consistent=True)
    if item is None or kept is None:
        raise NothingToUndo("There is no change to take back.")
    return _write(table, kept["units"], item["units"], seen=seen)


def _write(table: Table, units: bytes, before: bytes, *, seen: int) -> Kept:
    if len(units) > MOST_BYTES:
        raise OrganisationFull("The organisation has more units, names and history than can be kept.")
    unchanged = Equals("version", seen) if seen else Missing()
    try:
        table.transact(
            [
                Put(keys.ORGANISATION_UNITS, {"version": seen + 1, "units": units}, unchanged),
                Put(keys.ORGANISATION_BEFORE, {"units": before}),
            ]
        )
    except ConditionFailed:
        raise VersionStale(STALE) from None
    return Kept(_unpacked(units), seen + 1, True)


def _packed(organisation: Organisation) -> bytes:
    lines = [
        [one.id, one.name, one.parent, *(day and day.isoformat() for day in (one.since, one.until)), one.merged_into]
        for one in organisation.units
    ]
    return zlib.compress(json.dumps(lines, ensure_ascii=False, separators=(",", ":")).encode())


def _unpacked(units: bytes) -> Organisation:
    """Without looking for faults again: what lies in the table was checked on its way in."""
    lines = tuple(
        Unit(id, name, parent, _day(since), _day(until), merged_into)
        for id, name, parent, since, until, merged_into in json.loads(zlib.decompress(units))
    )
    return Organisation(lines, lines_of(lines))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
