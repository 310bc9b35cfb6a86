"""The leader's view of what people wrote: every contribution, in batches while they write; hiding, merging, theming."""

from typing import Any

from fastapi import APIRouter
from mangum import Mangum

from shared.claims import LeaderDep, led_session
from shared.domain.contribution import Contribution, groups
from shared.domain.errors import ContributionUnknown, InputInvalid
from shared.domain.formats import Kind
from shared.domain.groups import NOTE
from shared.domain.identifiers import ContributionId, SessionId
from shared.http import ContributionPath, HomeDep, SessionPath, create_app
from shared.problems import Problem
from shared.room import Room
from shared.store.released import moderate as save_moderation
from shared.views.moderating import LeaderContribution, LeaderContributions, ModerateRequest

router = APIRouter(prefix="/api", tags=["leader"], responses={"default": {"model": Problem}})


@router.patch("/sessions/{sid}/contributions/{cid}", summary="Hide, merge or theme a contribution")
def moderate(
    sid: SessionPath, cid: ContributionPath, body: ModerateRequest, home: HomeDep, claims: LeaderDep
) -> LeaderContribution:
    led_session(home, claims, sid).check_open()
    room = Room.at(home.table, SessionId(sid), now=home.clock())
    changes: dict[str, Any] = {}
    if "hidden" in body.model_fields_set:
        changes["hidden_for"] = body.reason if body.hidden else None
    if "merged_into" in body.model_fields_set:
        changes["merged_into"] = body.merged_into
    if "theme" in body.model_fields_set:
        room.script.check_theme(body.theme)
        changes["corrected_theme"] = body.theme
    if not changes:
        raise InputInvalid("Give at least one of hidden, merged_into and theme.")
    seen = room.seen_by_leader()
    moderated = next((written for written in seen if written.id == cid), None)
    if moderated is None:
        raise ContributionUnknown("There is no such contribution in this session.")
    if body.merged_into is not None:
        _check_merge(seen, moderated, body.merged_into)
    save_moderation(home.table, moderated, room.session.id, changes)
    found = next((view for view in _listed(room.seen_by_leader()) if view.id == cid), None)
    if found is None:
        raise ContributionUnknown("This contribution has been withdrawn.")
    return found


def _check_merge(seen: list[Contribution], moderated: Contribution, target: str) -> None:
    """Raises InputInvalid unless ``target`` is another one, shown by itself, in the same step."""
    shown = {group.shown.id for group in groups(seen) if group.shown.step == moderated.step}
    if target == moderated.id or target not in shown:
        raise InputInvalid("merged_into: names another, visible contribution of the same step.")


@router.get("/sessions/{sid}/contributions", summary="Every contribution, hidden ones too; in batches at first")
def list_contributions(sid: SessionPath, home: HomeDep, claims: LeaderDep) -> LeaderContributions:
    led_session(home, claims, sid)
    room = Room.at(home.table, SessionId(sid), now=home.clock())
    seen = room.release(home.random(16))
    return LeaderContributions(at_least=room.session.thresholds.score, contributions=_listed(seen))


def _listed(seen: list[Contribution]) -> list[LeaderContribution]:
    shown_by = {one.id: group.shown.id for group in groups(seen) for one in group}
    return [_view(one, shown_by.get(one.id)) for one in seen]


def _view(one: Contribution, shown_by: ContributionId | None) -> LeaderContribution:
    return LeaderContribution(
        id=one.id,
        step=one.step,
        kind="note" if one.kind == NOTE else Kind(one.kind),
        theme=one.theme,
        text=one.text,
        hidden=one.hidden,
        reason=one.hidden_for,
        merged_into=one.merged_into,
        shown_by=shown_by,
    )


handler = Mangum(create_app([router]), lifespan="off")
