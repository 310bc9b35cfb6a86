"""What became of what a unit decided: its living actions, followed up by its leader between the sessions."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from mangum import Mangum

from shared.claims import LeaderDep
from shared.domain.errors import VersionMissing, VersionStale
from shared.domain.follow_up import ActionRef, Status, by_urgency
from shared.domain.identifiers import ActionId, SessionId
from shared.domain.texts import clean_optional
from shared.http import HomeDep, IfMatchDep, SessionPath, create_app
from shared.problems import Problem
from shared.store.actions import STALE, actions_of_unit, load_action, replace_action
from shared.views.following import (
    LONGEST_LINE,
    LONGEST_TEXT,
    ActionPatch,
    ActionPath,
    ActionsView,
    LivingActionView,
    living_action_view,
)

router = APIRouter(prefix="/api", tags=["leader"], responses={"default": {"model": Problem}})

LIMITS = {
    "owner": LONGEST_LINE,
    "measure": LONGEST_LINE,
    "became": LONGEST_LINE,
    "notes": LONGEST_TEXT,
    "learned": LONGEST_TEXT,
}

StatusQuery = Annotated[list[Status] | None, Query(description="only actions in one of these states")]


@router.get("/actions", summary="The unit's actions, the most urgent first")
def list_actions(home: HomeDep, claims: LeaderDep, status: StatusQuery = None) -> ActionsView:
    found = [one for one in actions_of_unit(home.table, claims.unit) if status is None or one.status in status]
    return ActionsView(actions=[living_action_view(one, home.today()) for one in by_urgency(found)])


@router.patch("/actions/{sid}/{action}", summary="Say how far an action has come")
def change_action(
    sid: SessionPath,
    action: ActionPath,
    body: ActionPatch,
    response: Response,
    home: HomeDep,
    claims: LeaderDep,
    seen: IfMatchDep,
) -> LivingActionView:
    known = load_action(home.table, claims.unit, ActionRef(SessionId(sid), ActionId(action)))
    if seen is None:
        raise VersionMissing('Send If-Match with the version that you last read, such as If-Match: "7".')
    if seen != known.version:
        raise VersionStale(STALE)
    changed = replace_action(home.table, known, known.changed(today=home.today(), **_fields(body)))
    response.headers["ETag"] = f'"{changed.version}"'
    return living_action_view(changed, home.today())


def _fields(body: ActionPatch) -> dict[str, Any]:
    """What was sent, cleaned; a status that is null is none."""
    sent = {name: getattr(body, name) for name in body.model_fields_set}
    if sent.get("status", ...) is None:
        del sent["status"]
    return {
        name: clean_optional(value, limit=LIMITS[name]) if name in LIMITS else value for name, value in sent.items()
    }


handler = Mangum(create_app([router]), lifespan="off")
