"""What contributions can be about in this organisation: HR at the top names, adds, retires and orders the themes."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import APIRouter, Response
from mangum import Mangum
from pydantic import BaseModel, Field

from shared.claims import Claims, HrDep, PreparerDep
from shared.domain.errors import RoleMissing, VersionMissing, VersionStale
from shared.domain.formats import Language, Theme
from shared.domain.organisation import ROOT
from shared.domain.themes import MOST, change_themes
from shared.home import Home
from shared.http import HomeDep, IfMatchDep, RequestBody, create_app
from shared.problems import Problem
from shared.store.themes import STALE, save_themes, undo_themes
from shared.themes import Themes, themes_of

router = APIRouter(prefix="/api", tags=["hr"], responses={"default": {"model": Problem}})

Text = Annotated[str, Field(max_length=2_000)]
"""Bounded so that nothing large is looked at; how long each text may be, the domain says."""


class ThemeLine(RequestBody):
    """A theme: ``id`` is null for a new one and never changes afterwards.

    ``label`` is its name in one language or more. ``words`` are those by which a text in a language shows that it is
    about the theme, with spaces between them.
    """

    id: str | None = Field(default=None, max_length=64)
    label: dict[Language, Text]
    words: dict[Language, Text] = Field(default={})
    retired: bool = False


class ThemesRequest(RequestBody):
    """Every theme in the order in which people see them, those that are retired too."""

    themes: list[ThemeLine] = Field(max_length=2 * MOST)


class ThemesView(BaseModel):
    """``version`` is what If-Match takes; 0: nobody has changed anything yet."""

    version: int
    may_change: bool
    may_undo: bool
    themes: list[ThemeLine]


@router.get("/themes", summary="What contributions can be about, with what is retired")
def read(home: HomeDep, claims: PreparerDep, response: Response) -> ThemesView:
    return _view(response, claims, themes_of(home.table))


@router.put("/themes", summary="Names, adds, retires, brings back and orders themes, for sessions from now on")
def save(body: ThemesRequest, home: HomeDep, claims: HrDep, seen: IfMatchDep, response: Response) -> ThemesView:
    """Raises RoleMissing for HR of a part of the organisation: this holds for all of it."""
    version = _changing(claims, seen)
    now = themes_of(home.table)
    if now.version != version:  # before the list is compared with one that it was not made from
        raise VersionStale(STALE)
    themes = change_themes(now.all, [_theme(one) for one in body.themes], _new_ids(home))
    kept = save_themes(home.table, themes, before=now.all, seen=version)
    return _view(response, claims, Themes(kept.version, kept.themes))


@router.post("/themes/undo", summary="Takes the last change back; once more brings it back")
def undo(home: HomeDep, claims: HrDep, seen: IfMatchDep, response: Response) -> ThemesView:
    kept = undo_themes(home.table, seen=_changing(claims, seen))
    return _view(response, claims, Themes(kept.version, kept.themes))


def _changing(claims: Claims, seen: int | None) -> int:
    """The version that is to be changed. Raises RoleMissing or VersionMissing."""
    if not _may_change(claims):
        raise RoleMissing("Only HR of the whole organisation, or an administrator, can change this.")
    if seen is None:
        raise VersionMissing('Send If-Match with the version that you last read; "0" before anybody changed it.')
    return seen


def _may_change(claims: Claims) -> bool:
    return "admin" in claims.roles or ("hr" in claims.roles and claims.unit == ROOT)


def _new_ids(home: Home) -> Iterator[str]:
    """Drawn, so that none is ever given twice; with a letter first, unlike an id of a format."""
    while True:
        yield f"t{home.random(6).hex()}"


def _theme(line: ThemeLine) -> Theme:
    return Theme(
        id=line.id or "",
        label=line.label,
        words={language: text.split() for language, text in line.words.items()},
        retired=line.retired,
    )


def _view(response: Response, claims: Claims, themes: Themes) -> ThemesView:
    response.headers.update({"ETag": f'"{themes.version}"', "Cache-Control": "no-store"})
    may_change = _may_change(claims)
    return ThemesView(
        version=themes.version,
        may_change=may_change,
        may_undo=may_change and themes.undoable,
        themes=[
            ThemeLine(
                id=one.id,
                label=dict(one.label),
                words={language: " ".join(words) for language, words in one.words.items()},
                retired=one.retired,
            )
            for one in themes.all
        ],
    )


handler = Mangum(create_app([router]), lifespan="off")
