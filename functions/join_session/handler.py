"""Joining: a PIN leads to a session, and blinded inputs come back as tickets that nobody can link to this join."""

from contextlib import suppress
from typing import Annotated

from fastapi import APIRouter, Path
from mangum import Mangum
from pydantic import BaseModel, Field

from shared.domain.errors import InputInvalid, SessionClosed, SessionLocked
from shared.domain.formats import Language
from shared.domain.identifiers import Pin, SessionId, StepId
from shared.domain.session import Phase
from shared.http import Base64Bytes, HomeDep, RequestBody, SessionPath, create_app, to_base64
from shared.problems import Problem
from shared.room import Room, frozen_part
from shared.store.attendees import admit, is_attendee
from shared.store.sessions import expiry, find_by_pin, load_seed, load_session
from shared.store.table import ConditionFailed
from shared.store.tallies import recount_attendance
from shared.tickets import ELEMENT_BYTES, digest_of, issue

router = APIRouter(prefix="/api", tags=["phone"], responses={"default": {"model": Problem}})

LOCKED = "The leader has locked the door: the session takes nobody new. Ask the leader to open it for a moment."

COUNTED_BY_CHANCE = 5
"""So many of 256 joins count first who is there already. The change stream does that too, within about a second;
should it lag, a session that is full takes about fifty more, and not as many as somebody cares to send."""

Element = Annotated[Base64Bytes, Field(min_length=ELEMENT_BYTES, max_length=ELEMENT_BYTES)]


class TicketStep(BaseModel):
    """How many tickets a participant gets for a step, and the key that their proof is checked against."""

    id: str
    tickets: int
    public_key: str


class JoinPreview(BaseModel):
    session_id: str
    title: str
    language: Language
    small_group: bool
    rehearsal: bool
    steps: list[TicketStep]


class JoinRequest(RequestBody):
    """``attendee`` is 32 random bytes that the phone keeps, so that asking again gives the same tickets."""

    attendee: Base64Bytes = Field(min_length=32, max_length=32)
    blinded: dict[str, list[Element]]


class EvaluationView(BaseModel):
    """One proof for the whole batch of a step, and its evaluated elements in the order of the blinded ones."""

    proof: str
    evaluated: list[str]


class JoinView(BaseModel):
    steps: dict[str, EvaluationView]


@router.get("/join/{pin}", summary="What a PIN leads to")
def preview(pin: Annotated[str, Path()], home: HomeDep) -> JoinPreview:
    room = Room(home.table, find_by_pin(home.table, Pin(pin)))
    if room.session.locked:
        raise SessionLocked(LOCKED)
    return JoinPreview(
        session_id=room.session.id,
        title=room.session.title,
        language=room.session.language,
        small_group=room.small_group,
        rehearsal=room.session.rehearsal,
        steps=[
            TicketStep(id=step.id, tickets=step.tickets, public_key=room.frozen.public_keys[step.id])
            for step in room.script.steps
            if step.tickets and step.id in room.frozen.public_keys
        ],
    )


@router.post("/sessions/{sid}/join", summary="Get tickets for all steps at once")
def join(sid: SessionPath, body: JoinRequest, home: HomeDep) -> JoinView:
    session = load_session(home.table, SessionId(sid))
    if session.phase is not Phase.OPEN:
        raise SessionClosed("This session is closed and takes nobody any more.")
    if session.locked and not is_attendee(home.table, session.id, body.attendee):
        raise SessionLocked(LOCKED)
    script = frozen_part(home.table, session.id).script
    if not body.blinded:
        raise InputInvalid("blinded: give the blinded elements of at least one step.")
    for step_id, elements in body.blinded.items():
        if len(elements) != script.step(step_id).tickets or not elements:
            raise InputInvalid("blinded: each step takes exactly as many elements as it has tickets.")
    seed = load_seed(home.seeds, session.id)
    answers = {step: issue(seed, StepId(step), elements) for step, elements in body.blinded.items()}
    sets = {StepId(step): digest_of(elements) for step, elements in body.blinded.items()}
    if home.random(1)[0] < COUNTED_BY_CHANCE:
        # Another count that comes between is as good.
        with suppress(ConditionFailed):
            recount_attendance(home.table, session.id)
    admit(home.table, session.id, body.attendee, sets, ends=expiry(session))
    return JoinView(
        steps={
            step: EvaluationView(
                proof=to_base64(answer.proof), evaluated=[to_base64(element) for element in answer.evaluated]
            )
            for step, answer in answers.items()
        }
    )


handler = Mangum(create_app([router]), lifespan="off")
