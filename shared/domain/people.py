"""Who leads which unit, who is HR of which part, who administers: what links and accounts are made from.

A line opens nothing by itself, but without it nothing stays open: links and accounts end with it
(`shared/domain/passes.py`). Who has several roles, or leads several units, has a line for each.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from shared.domain.errors import PeopleInvalid
from shared.domain.organisation import ROOT, is_clean

MOST_PEOPLE = 4_000


class Role(StrEnum):
    """What somebody is: leader of a unit, HR of a unit and all below it, or administrator of everything."""

    LEADER = "leader"
    HR = "hr"
    ADMIN = "admin"


class Person(NamedTuple):
    """One role of one person. ``id`` is the name in the sign-in, such as an e-mail address."""

    id: str
    name: str
    role: Role
    unit: str


def check_people(people: Sequence[Person]) -> tuple[Person, ...]:
    """The people in order. Raises PeopleInvalid."""
    if len(people) > MOST_PEOPLE:
        raise PeopleInvalid(f"At most {MOST_PEOPLE} roles are kept.")
    for one in people:
        if not all(is_clean(text) for text in (one.id, one.name, one.unit)):
            raise PeopleInvalid("Everybody needs a name in the sign-in, a name and a unit of ordinary characters.")
        if one.role is Role.ADMIN and one.unit != ROOT:
            raise PeopleInvalid("An administrator administers the whole organisation.")
    if len({(one.id, one.role, one.unit) for one in people}) < len(people):
        raise PeopleInvalid("Somebody has the same role for the same unit twice.")
    return tuple(sorted(people, key=lambda one: (one.name.casefold(), one.id, one.role, one.unit)))
