"""What lets people of the organisation's list in: one pass for each role of each person, which can be taken back.

A pass is known by the subject of a token: each link that a host hands out has a subject of its own, and in the cloud it
is the account in the user pool (``sub``). A token is worth no more than its pass, so it ends at once when the person
leaves the list, moves to another unit, or gets a new link.
"""

from collections.abc import Iterable
from typing import NamedTuple

from shared.domain.people import Person, Role

LIFETIME = 30 * 24 * 3600
"""Seconds: a link works for a month."""

FOR_GOOD = 0
"""The end of a pass that has none: an account's."""


class Line(NamedTuple):
    """One role of one person: what there is one pass for."""

    id: str
    role: Role
    unit: str

    @classmethod
    def of(cls, person: Person) -> "Line":
        return cls(person.id, person.role, person.unit)


class Pass(NamedTuple):
    """``given`` and ``until`` are seconds since the epoch."""

    subject: str
    line: Line
    given: int
    until: int = FOR_GOOD

    def is_valid(self, now: float) -> bool:
        return self.until == FOR_GOOD or now < self.until


Passes = tuple[Pass, ...]


def with_pass(passes: Iterable[Pass], one: Pass) -> Passes:
    """With a new pass in place of what the line had, and without those that have ended."""
    return (*(other for other in without_pass(passes, one.line) if other.is_valid(one.given)), one)


def without_pass(passes: Iterable[Pass], line: Line) -> Passes:
    return tuple(one for one in passes if one.line != line)


def still_listed(passes: Iterable[Pass], people: Iterable[Person]) -> Passes:
    """The passes that are left once the list is ``people``: nobody else's."""
    lines = {Line.of(person) for person in people}
    return tuple(one for one in passes if one.line in lines)


def roles_of(passes: Iterable[Pass], *, unit: str, now: float) -> frozenset[str]:
    """The roles that a bearer's passes give for ``unit``; an administrator's reaches everywhere."""
    return frozenset(
        one.line.role.value
        for one in passes
        if one.is_valid(now) and (one.line.role is Role.ADMIN or one.line.unit == unit)
    )
