"""The leader's finer moves while a session runs: timer, door, headcount, small groups, a step collected anew."""

from fastapi import APIRouter, Response
from mangum import Mangum

from shared.claims import LeaderDep, led_session
from shared.domain.identifiers import SessionId
from shared.domain.steering import reset, with_confirmed, with_door, with_groups, with_timer, without_timer
from shared.http import HomeDep, IfMatchDep, LanguageQuery, SessionPath, create_app
from shared.problems import Problem
from shared.room import Room, frozen_part
from shared.store.resetting import sweep
from shared.store.sessions import change_session, replace_session
from shared.store.tallies import load_tallies
from shared.views.leader import LeaderView, leader_response
from shared.views.steering import DoorRequest, GroupsRequest, HeadcountRequest, ResetRequest, TimerRequest

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


@router.put("/sessions/{sid}/door", response_model=LeaderView, summary="Lock the door, or open it again")
def set_door(
    sid: SessionPath, body: DoorRequest, home: HomeDep, claims: LeaderDep, language: LanguageQuery = None
) -> Response:
    session = led_session(home, claims, sid)
    change_session(home.table, session.id, lambda one: with_door(one, locked=body.locked))
    return leader_response(home, Room(home.table, session.id), language)


@router.put("/sessions/{sid}/headcount", response_model=LeaderView, summary="Confirm how many phones there are")
def confirm_headcount(
    sid: SessionPath,
    body: HeadcountRequest,
    home: HomeDep,
    claims: LeaderDep,
    seen: IfMatchDep,
    language: LanguageQuery = None,
) -> Response:
    session = led_session(home, claims, sid)
    session.check_version(seen)
    joined = load_tallies(home.table, session.id, consistent=True).joined
    replace_session(home.table, session, with_confirmed(session, body.confirmed, joined=joined))
    return leader_response(home, Room(home.table, session.id), language)


@router.put("/sessions/{sid}/groups", response_model=LeaderView, summary="Let small groups talk and write")
def set_groups(
    sid: SessionPath, body: GroupsRequest, home: HomeDep, claims: LeaderDep, language: LanguageQuery = None
) -> Response:
    session = led_session(home, claims, sid)
    now = home.clock()
    room = Room.at(home.table, session.id, now=now)
    step = room.script.step(body.step)
    room.keep_before_reopening(step)
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
