"""The units as they travel: every line of their history, what may be changed, and what a list would change."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from shared.domain.organisation import ROOT
from shared.domain.organisation_import import What
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


class AddUnit(RequestBody):
    change: Literal["add"]
    unit: UnitId
    name: UnitName
    parent: UnitId = ROOT
    day: date | None = None


class RenameUnit(RequestBody):
    """Without a day a correction: the unit was always called so."""

    change: Literal["rename"]
    unit: UnitId
    name: UnitName
    day: date | None = None


class MoveUnit(RequestBody):
    change: Literal["move"]
    unit: UnitId
    parent: UnitId
    day: date


class MergeUnit(RequestBody):
    change: Literal["merge"]
    unit: UnitId
    into: UnitId
    day: date


class CloseUnit(RequestBody):
    change: Literal["close"]
    unit: UnitId
    day: date


ChangeUnit = Annotated[AddUnit | RenameUnit | MoveUnit | MergeUnit | CloseUnit, Field(discriminator="change")]
"""What happens to one unit; ``day`` is the first on which it is so."""


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
