"""How long the organisation keeps what sessions leave: one item, changed version by version."""

from dataclasses import asdict
from typing import NamedTuple

from shared.domain.errors import VersionStale
from shared.domain.retention import DEFAULT_RETENTION, Retention
from shared.store import keys
from shared.store.table import ConditionFailed, Equals, Missing, Table


class Stored(NamedTuple):
    """The setting as it lies in the table; version 0: nobody has changed it yet."""

    version: int
    retention: Retention


def load_retention(table: Table) -> Stored:
    item = table.get(keys.ORGANISATION_SETTINGS, consistent=True)
    if item is None:
        return Stored(0, DEFAULT_RETENTION)
    return Stored(item["version"], Retention(**item["retention"]))


def save_retention(table: Table, retention: Retention, *, seen: int) -> Stored:
    """Stores it if the stored one still is the version ``seen``. Sessions that are open or over keep theirs.

    Raises InputInvalid or VersionStale.
    """
    item = {"version": seen + 1, "retention": asdict(retention.check())}
    try:
        table.put(keys.ORGANISATION_SETTINGS, item, when=Equals("version", seen) if seen else Missing())
    except ConditionFailed:
        raise VersionStale("The settings were changed elsewhere since you read them. Read them again.") from None
    return Stored(seen + 1, retention)
