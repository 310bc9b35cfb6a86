"""The plan: what was agreed, and the actions, written down by the leader while people talk."""

from fastapi import APIRouter, Response
from mangum import Mangum

from shared.claims import LeaderDep, led_session
from shared.domain.identifiers import ActionId, ContributionId
from shared.domain.plan import Action, Plan
from shared.domain.texts import clean_optional
from shared.home import Home
from shared.http import HomeDep, IfMatchDep, LanguageQuery, SessionPath, create_app
from shared.problems import Problem
from shared.room import Room
from shared.store.sessions import change_session, replace_session
from shared.views.leader import LeaderView, leader_response
from shared.views.planning import PlanRequest

router = APIRouter(prefix="/api", tags=["leader"], responses={"default": {"model": Problem}})


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
    return leader_response(home, Room(home.table, session.id), language)


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
    return Plan(
        agreed=_line(body.agreed, limit=10_000),
        actions=tuple(actions),
        taken=None if body.taken is None else tuple(ActionId(one) for one in body.taken),
        first=None if body.first is None else ActionId(body.first),
    )


def _line(text: str, *, limit: int = 500) -> str:
    return clean_optional(text, limit=limit)


handler = Mangum(create_app([router]), lifespan="off")
