"""When an action is due: an entry for the leader's calendar, and an address to remind of it."""

from typing import Literal

from fastapi import APIRouter, Response
from mangum import Mangum
from pydantic import BaseModel, Field

from shared.claims import LeaderDep
from shared.domain.errors import ActionUndated, ActionUnknown
from shared.domain.follow_up import ActionRef
from shared.domain.identifiers import ActionId, SessionId
from shared.domain.reminders import Reminder, check_email
from shared.http import HomeDep, RequestBody, SessionPath, create_app
from shared.problems import Problem
from shared.reminding import calendar_file
from shared.store.actions import load_action
from shared.store.reminders import find_reminder, forget_reminder, save_reminder
from shared.views.following import ActionPath

router = APIRouter(prefix="/api", tags=["leader"], responses={"default": {"model": Problem}})

UNDATED = "The action has no due date yet. Give it one first."


class ReminderRequest(RequestBody):
    """Whom to remind. ``agreed``: the leader has asked, and the person wants it."""

    email: str = Field(max_length=400)
    agreed: Literal[True]


class ReminderView(BaseModel):
    email: str | None


@router.get("/actions/{sid}/{action}/calendar.ics", summary="An entry for a calendar", response_class=Response)
def calendar(sid: SessionPath, action: ActionPath, home: HomeDep, claims: LeaderDep) -> Response:
    found = load_action(home.table, claims.unit, _ref(sid, action))
    if found.due is None:
        raise ActionUndated(UNDATED)
    content = calendar_file(found, found.due, now=home.clock(), public_url=home.settings.public_url)
    headers = {"Content-Disposition": f'attachment; filename="innspill-{found.due}.ics"', "Cache-Control": "no-store"}
    return Response(content, headers=headers, media_type="text/calendar; charset=utf-8; method=PUBLISH")


@router.get("/actions/{sid}/{action}/reminder", summary="Who is reminded of an action")
def read(sid: SessionPath, action: ActionPath, home: HomeDep, claims: LeaderDep, response: Response) -> ReminderView:
    found = load_action(home.table, claims.unit, _ref(sid, action))
    response.headers["Cache-Control"] = "no-store"
    reminder = find_reminder(home.table, found.ref)
    return ReminderView(email=reminder.email if reminder else None)


@router.put("/actions/{sid}/{action}/reminder", status_code=204, summary="Remind somebody who agreed to it")
def save(sid: SessionPath, action: ActionPath, body: ReminderRequest, home: HomeDep, claims: LeaderDep) -> None:
    found = load_action(home.table, claims.unit, _ref(sid, action))
    if not found.open:
        raise ActionUnknown("This action has ended, so there is nothing to be reminded of.")
    if found.due is None:
        raise ActionUndated(UNDATED)
    email = check_email(body.email)
    known = find_reminder(home.table, found.ref)
    if known is None or known.email != email:
        save_reminder(home.table, found.unit, found.ref, Reminder(email, since=home.today()))


@router.delete("/actions/{sid}/{action}/reminder", status_code=204, summary="Remind nobody of an action any more")
def forget(sid: SessionPath, action: ActionPath, home: HomeDep, claims: LeaderDep) -> None:
    forget_reminder(home.table, load_action(home.table, claims.unit, _ref(sid, action)).ref)


def _ref(sid: str, action: str) -> ActionRef:
    return ActionRef(SessionId(sid), ActionId(action))


handler = Mangum(create_app([router]), lifespan="off")
