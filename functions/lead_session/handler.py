"""The leader's side while a session runs: what she steers by, advance, reveal, results, plan, close."""

from fastapi import APIRouter, Response
from mangum import Mangum

from shared.claims import Claims, LeaderDep, led_session
from shared.domain.errors import InputInvalid, StepNotOpen
from shared.domain.formats import Language
from shared.domain.identifiers import ActionId, ContributionId, SessionId
from shared.domain.plan import Action, Plan
from shared.domain.texts import clean_text
from shared.home import Home
from shared.http import HomeDep, IfMatchDep, LanguageQuery, SessionPath, StepPath, create_app
from shared.problems import Problem
from shared.room import Room
from shared.store.sessions import change_session, replace_session
from shared.views.leader import LeaderView, leader_view
from shared.views.leading import AdvanceRequest, PlanRequest, RevealRequest
from shared.views.results import ResultsView, results_view

router = APIRouter(prefix="/api", tags=["leader"], responses={"default": {"model": Problem}})


@router.get("/sessions/{sid}", response_model=LeaderView, summary="What the leader steers by")
def read(sid: SessionPath, home: HomeDep, claims: LeaderDep, language: LanguageQuery = None) -> Response:
    return _answer(home, _room(home, claims, sid), language)


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
    moved = room.session.advanced(to, room.script, now=home.clock())
    replace_session(home.table, room.session, moved)
    return _view(home, sid, language)


@router.post("/sessions/{sid}/reveal", response_model=LeaderView, summary="Show a step's results to all, or hide them")
def reveal(
    sid: SessionPath, body: RevealRequest, home: HomeDep, claims: LeaderDep, language: LanguageQuery = None
) -> Response:
    room = _room(home, claims, sid)
    step = room.script.step(body.step)
    change_session(
        home.table, room.session.id, lambda session: session.with_reveal(step, revealed=body.revealed, now=home.clock())
    )
    return _view(home, sid, language)


@router.get("/sessions/{sid}/results/{step}", summary="A step's whole results, once it does not collect")
def read_results(
    sid: SessionPath, step: StepPath, home: HomeDep, claims: LeaderDep, language: LanguageQuery = None
) -> ResultsView:
    room = _room(home, claims, sid)
    chosen = room.script.step(step)
    if not chosen.collects or room.session.collecting(chosen):
        raise StepNotOpen("Results are shown when the step has ended or is revealed: numbers on the way would steer.")
    return results_view(room, chosen, language or room.session.language)


@router.put("/sessions/{sid}/plan", response_model=LeaderView, summary="Write down what was agreed, and the actions")
def plan(
    sid: SessionPath,
    body: PlanRequest,
    home: HomeDep,
    claims: LeaderDep,
    seen: IfMatchDep,
    language: LanguageQuery = None,
) -> Response:
    session = led_session(home, claims, sid)
    if seen is not None:
        session.check_version(seen)
    written = _plan(body, home)
    if seen is None:
        change_session(home.table, session.id, lambda session: session.with_plan(written))
    else:
        replace_session(home.table, session, session.with_plan(written))
    return _view(home, sid, language)


@router.post("/sessions/{sid}/close", status_code=202, response_model=LeaderView, summary="Close for good")
def close(sid: SessionPath, home: HomeDep, claims: LeaderDep, language: LanguageQuery = None) -> Response:
    session = led_session(home, claims, sid)
    change_session(home.table, session.id, lambda session: session.closing(now=home.clock()))
    return _view(home, sid, language, status=202)


def _room(home: Home, claims: Claims, sid: str) -> Room:
    room = Room(home.table, SessionId(sid))
    claims.check_leads(room.session)
    return room


def _view(home: Home, sid: str, language: Language | None, *, status: int = 200) -> Response:
    return _answer(home, Room(home.table, SessionId(sid)), language, status=status)


def _answer(home: Home, room: Room, language: Language | None, *, status: int = 200) -> Response:
    # Counts change without the leader's version, so no cache may answer for us.
    view = leader_view(room, language or room.session.language, home.settings.public_url)
    headers = {"ETag": f'"{view.version}"', "Cache-Control": "no-store"}
    return Response(view.model_dump_json(), status, headers, media_type="application/json")


def _plan(body: PlanRequest, home: Home) -> Plan:
    actions = [
        Action(
            id=ActionId(action.id or home.random(4).hex()),
            title=_line(action.title),
            why=_line(action.why),
            contributions=tuple(ContributionId(cid) for cid in action.contributions),
            owner=_line(action.owner),
            due=action.due,
            measure=_line(action.measure),
        )
        for action in body.actions
    ]
    if len({action.id for action in actions}) != len(actions):
        raise InputInvalid("Two actions have the same id.")
    return Plan(agreed=_line(body.agreed, limit=10_000), actions=tuple(actions))


def _line(text: str, *, limit: int = 500) -> str:
    return clean_text(text, limit=limit) if text.strip() else ""


handler = Mangum(create_app([router]), lifespan="off")
