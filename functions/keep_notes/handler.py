"""The leader's own notes for each step: kept with the session, for nobody else, deleted when it closes."""

from fastapi import APIRouter
from mangum import Mangum
from pydantic import BaseModel, Field

from shared.claims import LeaderDep, led_session
from shared.domain.texts import clean_optional
from shared.http import HomeDep, RequestBody, SessionPath, StepPath, create_app
from shared.problems import Problem
from shared.room import frozen_part
from shared.store.notes import load_notes, save_note

router = APIRouter(prefix="/api", tags=["leader"], responses={"default": {"model": Problem}})

LONGEST = 4_000


class NoteRequest(RequestBody):
    text: str = Field(max_length=2 * LONGEST)


class NotesView(BaseModel):
    """By step; a step without a note is absent."""

    notes: dict[str, str]


@router.get("/sessions/{sid}/notes", summary="The leader's own notes")
def read_notes(sid: SessionPath, home: HomeDep, claims: LeaderDep) -> NotesView:
    session = led_session(home, claims, sid)
    claims.check_owns()
    return NotesView(notes=load_notes(home.table, session.id))


@router.put("/sessions/{sid}/notes/{step}", status_code=204, summary="Write a note for a step, or empty it")
def write_note(sid: SessionPath, step: StepPath, body: NoteRequest, home: HomeDep, claims: LeaderDep) -> None:
    session = led_session(home, claims, sid)
    claims.check_owns()
    session.check_open()
    chosen = frozen_part(home.table, session.id).script.step(step)
    text = clean_optional(body.text, limit=LONGEST)
    save_note(home.table, session.id, chosen.id, text, now=home.clock())


handler = Mangum(create_app([router]), lifespan="off")
