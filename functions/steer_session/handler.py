"""The leader's finer moves while a session runs: timer, end of extra time, door, groups, a step collected anew."""

from fastapi import APIRouter, Response
from mangum import Mangum

from shared.claims import LeaderDep, led_session
from shared.domain.identifiers import SessionId
from shared.domain.steering import reset, with_door, with_groups, with_timer, without_timer
from shared.http import HomeDep, LanguageQuery, SessionPath, StepPath, create_app
from shared.problems import Problem
from shared.room import Room, frozen_part
from shared.store.resetting import sweep
from shared.store.sessions import change_session
from shared.views.leader import LeaderView, leader_response
from shared.views.steering import DoorRequest, GroupsRequest, ResetRequest, TimerRequest

router = APIRouter(prefix="/api", tags=["leader"], responses={"default": {"model": Problem}})


@router.post("/sessions/{sid}/timer", response_model=LeaderView, summary="Start the step's timer, or give it more time")
def start_timer(
    sid: SessionPath, body: TimerRequest, home: HomeDep, claims: LeaderDep, language: LanguageQuery = None
) -> Response:
    session = led_session(home, claims, sid)
    step = frozen_part(home.table, session.id).script.step(body.step)
    now = home.clock()
    change_session(home.table, session.id, lambda one: with_timer(one, step, body.seconds, extend=body.extend, now=now))
    return leader_response(home, Room(home.table, session.id), language)


@router.delete("/sessions/{sid}/timer", response_model=LeaderView, summary="Stop the timer")
def stop_timer(sid: SessionPath, home: HomeDep, claims: LeaderDep, language: LanguageQuery = None) -> Response:
    session = led_session(home, claims, sid)
    change_session(home.table, session.id, without_timer)
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


@router.put("/sessions/{sid}/door", response_model=LeaderView, summary="Lock the door, or open it again")
def set_door(
    sid: SessionPath, body: DoorRequest, home: HomeDep, claims: LeaderDep, language: LanguageQuery = None
) -> Response:
    session = led_session(home, claims, sid)
    change_session(home.table, session.id, lambda one: with_door(one, locked=body.locked))
    return leader_response(home, Room(home.table, session.id), language)


@router.put("/sessions/{sid}/groups", response_model=LeaderView, summary="Let small groups talk and write")
def set_groups(
    sid: SessionPath, body: GroupsRequest, home: HomeDep, claims: LeaderDep, language: LanguageQuery = None
) -> Response:
    session = led_session(home, claims, sid)
    step = frozen_part(home.table, session.id).script.step(body.step)
    now = home.clock()
    change_session(home.table, session.id, lambda one: with_groups(one, step, body.size, now=now))
    return leader_response(home, Room(home.table, session.id), language)


@router.post("/sessions/{sid}/reset", response_model=LeaderView, summary="Delete what was handed in in a step")
def reset_step(
    sid: SessionPath, body: ResetRequest, home: HomeDep, claims: LeaderDep, language: LanguageQuery = None
) -> Response:
    session = led_session(home, claims, sid)
    script = frozen_part(home.table, session.id).script
    step = script.step(body.step)
    # The new round comes first: from then on nothing that was meant for the old one is taken, or counted.
    anew = change_session(home.table, session.id, lambda one: reset(one, step))
    sweep(home.table, session.id, script, step, round_=anew.round_of(step.id))
    return leader_response(home, Room(home.table, SessionId(sid)), language)


handler = Mangum(create_app([router]), lifespan="off")
