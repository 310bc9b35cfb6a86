"""In a session: what became of the actions that the unit took on before, as the room says it."""

from fastapi import APIRouter, Response
from mangum import Mangum

from shared.claims import LeaderDep, led_session
from shared.domain.identifiers import ActionId, SessionId
from shared.domain.review import Fate
from shared.domain.texts import clean_optional
from shared.http import HomeDep, LanguageQuery, SessionPath, create_app
from shared.problems import Problem
from shared.room import Room, frozen_part
from shared.store.actions import record_fate
from shared.views.following import LONGEST_LINE, LONGEST_TEXT, ActionPath, FateRequest
from shared.views.leader import LeaderView, leader_response

router = APIRouter(prefix="/api", tags=["leader"], responses={"default": {"model": Problem}})


@router.put(
    "/sessions/{sid}/open-actions/{decided_in}/{action}",
    response_model=LeaderView,
    summary="Say what became of an earlier action",
)
def say_what_became(
    sid: SessionPath,
    decided_in: SessionPath,
    action: ActionPath,
    body: FateRequest,
    home: HomeDep,
    claims: LeaderDep,
    language: LanguageQuery = None,
) -> Response:
    session = led_session(home, claims, sid)
    fate = Fate(
        session=SessionId(decided_in),
        action=ActionId(action),
        status=body.status,
        learned=clean_optional(body.learned, limit=LONGEST_TEXT),
        became=clean_optional(body.became, limit=LONGEST_LINE),
    )
    record_fate(home.table, session.id, frozen_part(home.table, session.id), fate, today=home.today())
    return leader_response(home, Room(home.table, session.id), language)


handler = Mangum(create_app([router]), lifespan="off")
