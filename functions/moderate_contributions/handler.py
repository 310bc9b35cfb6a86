"""The leader's view of what people wrote: every contribution, and hiding, merging and theming it."""

from fastapi import APIRouter
from mangum import Mangum

from shared.claims import LeaderDep, led_session
from shared.domain.contribution import Contribution
from shared.domain.errors import InputInvalid
from shared.domain.formats import Kind
from shared.domain.groups import NOTE
from shared.domain.identifiers import ContributionId
from shared.domain.rounds import of_rounds
from shared.domain.session import Session
from shared.home import Home
from shared.http import ContributionPath, HomeDep, SessionPath, create_app
from shared.problems import Problem
from shared.store.contributions import load_contributions, moderate_contribution
from shared.views.moderating import LeaderContribution, LeaderContributions, ModerateRequest

router = APIRouter(prefix="/api", tags=["leader"], responses={"default": {"model": Problem}})


@router.patch("/sessions/{sid}/contributions/{cid}", summary="Hide, merge or theme a contribution")
def moderate(
    sid: SessionPath, cid: ContributionPath, body: ModerateRequest, home: HomeDep, claims: LeaderDep
) -> LeaderContribution:
    session = led_session(home, claims, sid)
    session.check_open()
    changes = body.model_dump(exclude_unset=True)
    target = changes.get("merged_into")
    if target is not None:
        others = {one.id: one for one in _written(home, session)}
        if target == cid or target not in others or not others[ContributionId(target)].visible:
            raise InputInvalid("merged_into: names another, visible contribution of this session.")
    if not changes:
        raise InputInvalid("Give at least one of hidden, merged_into and theme.")
    return _contribution(moderate_contribution(home.table, session.id, ContributionId(cid), changes))


@router.get("/sessions/{sid}/contributions", summary="Every contribution, hidden ones too")
def list_contributions(sid: SessionPath, home: HomeDep, claims: LeaderDep) -> LeaderContributions:
    session = led_session(home, claims, sid)
    return LeaderContributions(contributions=[_contribution(one) for one in _written(home, session)])


def _written(home: Home, session: Session) -> list[Contribution]:
    return of_rounds(load_contributions(home.table, session.id), session.rounds)


def _contribution(one: Contribution) -> LeaderContribution:
    return LeaderContribution(
        id=one.id,
        step=one.step,
        kind="note" if one.kind == NOTE else Kind(one.kind),
        theme=one.theme,
        text=one.text,
        hidden=one.hidden,
        merged_into=one.merged_into,
    )


handler = Mangum(create_app([router]), lifespan="off")
