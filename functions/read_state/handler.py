"""The public snapshot and the long lists beside it: the only hot read, with ETag and 304."""

from fastapi import APIRouter, Query, Request, Response
from mangum import Mangum
from pydantic import BaseModel

from shared.domain.contribution import Group, groups
from shared.domain.errors import StepNotOpen
from shared.domain.formats import Kind, StepType
from shared.domain.identifiers import SessionId
from shared.http import HomeDep, LanguageQuery, SessionPath, StepPath, cached_response, create_app
from shared.problems import Problem
from shared.room import Room
from shared.views.results import ResultsView, results_view
from shared.views.state import StateView, state_view

router = APIRouter(prefix="/api/sessions/{sid}", tags=["phone"], responses={"default": {"model": Problem}})

AT_THE_EDGE = "public, max-age=0, s-maxage=1"
"""Browsers ask each time; an edge cache may answer for a second."""

EXPOSURE_CACHE = "public, max-age=0, s-maxage=2"
"""People read for ten seconds at a time, and the choice is made so that an old table does no harm."""

NEVER_CHANGES = "public, max-age=86400, immutable"


class MergedView(BaseModel):
    id: str
    text: str


class ContributionView(BaseModel):
    """``merged``: others that said the same, in the order of their random ids. All of them are judged as one."""

    id: str
    kind: Kind
    theme: str | None
    text: str
    merged: list[MergedView]


class ContributionsView(BaseModel):
    """In the order of their random ids; each phone shuffles for itself."""

    version: str
    contributions: list[ContributionView]


class ExposureView(BaseModel):
    """How many have gone through each contribution, and which ones everybody shares, in an order that tells nothing.

    Empty where everybody goes through everything, and while fewer people than the threshold have handed in.
    """

    version: str
    readers: dict[str, int]
    shortlist: list[str] | None


@router.get("/state", response_model=StateView, summary="The public snapshot")
def read_state(sid: SessionPath, request: Request, home: HomeDep, language: LanguageQuery = None) -> Response:
    room = Room.at(home.table, SessionId(sid), now=home.clock())
    shown = language or room.session.language
    return cached_response(
        request,
        f'"{room.version}-{shown}"',
        lambda: state_view(room, shown, home.settings, now=home.clock()),
        cache=AT_THE_EDGE,
    )


@router.get("/steps/{step}/contributions", response_model=ContributionsView, summary="What everybody wrote")
def read_contributions(
    sid: SessionPath, step: StepPath, request: Request, home: HomeDep, v: str | None = Query(default=None)
) -> Response:
    room = Room.at(home.table, SessionId(sid), now=home.clock())
    chosen = room.script.step(step)
    if chosen.type is StepType.DISCUSS:
        raise StepNotOpen("The notes of small groups are in the step's results, once they are revealed.")
    if chosen.type not in (StepType.CONTRIBUTE, StepType.JUDGE):
        raise StepNotOpen("This step has no contributions.")
    steps = room.script.contribute_steps_before(chosen.id) if chosen.type is StepType.JUDGE else [chosen.id]
    if not room.all_settled(steps):
        raise StepNotOpen("People may still be writing. The list is shown once nothing more is handed in.")
    listed, version = [one for one in room.written() if one.step in steps], room.list_version(steps)

    def build() -> ContributionsView:
        return ContributionsView(
            version=version,
            contributions=[_view(group) for group in groups(listed)],
        )

    return cached_response(request, f'"{version}"', build, cache=NEVER_CHANGES if v == version else AT_THE_EDGE)


@router.get(
    "/steps/{step}/exposure", response_model=ExposureView, summary="What phones draw from when there is much to read"
)
def read_exposure(sid: SessionPath, step: StepPath, request: Request, home: HomeDep) -> Response:
    room = Room(home.table, SessionId(sid))
    chosen = room.script.step(step)
    if chosen.type is not StepType.JUDGE:
        raise StepNotOpen("There is nothing to go through in this step.")

    def build() -> ExposureView:
        found = room.exposure(chosen)
        listed = None if found.shortlist is None else sorted(found.shortlist)
        return ExposureView(version=str(room.version), readers=dict(found.readers), shortlist=listed)

    return cached_response(request, f'"{room.version}"', build, cache=EXPOSURE_CACHE)


@router.get("/steps/{step}/results", summary="The whole results of a revealed step")
def read_results(sid: SessionPath, step: StepPath, home: HomeDep, language: LanguageQuery = None) -> ResultsView:
    room = Room.at(home.table, SessionId(sid), now=home.clock())
    chosen = room.script.step(step)
    if chosen.id not in room.session.revealed:
        raise StepNotOpen("The results of this step have not been revealed.")
    return results_view(room, chosen, language or room.session.language)


def _view(group: Group) -> ContributionView:
    one = group.shown
    merged = [MergedView(id=other.id, text=other.text) for other in group.others]
    return ContributionView(id=one.id, kind=Kind(one.kind), theme=one.theme, text=one.text, merged=merged)


handler = Mangum(create_app([router]), lifespan="off")
