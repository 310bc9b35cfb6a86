"""The organisation's people in the table: one item with everybody, like the units, since a list is saved as a whole."""

import json
import zlib
from collections.abc import Sequence
from typing import NamedTuple

from shared.domain.errors import PeopleInvalid
from shared.domain.people import Person, Role
from shared.store import keys
from shared.store.organisation import MOST_BYTES
from shared.store.table import Item, Table

STALE = "The people were changed in another window. Read them again, then decide."


class KeptPeople(NamedTuple):
    """Everybody, and as which version."""

    people: tuple[Person, ...]
    version: int


def load_people(table: Table) -> KeptPeople:
    item = table.get(keys.ORGANISATION_PEOPLE, consistent=True)
    if item is None:
        return KeptPeople((), 0)
    lines = json.loads(zlib.decompress(item["people"]))
    return KeptPeople(tuple(Person(id, name, Role(role), unit) for id, name, role, unit in lines), item["version"])


def people_item(people: Sequence[Person], *, version: int) -> Item:
    """How the list lies in the table; `shared.store.passes` saves it. Raises PeopleInvalid for too long a list."""
    packed = zlib.compress(json.dumps(people, ensure_ascii=False).encode())
    if len(packed) > MOST_BYTES:
        raise PeopleInvalid("There are more people, with longer names, than can be kept.")
    return {"version": version, "people": packed}
