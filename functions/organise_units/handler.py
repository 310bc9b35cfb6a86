"""The tree of units: HR reads her part of it; an administrator changes it, or takes a whole list over."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Annotated

from fastapi import APIRouter, Body, Query, Response
from mangum import Mangum

from shared.claims import AdministratorDep, Claims, HrDep
from shared.domain import organising
from shared.domain.errors import InputInvalid, VersionMissing, VersionStale
from shared.domain.organisation import ROOT, Organisation, Unit, check_day
from shared.domain.organisation_csv import read_units, write_units
from shared.domain.organisation_import import differences, propose
from shared.domain.passes import Line, Pass
from shared.domain.people import Person, check_people
from shared.home import Home
from shared.http import HomeDep, IfMatchDep, create_app
from shared.problems import Problem
from shared.store.organisation import STALE, Kept, load_organisation, save_organisation, undo_change
from shared.store.passes import load_passes, save_people
from shared.store.people import KeptPeople, load_people
from shared.views.organising import (
    ChangeUnit,
    DifferenceView,
    ImportView,
    LinkOut,
    ListedPerson,
    MistakeView,
    OrganisationView,
    PeopleBody,
    PeopleView,
    UnitLine,
)

router = APIRouter(prefix="/api/organisation", tags=["hr"], responses={"default": {"model": Problem}})

MOST_MISTAKES = 100
"""So many are told at once; nobody mends more before trying again."""


@router.get("", summary="The units with their history: HR's part of the tree")
def read(response: Response, home: HomeDep, claims: HrDep) -> OrganisationView:
    return _view(home, claims, load_organisation(home.table), response)


@router.post("/changes", summary="A unit is added, renamed, moved, merged or closed, from a day on")
def change(
    body: ChangeUnit, response: Response, home: HomeDep, claims: AdministratorDep, seen: IfMatchDep
) -> OrganisationView:
    kept = _seen(home, seen)
    if body.day is not None:
        check_day(body.day, today=home.today())
    changed = _changed(kept.organisation, body, home.today())
    if changed != kept.organisation:
        kept = save_organisation(home.table, changed, seen=kept.version)
    return _view(home, claims, kept, response)


@router.post("/undo", summary="Takes the last change or list back; once more brings it back")
def undo(response: Response, home: HomeDep, claims: AdministratorDep, seen: IfMatchDep) -> OrganisationView:
    kept = undo_change(home.table, seen=_seen(home, seen).version)
    return _view(home, claims, kept, response)


@router.post("/import", summary="Says what a list of units (CSV) would change; does it when asked to")
def take_over(
    home: HomeDep,
    _: AdministratorDep,
    seen: IfMatchDep,
    content: Annotated[bytes, Body(media_type="application/octet-stream")] = b"",
    day: Annotated[date | None, Query(description="from when on it is so; today if absent")] = None,
    close_missing: Annotated[bool, Query(description="units that the list does not name are closed")] = False,
    apply: Annotated[bool, Query(description="with If-Match: what the differences were told for")] = False,
) -> ImportView:
    kept = _seen(home, seen) if apply else load_organisation(home.table)
    today = home.today()
    check_day(day or today, today=today)
    rows, unread = read_units(content)
    proposed, wrong = propose(
        kept.organisation, rows, day=day or today, today=today, close_missing=close_missing and not unread
    )
    mistakes = sorted([*unread, *wrong], key=lambda one: one.row or 0)
    told = [] if mistakes else differences(kept.organisation, proposed)
    if apply and told:
        kept = save_organisation(home.table, proposed, seen=kept.version)
    return ImportView(
        version=kept.version,
        applied=apply and not mistakes,
        differences=[DifferenceView(**one._asdict()) for one in told],
        mistakes=[MistakeView(**one._asdict()) for one in mistakes[:MOST_MISTAKES]],
    )


@router.get("/units.csv", response_class=Response, summary="The units with their history as a list (CSV)")
def write_out(home: HomeDep, claims: HrDep) -> Response:
    units = _within(home, claims, load_organisation(home.table).organisation)
    named = {"Content-Disposition": 'attachment; filename="units.csv"'}
    return Response(write_units(units), media_type="text/csv; charset=utf-8", headers=named)


@router.get("/people", summary="Who leads which unit, and who is HR of which part")
def read_people(response: Response, home: HomeDep, claims: HrDep) -> PeopleView:
    return _people(home, claims, load_people(home.table), response)


@router.put("/people", summary="Everybody with their roles; the links of whoever is not in the list any more end")
def write_people(
    body: PeopleBody, response: Response, home: HomeDep, claims: AdministratorDep, seen: IfMatchDep
) -> PeopleView:
    if seen is None:
        raise VersionMissing('Send If-Match with the version that you last read, "0" for people that nobody wrote yet.')
    people = check_people([Person(one.id, one.name, one.role, one.unit) for one in body.people])
    return _people(home, claims, save_people(home.table, people, seen=seen), response)


def _people(home: Home, claims: Claims, kept: KeptPeople, response: Response) -> PeopleView:
    response.headers["ETag"] = f'"{kept.version}"'
    tree = load_organisation(home.table).organisation.tree_on(home.today())
    out = {one.line: one for one in load_passes(home.table).passes if one.until and one.is_valid(home.clock())}
    return PeopleView(
        version=kept.version,
        people=[
            ListedPerson(**one._asdict(), link=_link(out.get(Line.of(one))))
            for one in kept.people
            if tree.contains(_scope(claims), one.unit)
        ],
    )


def _link(out: Pass | None) -> LinkOut | None:
    return None if out is None else LinkOut(since=_day(out.given), until=_day(out.until))


def _day(seconds: int) -> date:
    return datetime.fromtimestamp(seconds, UTC).date()


def _seen(home: Home, seen: int | None) -> Kept:
    """What the administrator looks at. Raises VersionMissing or VersionStale."""
    if seen is None:
        raise VersionMissing('Send If-Match with the version that you last read, "0" for units that nobody wrote yet.')
    kept = load_organisation(home.table)
    if kept.version != seen:
        raise VersionStale(STALE)
    return kept


def _changed(organisation: Organisation, body: ChangeUnit, today: date) -> Organisation:
    """Raises InputInvalid for a change that does not say where to."""
    from_day = body.day or today
    match body.change:
        case "add":
            return organising.add(organisation, Unit(body.unit, body.name, body.parent or ROOT, since=body.day))
        case "rename":
            return organising.rename(organisation, body.unit, body.name, body.day)
        case "move" if body.parent:
            return organising.move(organisation, body.unit, body.parent, from_day)
        case "merge" if body.into:
            return organising.merge(organisation, body.unit, body.into, from_day)
        case "close":
            return organising.close(organisation, body.unit, from_day)
    raise InputInvalid("A move needs the unit to hang under (parent), a merger the one that takes over (into).")


def _scope(claims: Claims) -> str:
    return ROOT if "admin" in claims.roles else claims.unit


def _within(home: Home, claims: Claims, organisation: Organisation) -> Iterator[Unit]:
    """The units of the bearer's part, those that have ended too."""
    tree = organisation.tree_on(home.today())
    return (line for line in organisation.units if tree.contains(_scope(claims), line.id))


def _view(home: Home, claims: Claims, kept: Kept, response: Response) -> OrganisationView:
    response.headers["ETag"] = f'"{kept.version}"'
    may_change = "admin" in claims.roles
    return OrganisationView(
        version=kept.version,
        today=home.today(),
        scope=_scope(claims),
        may_change=may_change,
        may_undo=may_change and kept.undoable,
        units=[UnitLine(**line._asdict()) for line in _within(home, claims, kept.organisation)],
    )


handler = Mangum(create_app([router]), lifespan="off")
