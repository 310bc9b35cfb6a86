"""The leader's side while a session runs: what she steers by, advance, reveal, results, close."""

from fastapi import APIRouter, Response
from mangum import Mangum

from shared.claims import Claims, LeaderDep, led_session
from shared.domain.errors import StepNotOpen
from shared.domain.identifiers import SessionId
from shared.home import Home
from shared.http import HomeDep, IfMatchDep, LanguageQuery, SessionPath, StepPath, create_app
from shared.problems import Problem
from shared.room import Room
from shared.store.sessions import change_session, replace_session
from shared.views.leader import LeaderView, leader_response
from shared.views.leading import AdvanceRequest, CloseRequest, RevealRequest
from shared.views.results import ResultsView, results_view

router = APIRouter(prefix="/api", tags=["leader"], responses={"default": {"model": Problem}})


@router.get("/sessions/{sid}", response_model=LeaderView, summary="What the leader steers by")
def read(sid: SessionPath, home: HomeDep, claims: LeaderDep, language: LanguageQuery = None) -> Response:
    return leader_response(home, _room(home, claims, sid), language)


@router.post("/sessions/{sid}/advance", response_model=LeaderView, summary="Go to a step")
def advance(
    sid: SessionPath,
    body: AdvanceRequest,
    home: HomeDep,
    claims: LeaderDep,
    seen: IfMatchDep,
    language: LanguageQuery = None,
) -> Response:
    room = _room(home, claims, sid)
    room.session.check_version(seen)
    to = room.script.step(body.to)
    room.keep_before_reopening(to)
    moved = room.session.advanced(to, room.script, now=home.clock())
    replace_session(home.table, room.session, moved)
    return leader_response(home, Room.at(home.table, SessionId(sid), now=home.clock()), language)


@router.post("/sessions/{sid}/reveal", response_model=LeaderView, summary="Show a step's results to all, or hide them")
def reveal(
    sid: SessionPath, body: RevealRequest, home: HomeDep, claims: LeaderDep, language: LanguageQuery = None
) -> Response:
    room = _room(home, claims, sid)
    step = room.script.step(body.step)
    room.keep_before_reopening(step)
    change_session(
        home.table, room.session.id, lambda session: session.with_reveal(step, revealed=body.revealed, now=home.clock())
    )
    # A count-down that nobody needs ends at once.
    return leader_response(home, Room.at(home.table, SessionId(sid), now=home.clock()), language)


@router.get("/sessions/{sid}/results/{step}", summary="A step's whole results, once it does not collect")
def read_results(
    sid: SessionPath, step: StepPath, home: HomeDep, claims: LeaderDep, language: LanguageQuery = None
) -> ResultsView:
    room = _room(home, claims, sid)
    chosen = room.script.step(step)
    if not chosen.tickets:
        raise StepNotOpen("Nothing is handed in during this step, so it has no results.")
    return results_view(room, chosen, language or room.session.language)


@router.post("/sessions/{sid}/close", status_code=202, response_model=LeaderView, summary="Close for good")
def close(
    sid: SessionPath,
    home: HomeDep,
    claims: LeaderDep,
    body: CloseRequest | None = None,
    language: LanguageQuery = None,
) -> Response:
    session = led_session(home, claims, sid)
    claims.check_ends(session)
    readable = body.readable if body else None
    change_session(home.table, session.id, lambda session: session.closing(now=home.clock(), readable=readable))
    return leader_response(home, Room(home.table, SessionId(sid)), language, status=202)


def _room(home: Home, claims: Claims, sid: str) -> Room:
    room = Room.at(home.table, SessionId(sid), now=home.clock())
    claims.check_leads(room.session)
    return room


handler = Mangum(create_app([router]), lifespan="off")
