"""The leader's view of what people wrote: every contribution, and hiding, merging and theming it."""

from typing import Any

from fastapi import APIRouter
from mangum import Mangum

from shared.claims import LeaderDep, led_session
from shared.domain.contribution import Contribution, groups
from shared.domain.errors import ContributionUnknown, InputInvalid
from shared.domain.formats import Kind
from shared.domain.groups import NOTE
from shared.domain.identifiers import ContributionId
from shared.domain.rounds import of_rounds
from shared.domain.session import Session
from shared.home import Home
from shared.http import ContributionPath, HomeDep, SessionPath, create_app
from shared.problems import Problem
from shared.room import frozen_part
from shared.store.contributions import load_contributions, moderate_contribution
from shared.views.moderating import LeaderContribution, LeaderContributions, ModerateRequest

router = APIRouter(prefix="/api", tags=["leader"], responses={"default": {"model": Problem}})


@router.patch("/sessions/{sid}/contributions/{cid}", summary="Hide, merge or theme a contribution")
def moderate(
    sid: SessionPath, cid: ContributionPath, body: ModerateRequest, home: HomeDep, claims: LeaderDep
) -> LeaderContribution:
    session = led_session(home, claims, sid)
    session.check_open()
    changes: dict[str, Any] = {}
    if "hidden" in body.model_fields_set:
        changes["hidden_for"] = body.reason if body.hidden else None
    if "merged_into" in body.model_fields_set:
        changes["merged_into"] = body.merged_into
    if "theme" in body.model_fields_set:
        frozen_part(home.table, session.id).script.check_theme(body.theme)
        changes["corrected_theme"] = body.theme
    if not changes:
        raise InputInvalid("Give at least one of hidden, merged_into and theme.")
    if body.merged_into is not None:
        _check_merge(home, session, cid, body.merged_into)
    moderate_contribution(home.table, session.id, ContributionId(cid), changes)
    (one,) = (one for one in _listed(home, session) if one.id == cid)
    return one


def _check_merge(home: Home, session: Session, cid: str, target: str) -> None:
    """Raises ContributionUnknown, or InputInvalid unless ``target`` is shown by itself, in the same step."""
    contributions = _written(home, session)
    step = {one.id: one.step for one in contributions}.get(ContributionId(cid))
    if step is None:
        raise ContributionUnknown("There is no such contribution in this session.")
    shown = {group.shown.id for group in groups(contributions) if group.shown.step == step}
    if target == cid or target not in shown:
        raise InputInvalid("merged_into: names another, visible contribution of the same step.")


@router.get("/sessions/{sid}/contributions", summary="Every contribution, hidden ones too")
def list_contributions(sid: SessionPath, home: HomeDep, claims: LeaderDep) -> LeaderContributions:
    session = led_session(home, claims, sid)
    return LeaderContributions(contributions=_listed(home, session))


def _written(home: Home, session: Session) -> list[Contribution]:
    return of_rounds(load_contributions(home.table, session.id), session.rounds)


def _listed(home: Home, session: Session) -> list[LeaderContribution]:
    contributions = _written(home, session)
    shown_by = {one.id: group.shown.id for group in groups(contributions) for one in group}
    return [_view(one, shown_by.get(one.id)) for one in contributions]


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
