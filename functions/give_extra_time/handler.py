"""Extra personal time: how long a step that the leader has left still takes what somebody writes, and ending it."""

from fastapi import APIRouter, Response
from mangum import Mangum

from shared.claims import LeaderDep, led_session
from shared.http import HomeDep, LanguageQuery, SessionPath, StepPath, create_app
from shared.problems import Problem
from shared.room import Room, frozen_part
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


@router.delete(
    "/sessions/{sid}/steps/{step}/extra-time", response_model=LeaderView, summary="End the extra time of a step"
)
def end_extra_time(
    sid: SessionPath, step: StepPath, home: HomeDep, claims: LeaderDep, language: LanguageQuery = None
) -> Response:
    """What is on its way is still taken; then the step is final, and what has been waited for is shown."""
    session = led_session(home, claims, sid)
    left = frozen_part(home.table, session.id).script.step(step)
    change_session(home.table, session.id, lambda session: session.without_extra_time(left, now=home.clock()))
    return leader_response(home, Room(home.table, session.id), language)


handler = Mangum(create_app([router]), lifespan="off")
