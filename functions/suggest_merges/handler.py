"""What the leader may want to merge: contributions that probably say the same. Only looks; merging is moderating."""

from fastapi import APIRouter
from mangum import Mangum
from pydantic import BaseModel

from shared.claims import LeaderDep, led_session
from shared.domain.contribution import groups, standing
from shared.domain.likeness import between, likely_groups
from shared.http import HomeDep, SessionPath, create_app
from shared.likeness import likeness
from shared.problems import Problem
from shared.store.contributions import load_contributions

router = APIRouter(prefix="/api", tags=["leader"], responses={"default": {"model": Problem}})


class SimilarGroup(BaseModel):
    """Contributions, each shown by itself now, that probably say the same. ``likeness`` is from 0 to 1."""

    ids: list[str]
    likeness: float


class SimilarView(BaseModel):
    """The most alike first."""

    groups: list[SimilarGroup]


@router.get("/sessions/{sid}/similar", summary="Contributions that probably say the same")
def suggest(sid: SessionPath, home: HomeDep, claims: LeaderDep) -> SimilarView:
    session = led_session(home, claims, sid)
    made = groups(load_contributions(home.table, session.id))
    alike = between(likeness([one for group in made for one in group], session.language), standing(made))
    return SimilarView(groups=[SimilarGroup(ids=list(one.ids), likeness=one.likeness) for one in likely_groups(alike)])


handler = Mangum(create_app([router]), lifespan="off")
