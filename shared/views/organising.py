"""The units as they travel: every line of their history, what may be changed, and what a list would change."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from shared.domain.organisation import ROOT
from shared.domain.organisation_import import What
from shared.domain.people import Role
from shared.http import RequestBody
from shared.views.view import View

UnitId = Annotated[str, Field(min_length=1, max_length=200)]
UnitName = Annotated[str, Field(max_length=1_000)]
"""Bounded so that nothing large is looked at; how long a name may be, the domain says."""


class UnitLine(View):
    """One line of a unit's history, both days included; null: always, or still."""

    id: str
    name: str
    parent: str
    since: date | None
    until: date | None
    merged_into: str | None


class OrganisationView(View):
    """The part of the organisation below ``scope``. ``version`` is what If-Match takes."""

    version: int
    today: date
    scope: str
    may_change: bool
    may_undo: bool
    units: list[UnitLine]


class ChangeUnit(RequestBody):
    """What happens to one unit; ``day`` is the first on which it is so.

    Of a rename without a day: it was always called so. Of a new unit without one: it was there as long as the one above
    it. Everything else without a day is so from today on. One model and not five, since each is paid for at every cold
    start.
    """

    change: Literal["add", "rename", "move", "merge", "close"]
    unit: UnitId
    name: UnitName = ""
    parent: UnitId | None = None
    into: UnitId | None = None
    day: date | None = None


class DifferenceView(View):
    """What a list would change about one unit, from which day on; ``other`` is the unit or the name it has then."""

    what: What
    unit: str
    name: str
    day: date | None
    was: str
    other: str


class MistakeView(View):
    row: int | None
    code: str
    detail: str


class ImportView(View):
    """What a list changes; with a mistake it changes nothing."""

    version: int
    applied: bool
    differences: list[DifferenceView]
    mistakes: list[MistakeView]


class PersonPart(RequestBody):
    """One role of one person: ``id`` is the name in the sign-in."""

    id: UnitId
    name: UnitName
    role: Role
    unit: UnitId = ROOT


class PeopleBody(RequestBody):
    people: list[PersonPart] = Field(max_length=10_000)


class LinkOut(View):
    """A link that opens the door for somebody: since when, and until which day. Both are days in UTC."""

    since: date
    until: date


class ListedPerson(View):
    """One role of one person, and the link that is out for it."""

    id: str
    name: str
    role: Role
    unit: str
    link: LinkOut | None


class PeopleView(View):
    """Who is to have which role in the bearer's part of the organisation. ``version`` is what If-Match takes."""

    version: int
    people: list[ListedPerson]
