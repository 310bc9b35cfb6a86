"""What the leader may want to merge, and a theme for what has none. Only looks: to merge and theme is to moderate."""

from fastapi import APIRouter
from mangum import Mangum
from pydantic import BaseModel

from shared.claims import LeaderDep, led_session
from shared.domain.contribution import groups, standing
from shared.domain.groups import NOTE
from shared.domain.identifiers import SessionId
from shared.domain.likeness import between, likely_groups
from shared.http import HomeDep, SessionPath, create_app
from shared.likeness import likeness
from shared.problems import Problem
from shared.room import Room
from shared.themes import themes_of
from shared.theming import suggest_themes

router = APIRouter(prefix="/api", tags=["leader"], responses={"default": {"model": Problem}})


class SimilarGroup(BaseModel):
    """Contributions, each shown by itself now, that probably say the same. ``likeness`` is from 0 to 1."""

    ids: list[str]
    likeness: float


class SimilarView(BaseModel):
    """The most alike first; and a theme for those contributions that have none and show one."""

    groups: list[SimilarGroup]
    themes: dict[str, str]


@router.get("/sessions/{sid}/similar", summary="What probably says the same, and themes")
def suggest(sid: SessionPath, home: HomeDep, claims: LeaderDep) -> SimilarView:
    led_session(home, claims, sid)
    room = Room(home.table, SessionId(sid))
    made = groups(one for one in room.seen_by_leader() if one.kind != NOTE)
    written = [one for group in made for one in group]
    alike = likeness(written, room.session.language)
    kept = {theme.id for theme in room.script.themes}
    themes = [theme for theme in themes_of(home.table).all if theme.id in kept]
    return SimilarView(
        groups=[
            SimilarGroup(ids=list(one.ids), likeness=one.likeness)
            for one in likely_groups(between(alike, standing(made)))
        ],
        themes=dict(suggest_themes(written, themes, alike, room.session.language)),
    )


handler = Mangum(create_app([router]), lifespan="off")
