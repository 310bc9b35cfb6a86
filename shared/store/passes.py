"""The passes in the table: one item with all of them, and a small one that says which they are.

Each request of a leader, of HR or of an administrator reads the small one and no more, as long as nothing changes.
"""

import json
import secrets
import zlib
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from shared.domain.errors import PeopleInvalid, PersonUnknown, VersionStale
from shared.domain.passes import Line, Pass, Passes, still_listed, with_pass, without_pass
from shared.domain.people import Person, Role
from shared.store import keys
from shared.store.organisation import MOST_BYTES
from shared.store.people import STALE, KeptPeople, load_people, people_item
from shared.store.table import ConditionFailed, Equals, Missing, Put, Table

TRIES = 5
"""How often a change is tried while somebody else changes the same."""


T = TypeVar("T")


class KeptPasses(NamedTuple):
    """All passes, under a ``mark`` that each change draws anew. With ``accounts`` nobody signs in without a pass."""

    passes: Passes = ()
    mark: str = ""
    accounts: bool = False


def load_passes(table: Table) -> KeptPasses:
    item = table.get(keys.ORGANISATION_PASSES, consistent=True)
    if item is None:
        return KeptPasses()
    lines = json.loads(zlib.decompress(item["passes"]))
    passes = tuple(Pass(subject, Line(id, Role(role), unit), *ends) for subject, id, role, unit, *ends in lines)
    return KeptPasses(passes, item["mark"], item["accounts"])


def load_mark(table: Table) -> tuple[str, bool]:
    """Under which mark the passes are now, and whether there are `accounts`. Empty where nobody has a pass yet."""
    item = table.get(keys.ORGANISATION_PASSES_MARK, consistent=True)
    return ("", False) if item is None else (item["mark"], item["accounts"])


def give_pass(table: Table, one: Pass) -> Person:
    """A pass for a role in the list, in place of the earlier one; gives whose it is. Raises PersonUnknown."""

    def add(kept: KeptPasses, people: Sequence[Person]) -> tuple[KeptPasses, Person]:
        person = next((each for each in people if Line.of(each) == one.line), None)
        if person is None:
            raise PersonUnknown("Nobody in the list has this role for this unit.")
        return kept._replace(passes=with_pass(kept.passes, one)), person

    return _change(table, add)


def take_back(table: Table, line: Line) -> None:
    """Ends the pass of a role; nothing happens where there is none."""
    _change(table, lambda kept, _: (kept._replace(passes=without_pass(kept.passes, line)), None))


def set_accounts(table: Table, passes: Iterable[Pass]) -> None:
    """From now on these are the accounts that may sign in, and no others."""
    told = tuple(passes)
    _change(table, lambda _, people: (KeptPasses(still_listed(told, people), accounts=True), None))


def _change(table: Table, to: Callable[[KeptPasses, Sequence[Person]], tuple[KeptPasses, T]]) -> T:
    """Raises VersionStale when others never stop changing the same."""
    for _ in range(TRIES):
        # In this order: whoever changes the list meanwhile changes the passes too, and that is noticed.
        kept = load_passes(table)
        changed, told = to(kept, load_people(table).people)
        try:
            table.transact(_writes(changed, seen=kept.mark))
        except ConditionFailed:
            continue
        return told
    raise VersionStale(STALE)


def save_people(table: Table, people: Sequence[Person], *, seen: int) -> KeptPeople:
    """The list, and in the same moment an end to the passes of whoever is not in it any more.

    Raises VersionStale unless everybody still is as they were ``seen``, and PeopleInvalid for too long a list.
    """
    item = people_item(people, version=seen + 1)
    unchanged = Equals("version", seen) if seen else Missing()
    for _ in range(TRIES):
        kept = load_passes(table)
        left = kept._replace(passes=still_listed(kept.passes, people))
        try:
            table.transact([Put(keys.ORGANISATION_PEOPLE, item, unchanged), *_writes(left, seen=kept.mark)])
        except ConditionFailed:
            if load_people(table).version != seen:
                break
            continue
        return KeptPeople(tuple(people), seen + 1)
    raise VersionStale(STALE)


def _writes(kept: KeptPasses, *, seen: str) -> list[Put]:
    lines = [[one.subject, *one.line, one.given, one.until] for one in kept.passes]
    packed = zlib.compress(json.dumps(lines, ensure_ascii=False, separators=(",", ":")).encode())
    if len(packed) > MOST_BYTES:
        raise PeopleInvalid("There are more people, with longer names, than can be kept.")
    told = {"mark": secrets.token_hex(16), "accounts": kept.accounts}
    unchanged = Equals("mark", seen) if seen else Missing()
    return [
        Put(keys.ORGANISATION_PASSES, {**told, "passes": packed}, unchanged),
        Put(keys.ORGANISATION_PASSES_MARK, told),
    ]
