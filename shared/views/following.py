"""A unit's living actions as they travel, and what a leader changes of one."""

from datetime import date
from typing import Annotated

from fastapi import Path
from pydantic import Field

from shared.domain.follow_up import LivingAction, Status
from shared.domain.formats import Language
from shared.http import NoneIsEmpty, RequestBody
from shared.views.view import View

LONGEST_LINE, LONGEST_TEXT = 500, 2_000
"""Code points of an owner or a measure, and of notes and what was learned."""

ActionPath = Annotated[str, Path(pattern=r"^[a-z0-9]{1,16}$")]
LineText = Annotated[str, NoneIsEmpty, Field(max_length=2 * LONGEST_LINE)]
LongText = Annotated[str, NoneIsEmpty, Field(max_length=2 * LONGEST_TEXT)]


class LivingActionView(View):
    """An action that a unit has taken on. ``version`` is what If-Match takes; ``overdue``: its day has passed."""

    session_id: str
    id: str
    version: int
    language: Language
    decided_on: str
    title: str
    why: str
    owner: str
    due: str | None
    measure: str
    first: bool
    status: Status
    overdue: bool
    ended_on: str | None
    notes: str
    learned: str
    became: str


class ActionsView(View):
    """Open ones first, the earliest date leading; then the ended ones, latest first."""

    actions: list[LivingActionView]


class FateRequest(RequestBody):
    """What the room says became of an earlier action."""

    status: Status
    learned: LongText = ""
    became: LineText = ""


class ActionPatch(RequestBody):
    """What changes of an action; what is absent stays. ``became``: what a changed action was changed into."""

    status: Status | None = None
    owner: LineText = ""
    due: date | None = None
    measure: LineText = ""
    notes: LongText = ""
    learned: LongText = ""
    became: LineText = ""


def living_action_view(action: LivingAction, today: date) -> LivingActionView:
    return LivingActionView(
        session_id=action.session,
        id=action.id,
        version=action.version,
        language=action.language,
        decided_on=action.decided_on.isoformat(),
        title=action.title,
        why=action.why,
        owner=action.owner,
        due=action.due.isoformat() if action.due else None,
        measure=action.measure,
        first=action.first,
        status=action.status,
        overdue=action.overdue(today),
        ended_on=action.ended_on.isoformat() if action.ended_on else None,
        notes=action.notes,
        learned=action.learned,
        became=action.became,
    )
