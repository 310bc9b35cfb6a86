"""Extra personal time: how long a step that the leader has left still takes what somebody is writing."""

from fastapi import APIRouter, Response
from mangum import Mangum

from shared.claims import LeaderDep, led_session
from shared.http import HomeDep, LanguageQuery, SessionPath, create_app
from shared.problems import Problem
from shared.room import Room
from shared.store.sessions import change_session
from shared.views.leader import LeaderView, leader_response
from shared.views.leading import ExtraTimeRequest

router = APIRouter(prefix="/api", tags=["leader"], responses={"default": {"model": Problem}})


@router.put("/sessions/{sid}/extra-time", response_model=LeaderView, summary="Give those who need it more time")
def give_extra_time(
    sid: SessionPath, body: ExtraTimeRequest, home: HomeDep, claims: LeaderDep, language: LanguageQuery = None
) -> Response:
    session = led_session(home, claims, sid)
    change_session(home.table, session.id, lambda session: session.with_extra(body.minutes))
    return leader_response(home, Room(home.table, session.id), language)


handler = Mangum(create_app([router]), lifespan="off")
